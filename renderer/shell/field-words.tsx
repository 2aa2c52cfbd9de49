import { useEffect, useRef } from 'react';
import { Text } from 'react-aria-components';
import { useSaidAtRest } from './said-at-rest';

interface FieldWordsProps {
  /** Nothing to say: ''. */
  readonly words: string;
  readonly isWrong: boolean;
}

/**
 * What a field says of the words typed into it, inside its TextField.
 *
 * Said when the typing rests, and part of the field, so that whoever comes back to it hears again what is wrong.
 */
export function FieldWords({ words, isWrong }: FieldWordsProps) {
  const shown = useRef<HTMLElement>(null);
  useSaidAtRest(words);
  // At the foot of a pane they would come below what is seen of it, and the field would only look as if nothing had happened.
  useEffect(() => { if (isWrong && words !== '') shown.current?.scrollIntoView({ block: 'nearest' }); }, [isWrong, words]);
  return words === '' ? null : <Text ref={shown} slot="description" elementType="p" className={isWrong ? 'field-words field-error' : 'field-words field-hint'}>{words}</Text>;
}
