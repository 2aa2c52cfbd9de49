/**
 * Sentences and dates that tell of no event of the story: a byline, what the paper says of its own text, and a day that
 * the text says it was not.
 */
import { ENGLISH_EVENTS } from './english/event-words';
import type { Range } from './range';

const words = ENGLISH_EVENTS;

/** "Correction: …": what such a paragraph says of a date may be the slip as well as its mend. */
export const isCorrection = (paragraph: string): boolean => words.correction.test(paragraph);

/** "This article was updated on Oct. 16", "An earlier version said …". */
export const isOfTheText = (sentence: string): boolean => words.ofTheText.some((pattern) => pattern.test(sentence));

/** "By Dana Whitlock, Oct. 14, 2024": names and nothing else beside the date. */
export const isByline = (text: string, sentence: Range, date: Range): boolean => words.byline.test(`${text.slice(sentence.start, date.start)} ${text.slice(date.end, sentence.end)}`);

/** "Not on 13 April", "rather than on 13 April". */
export const isDenied = (text: string, date: Range, sentence: Range): boolean => words.denied.test(text.slice(sentence.start, date.start));
