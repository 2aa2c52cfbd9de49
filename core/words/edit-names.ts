/**
 * Names of edits in the language that is spoken now.
 *
 * An edit is named when it is made, and can be undone for as long as its window is open, also in another language:
 * "Undo Vorschläge annehmen". So the name is looked up in the catalogues spoken before, and what stands in its place in
 * the present one is said. What stands in none of them stays as it is.
 */
import type { Words } from './catalogue';
import { spokenBefore, words } from './words';

/** Names that say how many; each gives the name for a count. */
const COUNTED: readonly ((words: Words, count: number) => string)[] = [
  ({ inspector }, count) => inspector.bulk.deleteEdit(count),
  ({ native }, count) => native.clip.pasted(count),
];

/** The text that stands in `now` where `name` stands in `then`. */
function fixed(name: string, then: unknown, now: unknown): string | null {
  if (typeof then === 'string') return then === name && typeof now === 'string' ? now : null;
  if (typeof then !== 'object' || then === null || typeof now !== 'object' || now === null) return null;
  for (const [key, part] of Object.entries(then)) {
    const found = fixed(name, part, (now as Readonly<Record<string, unknown>>)[key]);
    if (found !== null) return found;
  }
  return null;
}

/** "Change status of 3 events": what was done to each has a name of its own. */
function ofSeveral(name: string, count: number, then: Words, now: Words): string | null {
  const [before, behind] = then.inspector.bulk.edit('\u0000', count).split('\u0000');
  if (before === undefined || behind === undefined || !name.startsWith(before) || !name.endsWith(behind)) return null;
  const each = fixed(name.slice(before.length, name.length - behind.length), then, now);
  return each === null ? null : now.inspector.bulk.edit(each, count);
}

/** What was answered in a review is called like the button that answers, whose words are others in English. */
function translated(name: string, then: Words, now: Words): string | null {
  const count = Number(name.replace(/\D/gu, '') || '1');
  const counted = COUNTED.find((one) => one(then, count) === name);
  return counted === undefined ? fixed(name, then.review.answers, now.review.answers) ?? fixed(name, then, now) ?? ofSeveral(name, count, then, now) : counted(now, count);
}

/** "Vorschläge annehmen" is "Accept suggestions" once English is spoken. */
export function editName(name: string): string {
  const now = words();
  for (const then of spokenBefore()) {
    const said = translated(name, then, now);
    if (said !== null) return said;
  }
  return name;
}
