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
  [/\b(early|mid|late) (\d{4}|\d{1,4} BC|AD \d{1,4}) \(([a-z]{3})[a-z]*\.?–([a-z]{3})[a-z]*\.?\)/giu, ([all, part = '', year = '', first = '', last = '']) => {
    const months = THIRDS[part.toLowerCase()];
    return months?.[0] === first.toLowerCase() && months[1] === last.toLowerCase() ? `${part} ${year}` : all;
  }],
  [/\b(\d{3}0)s \((\d{4})–(\d{4})\)/gu, ([all, decade = '', first = '', last = '']) => (decade === first && Number(last) === Number(first) + 9 ? `${decade}s decade` : all)],
];

/** "10,001 BC", "AD 12.000": the reader takes separators for something between two numbers. */
const SEPARATORS: Rewrite = [/(?<=\bAD )\d{1,3}(?:[,.]\d{3})+(?!\d)|\b\d{1,3}(?:[,.]\d{3})+(?= (?:BC|AD)\b)/giu, ([number]) => number.replaceAll(/[,.]/g, '')];

const YEAR_AND_ERA = String.raw`(AD )?(\d{1,5})( BC| AD)?`;

/** Astronomical: 0 is 1 BC. */
const yearOf = (number = '', era = ''): number => (era.trim() === 'BC' ? 1 - Number(number) : Number(number));

/** "winter AD 998 – AD 999" is one winter: the years have too few figures to be shown as "1998–99". */
const WINTERS: Rewrite = [new RegExp(String.raw`\b(winter) ${YEAR_AND_ERA} – ${YEAR_AND_ERA}`, 'giu'), ([all, season = '', early = '', first = '', era = '', , second = '', laterEra = '']) => (
  yearOf(second, laterEra) - yearOf(first, era) === 1 ? `${season} ${early}${first}${era}` : all
)];

/** "1800 – 24 Jan 2022": without the spaces a year and a day would be taken for the years 1800 to 1824. */
const WORD_FOR_DASH: Rewrite = [/(?<=\b\d{4}) – (?=\d{1,2} \p{L})/gu, ' to '];

/** The words without what only this program writes. The same where there is nothing of that kind. */
export const plainOwnWords = (words: TracedText): TracedText => rewritten(words, [...EXPLANATIONS, SEPARATORS, WINTERS, WORD_FOR_DASH]);

/** An expression that is made of another: its words, and how that one's EDTF becomes the whole. */
export interface OwnFrame {
  readonly inner: string;
  /** Null where the inner date does not go with these words. */
  readonly edtf: (inner: string) => string | null;
}

/** A date with an open side needs one date for the other. */
const isPoint = (edtf: string): boolean => !/[/[{]/.test(edtf);

interface Frame {
  readonly pattern: RegExp;
  readonly edtf: (inner: string, match: RegExpExecArray) => string | null;
  /** The words of the inner date; the first group where it is left out. */
  readonly inner?: (match: RegExpExecArray) => string;
}

/** Of the year that a date without one is read in: a leap year, so that it has every day. */
const SOME_YEAR = '2000';

/** Seasons by the name that the same months have in the north: the reader knows no other. */
const NORTHERN: Readonly<Record<string, string>> = { spring: 'autumn', summer: 'winter', autumn: 'spring', winter: 'summer' };
/** EDTF codes of spring to winter of the north by name, and of the seasons of the south in the same months. */
const SEASON_CODES = { northern: ['25', '26', '27', '28'], southern: ['31', '32', '29', '30'] } as const;

/** One season with its hemisphere: no other of the expression may be without. */
function ofHemisphere(inner: string, half: string): string | null {
  const codes = SEASON_CODES[half === 'southern' ? 'southern' : 'northern'];
  return inner.match(/-2[1-4](?![\dX-])/g)?.length === 1 ? inner.replace(/-2([1-4])(?![\dX-])/, (_all, season: string) => `-${codes[Number(season) - 1] ?? ''}`) : null;
}

const FRAMES: readonly Frame[] = [
  { pattern: /^(?:from|since) (.+), end unknown$/iu, edtf: (inner) => (isPoint(inner) ? `${inner}/` : null) },
  { pattern: /^until (.+), start unknown$/iu, edtf: (inner) => (isPoint(inner) ? `/${inner}` : null) },
  { pattern: /^some day in (.+)$/iu, edtf: (inner) => (/^-?\d{4}-(?:0\d|1[0-2])$/.test(inner) ? `${inner}-XX` : /^-?\d{4}$/.test(inner) ? `${inner}-XX-XX` : null) },
  { pattern: /^some month in (.+)$/iu, edtf: (inner) => (/^-?\d{4}$/.test(inner) ? `${inner}-XX` : null) },
  { pattern: /^(\D*(?:\d{1,2}\D*)?), year unknown$/iu, inner: ([, date = '']) => `${date} ${SOME_YEAR}`, edtf: (inner) => (inner.split(`${SOME_YEAR}-`).length === 2 ? inner.replace(`${SOME_YEAR}-`, 'XXXX-') : null) },
  {
    pattern: /^(.*)\b(spring|summer|autumn|winter)\b([^()]*) \((northern|southern)\)(.*)$/iu,
    inner: ([, before = '', season = '', years = '', half = '', after = '']) => `${before}${half.toLowerCase() === 'southern' ? NORTHERN[season.toLowerCase()] ?? season : season}${years}${after}`,
    edtf: (inner, match) => ofHemisphere(inner, match[4]?.toLowerCase() ?? ''),
  },
];

/** "from 1834, end unknown", "some day in March 1834", "spring 1834 (southern)"; null for any other words. */
export function ownFrame(words: string): OwnFrame | null {
  for (const { pattern, edtf, inner } of FRAMES) {
    const match = pattern.exec(words);
    if (match !== null) return { inner: inner?.(match) ?? match[1] ?? '', edtf: (text) => edtf(text, match) };
  }
  return null;
}
