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
  useSaidAtRest(words);
  return words === '' ? null : <Text slot="description" elementType="p" className={isWrong ? 'field-words field-error' : 'field-words field-hint'}>{words}</Text>;
}
