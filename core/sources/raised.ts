/** Numbers printed above the line: the marks of notes, and powers. */

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Longer ones are no mark of a note. */
const MARK = /^\s*\d{1,4}(?:\s*,\s*\d{1,4}){0,5}\s*$/;

/** True for what can be the mark of a note: "2", "12, 13". */
export const isMark = (text: string): boolean => MARK.test(text);

/**
 * "2" as "²", so that note 2 behind a year is read as such: “3 March 2020²” and not the year 20202.
 *
 * Worked example: `"12, 3"` gives `"¹²,³"`; the comma has no space that would part it from the word.
 */
export const raised = (text: string): string => text.replace(/\s/g, '').replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit);
