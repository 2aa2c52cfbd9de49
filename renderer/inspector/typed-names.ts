/**
 * Names as they are typed into one field, several at once.
 */
import { NAME_LIMIT } from '../../core/timeline/field-limits';

/** "Anna, Bert" is two names; East Asian commas part them too. Each once, without spaces around it. */
export const namesIn = (typed: string): readonly string[] => [...new Set(typed.split(/[,，、]/).map((name) => name.trim()).filter((name) => name !== ''))];

/** Whether a name among them is longer than any can be, as a paragraph pasted into the wrong field is: it would be refused, and be gone. */
export const hasLongName = (typed: string): boolean => namesIn(typed).some(({ length }) => length > NAME_LIMIT);
