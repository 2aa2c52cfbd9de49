import type { ReactElement } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import { useKeysInWords } from '../state/key-names';
import './hint.css';

/** Resting this long on a button asks what it is; keyboard focus asks at once. */
const REST_MS = 500;
/** Long enough to reach the words with the pointer. */
const LEAVE_MS = 80;

interface HintProps {
  readonly words: string;
  /** As in the list of shortcuts, "Mod K"; Mod is Ctrl, or ⌘ on a Mac. */
  readonly keys?: string | undefined;
  readonly placement?: 'top' | 'bottom' | undefined;
  /** The button it belongs to. */
  readonly children: ReactElement;
}

/** Says in words what a button does, or why it cannot now, and its keys. */
export function Hint({ words, keys, placement = 'bottom', children }: HintProps) {
  const keysInWords = useKeysInWords();
  return (
    <TooltipTrigger delay={REST_MS} closeDelay={LEAVE_MS}>
      {children}
      <Tooltip className="hint" placement={placement}>
        <span>{words}</span>{keys !== undefined && <span className="hint-keys">{keysInWords(keys)}</span>}
      </Tooltip>
    </TooltipTrigger>
  );
}
