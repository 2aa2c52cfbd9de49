/**
 * A date with the name of its month in French, Spanish, Italian, Dutch or Portuguese, as a whole cell of a table.
 *
 * No name here means two months, in these languages or in English and German, which `readWhen` reads. A cell that has
 * more than such a date is none: this reads tables, not prose.
 */
import { dayOfSecond, isOtherWeekday } from '../dates/calendar';
import { parseEdtf } from '../dates/edtf';
import { readDateCell, type DateCell } from './date-cell';
import { words } from '../words/words';

/** January first; small letters without accents. */
const MONTHS = [
  'janvier janv enero ene gennaio gen januari janeiro jan', 'fevrier fevr fev febrero febbraio februari fevereiro feb', 'mars marzo maart mrt marco mar', 'avril avr abril abr aprile april apr',
  'mai mayo may maggio mag mei maio', 'juin junio giugno giu juni junho jun', 'juillet juil julio luglio lug juli julho jul', 'aout agosto ago augustus aug',
  'septembre septiembre setiembre settembre september setembro sept sep set', 'octobre octubre ottobre ott oktober okt outubro out oct', 'novembre noviembre november novembro nov', 'decembre diciembre dicembre december dezembro dez dic dec',
] as const;

/** Monday first; in full only. */
const WEEKDAYS = [
  'lundi lunes lunedi maandag segunda segunda-feira', 'mardi martes martedi dinsdag terca terca-feira', 'mercredi miercoles mercoledi woensdag quarta quarta-feira', 'jeudi jueves giovedi donderdag quinta quinta-feira',
  'vendredi viernes venerdi vrijdag sexta sexta-feira', 'samedi sabado sabato zaterdag', 'dimanche domingo domenica zondag',
] as const;

const numberOf = (lists: readonly string[]): ReadonlyMap<string, number> => new Map(lists.flatMap((list, index) => list.split(' ').map((name) => [name, index + 1] as const)));
const monthOf = numberOf(MONTHS);
const weekdayNumber = numberOf(WEEKDAYS);

/** `lunedi 24 gennaio 2022, ore 15:30`: weekday, day, month, year, clock. */
const DATE = /^(?:(?:([a-z-]+),? +)?(\d{1,2})(?:er|[°º])?(?: +|[./-]| +de +| +del +))?([a-z]+)\.?(?: +|[./-]| +de +| +del +)(\d{4})(?:,? +(?:a +las +|alle +|ore +|om +|as +|a +)?(\d{1,2})[:h](\d{2})(?: ?(?:h|uur))?)?$/;

const LONGEST = 80;

/** Null for a cell that is no such date, which another reader may know. */
export function readMonthNameCell(cell: string): DateCell | null {
  const text = cell.trim();
  if (text.length > LONGEST) return null;
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
  const [, weekday, day, name = '', year = '', hour, minute] = DATE.exec(folded) ?? [];
  const month = monthOf.get(name);
  const told = weekday === undefined ? undefined : weekdayNumber.get(weekday);
  if (month === undefined || (weekday !== undefined && told === undefined) || (day === undefined && hour !== undefined)) return null;
  const two = (part: number | string): string => String(part).padStart(2, '0');
  const date = `${year}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`;
  const read = readDateCell(hour === undefined || minute === undefined ? date : `${date} ${two(hour)}:${minute}`, null, false);
  if (read.type !== 'date') return read;
  const point = parseEdtf(read.edtf.slice(0, 10));
  if (told !== undefined && point?.type === 'point' && isOtherWeekday(dayOfSecond(point.startSecond), told)) return { type: 'unreadable', why: words().events.why.otherWeekday(text.slice(0, 40)) };
  return { ...read, words: text };
}
