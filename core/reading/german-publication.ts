/**
 * Lines in which German papers say of what day they are: „Leipzig, den 12. März 2019“, „Veröffentlicht am 12.03.2019“.
 *
 * They are lines of a fixed form, so they are read as wholes.
 */
import { dayOf, daysInMonth } from '../dates/calendar';
import { germanMonth } from './german-months';

export interface GermanStatedDay {
  /** Day number. */
  readonly day: number;
  /** What the line says of it: that it was published then, nothing, or that it was changed then. */
  readonly rank: 'published' | 'bare' | 'changed';
}

const WEEKDAY = '(?:(?:Mo|Diens|Donners|Frei|Sams)n?tag|Mittwoch|Sonnabend|Sonntag|Mo|Di|Mi|Do|Fr|Sa|So)\\.?,? (?:de[nmr] )?';
const DATE = `(?:${WEEKDAY})?(?<day>\\d{1,2})\\.\\s?(?:(?<name>\\p{L}{3,9})\\.?\\s|(?<month>\\d{1,2})\\.\\s?)(?<year>\\d{4})`;
const END = '(?:,? \\d{1,2}[.:]\\d{2}(?: Uhr)?)?\\.?$';

const LINES: readonly (readonly [pattern: RegExp, rank: GermanStatedDay['rank']])[] = [
  [new RegExp(`^(?:zuerst )?(?:veröffentlicht|erschienen|publiziert|herausgegeben|ausgefertigt|datum|erscheinungsdatum|veröffentlichungsdatum)(?: am| vom)?:? ${DATE}${END}`, 'iu'), 'published'],
  [new RegExp(`^(?:zuletzt )?(?:aktualisiert|geändert|überarbeitet|berichtigt|letzte änderung|stand)(?: am| vom)?:? ${DATE}${END}`, 'iu'), 'changed'],
  // The place of whoever signs: „Frankfurt am Main, den 12. März 2019“. Without „den“ only one that is a name.
  [new RegExp(`^(?:\\p{Lu}[\\p{L}.()/ -]{1,40}, de[nr] )?${DATE}${END}`, 'u'), 'bare'],
  [new RegExp(`^\\p{Lu}[\\p{L}-]{2,20}, ${DATE}${END}`, 'u'), 'bare'],
];

/** 0 for a word that is no month. */
function monthOf(name: string | undefined, number: string | undefined): number {
  return name === undefined ? Number(number) : (germanMonth(name) ?? 0);
}

/** The day that a whole line states in German, or null where it is no such line. */
export function germanStatedDay(line: string): GermanStatedDay | null {
  for (const [pattern, rank] of LINES) {
    const groups = pattern.exec(line.trim())?.groups;
    if (groups === undefined) continue;
    const [day, month, year] = [Number(groups['day']), monthOf(groups['name'], groups['month']), Number(groups['year'])];
    if (month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)) return { day: dayOf(year, month, day), rank };
  }
  return null;
}
