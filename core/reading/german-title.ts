import type { Range } from './range';
import { titleOfClause } from './suggest-title';

/** „3. August 1914: Deutschland erklärt …“ */
const LABEL = /^\s*(?::|[–—-]\s|\|)\s*/u;
/** „Der Vertrag wurde am 3. März 1921 unterzeichnet“: without it the rest is a sentence still. */
const WITHIN = /(?<=\p{L}\s+\p{L}+[^,;:]*)(?<!(?:erst|schon|bereits|noch|nur))\s(?:am|im)\s$/iu;

/**
 * A German clause as the title of an event; `date` by offsets of the clause.
 *
 * Its date is left out where a sentence remains. Taken out of „Am 15.09.2021 wurde …“ it would leave its verb in front,
 * so there it stays, and nothing is cut off right behind it.
 */
export function titleOfGerman(clause: string, date: Range, subject: string): string {
  const [before, after] = [clause.slice(0, date.start), clause.slice(date.end)];
  const label = before.trim() === '' ? LABEL.exec(after) : null;
  if (label !== null) return titleOfClause(after.slice(label[0].length), null, subject);
  const within = WITHIN.exec(before);
  return within === null ? titleOfClause(clause, null, subject, date.end) : titleOfClause(`${before.slice(0, within.index)}${after}`, null, subject);
}
