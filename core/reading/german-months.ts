/** The months as German texts write them. */

interface GermanMonth {
  readonly name: string;
  /** As it is called elsewhere: in Austria. */
  readonly others?: readonly string[];
  /** Without their dot. */
  readonly short: readonly string[];
}

/** January first. */
const MONTHS: readonly GermanMonth[] = [
  { name: 'Januar', others: ['Jänner'], short: ['Jan'] }, { name: 'Februar', others: ['Feber'], short: ['Feb'] }, { name: 'März', short: ['Mrz'] }, { name: 'April', short: ['Apr'] },
  { name: 'Mai', short: [] }, { name: 'Juni', short: ['Jun'] }, { name: 'Juli', short: ['Jul'] }, { name: 'August', short: ['Aug'] },
  { name: 'September', short: ['Sept', 'Sep'] }, { name: 'Oktober', short: ['Okt'] }, { name: 'November', short: ['Nov'] }, { name: 'Dezember', short: ['Dez'] },
];

/** Whole names, for a pattern: `Januar|Jänner|Februar|…`. */
export const MONTH_NAMES = MONTHS.flatMap(({ name, others = [] }) => [name, ...others]).join('|');

/** Short ones with their dot, for a pattern. */
export const SHORT_MONTHS = MONTHS.flatMap(({ short }) => short).map((one) => `${one}\\.`).join('|');

const numbers = new Map(MONTHS.flatMap(({ name, others = [], short }, index) => [name, ...others, ...short].map((word) => [word.toLowerCase(), index + 1] as const)));

/** 1 to 12; null for a word that is no month. In letters of any case, short ones without their dot. */
export const germanMonth = (word: string): number | null => numbers.get(word.toLowerCase()) ?? null;
