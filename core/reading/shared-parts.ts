/** What two dates side by side say once for both: "1840s–50s" the century, "c. 1250 – c. 1200 BC" the era. */
import { bare, calendar, type CalendarFields, type Meaning } from './meaning';

const fieldsOf = (meaning: Meaning): CalendarFields | null => {
  const date = bare(meaning);
  return date.type === 'calendar' ? date.fields : null;
};

/** The date under "about" and "early" with other fields. */
function withFields(meaning: Meaning, fields: CalendarFields): Meaning {
  return meaning.type === 'about' || meaning.type === 'edge' ? { ...meaning, of: withFields(meaning.of, fields) } : calendar(fields);
}

/** How a second decade follows the first: "1890s–10s" goes on, "1980s and 70s" has no order. */
export type Following = 'onwards' | 'either-way';

/** "50s" after "1840s" are of the century that the first of them names: the next such decade, or the nearest. */
export function withCenturyOf(first: Meaning, second: Meaning, following: Following): Meaning {
  const { decade: begun, year } = fieldsOf(first) ?? {};
  const fields = fieldsOf(second);
  const near = begun ?? year;
  if (near === undefined || near < 1 || fields?.shortDecade === undefined) return second;
  const { shortDecade, ...rest } = fields;
  const from = Math.floor(near / 10) * 10;
  const same = Math.floor(from / 100) * 100 + shortDecade;
  const decades = [same - 100, same, same + 100].filter((decade) => decade > 0 && (following === 'either-way' || decade > from));
  const decade = decades.reduce((best, one) => (Math.abs(one - from) < Math.abs(best - from) ? one : best), decades[0] ?? same);
  return withFields(second, { ...rest, decade });
}

/** "5 March – 7 April 1800 (O.S.)": what is said of the calendar is said of both. */
export function withStyleOf(second: Meaning, first: Meaning): Meaning {
  const fields = fieldsOf(first);
  const { oldStyle, year = 0, month = 0 } = fieldsOf(second) ?? {};
  if (oldStyle !== true || fields?.day === undefined || fields.month === undefined) return first;
  return withFields(first, { year: fields.month > month ? year - 1 : year, ...fields, oldStyle });
}

/** The longest month. */
const DAYS_IN_A_MONTH = 31;

/** "1250" before "1200 BC" is before Christ too, and "March 44" before "October 42 BC" is no day of March. Only for dates that name no era of their own. */
export function withEraOf(second: Meaning, first: Meaning): Meaning {
  const { year: known } = fieldsOf(second) ?? {};
  const fields = fieldsOf(first);
  if (known === undefined || known > 0 || fields === null) return first;
  const { year, shortYear, day, ...rest } = fields;
  const dayOfMonth = day === undefined ? {} : { day };
  if (year !== undefined && year > 0) return withFields(first, { ...rest, ...dayOfMonth, year: 1 - year });
  if (shortYear !== undefined && shortYear > 0) return withFields(first, { ...rest, ...dayOfMonth, year: 1 - shortYear });
  return year === undefined && day !== undefined && day > DAYS_IN_A_MONTH ? withFields(first, { ...rest, year: 1 - day }) : first;
}
