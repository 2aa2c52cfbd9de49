import type { ReactElement, ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { words } from '../../core/words/words';
import { useMirror } from '../state/mirror';
import { announce } from '../state/shell';
import { Hint } from './hint';

/** Why nothing can be changed; undefined when it can. */
export const useWhyReadOnly = (): string | undefined =>
  useMirror(({ readOnly, saveState }) => (readOnly ? words().save.whyReadOnly(saveState.type === 'read-only' ? saveState.reason : null) : undefined));

interface HintedButtonProps {
  /** Accessible name where the content is a picture. */
  readonly label?: string | undefined;
  readonly hint: string;
  readonly keys?: string | undefined;
  /** Why it cannot be pressed now; while there is a reason it does nothing but say so. */
  readonly whyNot?: string | undefined;
  readonly className: string;
  readonly placement?: 'top' | 'bottom' | undefined;
  readonly children: ReactNode;
  readonly onPress: () => void;
}

/**
 * A button with a hint.
 *
 * When it cannot be pressed it keeps its place in the order of focus and gives the reason: a truly disabled button would
 * say nothing to anyone, and would drop the focus when it becomes one under the person's hand.
 */
export function HintedButton({ label, hint, keys, whyNot, className, placement, children, onPress }: HintedButtonProps) {
  return (
    <Hint words={whyNot ?? hint} keys={whyNot === undefined ? keys : undefined} placement={placement}>
      <Button
        className={className} {...(label === undefined ? {} : { 'aria-label': label })} {...(whyNot === undefined ? {} : { 'aria-disabled': true })}
        onPress={() => { if (whyNot === undefined) onPress(); else announce(whyNot); }}
      >
        {children}
      </Button>
    </Hint>
  );
}

interface IconButtonProps extends Omit<HintedButtonProps, 'label' | 'hint' | 'className' | 'children'> {
  readonly label: string;
  /** Where the hint should say more than the name. */
  readonly hint?: string;
  readonly icon: ReactElement;
  readonly className?: string;
}

/** A button that shows only a picture: named for those who cannot see it, explained to those who rest on it. */
export function IconButton({ label, hint = label, icon, className = '', ...rest }: IconButtonProps) {
  return <HintedButton {...rest} label={label} hint={hint} className={`button button-icon ${className}`}>{icon}</HintedButton>;
}
