import type { KeyboardEvent } from 'react';

/**
 * The key that was pressed in a field, or nothing while an input method composes a word.
 *
 * Enter that confirms a Japanese or Chinese word, and Escape that gives it up, are not meant for the field.
 */
export const fieldKey = ({ key, nativeEvent }: Pick<KeyboardEvent, 'key'> & { readonly nativeEvent: { readonly isComposing: boolean } }): string => (nativeEvent.isComposing ? '' : key);
