/**
 * Dates as Dateline shows them, put into words that the reader knows: what the app says may be typed into it.
 *
 * Only what nobody else writes so is here ("early 2022 (Jan–Apr)", "1834, end unknown"); what stands in articles too
 * belongs to the grammar.
 */
import { rewritten, type Rewrite, type TracedText } from './traced-text';

/** Months a third of a year is made of, by the word for it; how the reader's own language names them in short. */
const THIRDS: Readonly<Record<string, readonly [first: string, last: string]>> = { early: ['jan', 'apr'], mid: ['may', 'aug'], late: ['sep', 'dec'] };

/** An explanation in brackets that says the same as the words before it says nothing new; any other stays, to be refused. */
const EXPLANATIONS: readonly Rewrite[] = [
  [/\b(early|mid|late) (\d{4}|\d{1,4} BC|AD \d{1,3}) \(([a-z]{3})[a-z]*\.?–([a-z]{3})[a-z]*\.?\)/giu, ([all, part = '', year = '', first = '', last = '']) => {
    const months = THIRDS[part.toLowerCase()];
    return months?.[0] === first.toLowerCase() && months[1] === last.toLowerCase() ? `${part} ${year}` : all;
  }],
  [/\b(\d{3}0)s \((\d{4})–(\d{4})\)/gu, ([all, decade = '', first = '', last = '']) => (decade === first && Number(last) === Number(first) + 9 ? `${decade}s decade` : all)],
];

/** "10,001 BC", "AD 12.000": the reader takes separators for something between two numbers. */
const SEPARATORS: Rewrite = [/(?<=\bAD )\d{1,3}(?:[,.]\d{3})+(?!\d)|\b\d{1,3}(?:[,.]\d{3})+(?= (?:BC|AD)\b)/giu, ([number]) => number.replaceAll(/[,.]/g, '')];

/** "1800 – 24 Jan 2022": without the spaces a year and a day would be taken for the years 1800 to 1824. */
const WORD_FOR_DASH: Rewrite = [/(?<=\b\d{4}) – (?=\d{1,2} \p{L})/gu, ' to '];

/** The words without what only this program writes. The same where there is nothing of that kind. */
export const plainOwnWords = (words: TracedText): TracedText => rewritten(words, [...EXPLANATIONS, SEPARATORS, WORD_FOR_DASH]);

/** An expression that is made of another: its words, and how that one's EDTF becomes the whole. */
export interface OwnFrame {
  readonly inner: string;
  /** Null where the inner date does not go with these words. */
  readonly edtf: (inner: string) => string | null;
}

/** A date with an open side needs one date for the other. */
const isPoint = (edtf: string): boolean => !/[/[{]/.test(edtf);

const FRAMES: readonly (readonly [pattern: RegExp, edtf: (inner: string) => string | null])[] = [
  [/^(?:from|since) (.+), end unknown$/iu, (inner) => (isPoint(inner) ? `${inner}/` : null)],
  [/^until (.+), start unknown$/iu, (inner) => (isPoint(inner) ? `/${inner}` : null)],
  [/^some day in (.+)$/iu, (inner) => (/^-?\d{4}-(?:0\d|1[0-2])$/.test(inner) ? `${inner}-XX` : /^-?\d{4}$/.test(inner) ? `${inner}-XX-XX` : null)],
  [/^some month in (.+)$/iu, (inner) => (/^-?\d{4}$/.test(inner) ? `${inner}-XX` : null)],
];

/** "from 1834, end unknown", "some day in March 1834"; null for any other words. */
export function ownFrame(words: string): OwnFrame | null {
  for (const [pattern, edtf] of FRAMES) {
    const inner = pattern.exec(words)?.[1];
    if (inner !== undefined) return { inner, edtf };
  }
  return null;
}
