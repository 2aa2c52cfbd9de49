import { Text } from 'react-aria-components';

interface FieldWordsProps {
  /** Nothing to say: ''. */
  readonly words: string;
  readonly isWrong: boolean;
}

/**
 * What a field says of the words typed into it, inside its TextField.
 *
 * Always there, or a screen reader would not speak it when it comes; and part of the field, so that whoever comes back to
 * it hears again what is wrong.
 */
export function FieldWords({ words, isWrong }: FieldWordsProps) {
  return <Text slot="description" elementType="p" className={isWrong ? 'field-words field-error' : 'field-words field-hint'} role="status">{words}</Text>;
}
