/**
 * The first draft of an event from marked words: a title, and the citation it stands on.
 */
import type { Citation, Paragraph, Source } from '../timeline/types';
import { quoteFor } from './citation';
import { words } from '../words/words';

/** A suggested title stays on two lines of the inspector. */
const TITLE_LENGTH = 90;

/** Words that only say when something was said; a title does without them. */
const SAID_WHEN = /\s*\b(?:said|told reporters|told journalists)\s+(?:on\s+)?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today)\b\s*(?:that\s+)?/i;

/** The sentence of `text` around [start, end), or the marked words where they reach over several. */
function clauseAround(text: string, start: number, end: number): string {
  const marked = text.slice(start, end).trim();
  return marked.split(/\s+/).length >= 3 ? marked : text;
}

/**
 * A title from the marked words: `met by video on Monday afternoon with six heads of government` becomes
 * "Met by video on Monday afternoon with six heads of government".
 *
 * Cut at a word, never inside one; quotation marks that the cut left open are dropped.
 */
export function suggestTitle(text: string, start: number, end: number): string {
  const clause = clauseAround(text, start, end).replace(/\s+/g, ' ').replace(SAID_WHEN, ': ').replace(/^[\s,;:–—-]+|[\s,;:.–—-]+$/g, '');
  let title = clause;
  if (title.length > TITLE_LENGTH) {
    const cut = title.slice(0, TITLE_LENGTH + 1);
    const space = cut.lastIndexOf(' ');
    title = `${(space > TITLE_LENGTH / 2 ? cut.slice(0, space) : title.slice(0, TITLE_LENGTH)).replace(/[\s,;:.–—-]+$/, '')}…`;
  }
  if ((title.match(/“/g)?.length ?? 0) !== (title.match(/”/g)?.length ?? 0)) title = title.replace(/[“”]/g, '');
  if ((title.match(/"/g)?.length ?? 0) % 2 === 1) title = title.replace(/"/g, '');
  const first = title.codePointAt(0);
  return first === undefined ? words().shell.newEvent : String.fromCodePoint(first).toLocaleUpperCase('en') + title.slice(String.fromCodePoint(first).length);
}

/** The citation of the words [start, end) of a paragraph. */
export const citationFrom = (source: Pick<Source, 'id'>, paragraph: Paragraph, start: number, end: number): Citation => ({
  source: source.id, paragraph: paragraph.id, quote: quoteFor(paragraph.text, start, end),
});
