/**
 * Where the words a person searches for stand: in events first, then in the paragraphs of sources.
 */
import { formatWhen } from '../../core/dates/format-when';
import { paragraphNumbers } from '../../core/sources/citation';
import type { EventId, Kind, ParagraphId, SourceId, Timeline } from '../../core/timeline/types';
import { foldWords } from '../state/fold-words';

export type SearchTarget =
  | { readonly type: 'event'; readonly event: EventId; readonly kind: Kind | undefined }
  | { readonly type: 'paragraph'; readonly source: SourceId; readonly paragraph: ParagraphId };

export interface SearchHit {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly target: SearchTarget;
}

/** Most results shown; typing on narrows them. */
export const MOST_HITS = 60;

/** A paragraph's hit shows this many letters before the words found, so that they are seen in a line of text. */
const LEAD = 40;

/**
 * The paragraph from shortly before the words found.
 *
 * Folding may change a text's length ("İ"), so a place in the folded text is only nearly the place in the text; for a
 * cut at the next space before it that is near enough.
 */
function fromNear(text: string, at: number): string {
  if (at <= LEAD) return text;
  const space = text.lastIndexOf(' ', at - LEAD / 2);
  return `…${text.slice(Math.max(space, at - 2 * LEAD) + 1)}`;
}

/** At most `MOST_HITS` hits for the words; none for no words. */
export function searchTimeline(timeline: Timeline, words: string): readonly SearchHit[] {
  const wanted = foldWords(words.trim());
  if (wanted === '') return [];
  const hits: SearchHit[] = [];
  const kinds = new Map(timeline.kinds.map((kind) => [kind.id, kind]));
  for (const event of timeline.events) {
    if (hits.length >= MOST_HITS) return hits;
    const text = foldWords([event.title, event.description ?? '', ...event.actors, ...event.places, ...event.tags, ...event.citations.map((one) => one.quote.exact)].join('\n'));
    if (text.includes(wanted)) hits.push({ id: event.id, title: event.title, note: formatWhen(event.when.edtf), target: { type: 'event', event: event.id, kind: kinds.get(event.kind) } });
  }
  for (const source of timeline.sources) {
    const numbers = paragraphNumbers(source);
    for (const paragraph of source.paragraphs) {
      if (hits.length >= MOST_HITS) return hits;
      const number = numbers.get(paragraph.id);
      const at = number === undefined ? -1 : foldWords(paragraph.text).indexOf(wanted);
      if (at < 0) continue;
      hits.push({
        id: `${source.id}/${paragraph.id}`, title: fromNear(paragraph.text, at), note: `¶${number ?? ''} · ${source.title}`,
        target: { type: 'paragraph', source: source.id, paragraph: paragraph.id },
      });
    }
  }
  return hits;
}
