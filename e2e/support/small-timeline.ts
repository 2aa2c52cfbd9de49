/**
 * Small timelines as files, for tests that need one in a certain state.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { BUILT_IN_KINDS } from '../../core/timeline/new-timeline';

export interface SmallSource {
  readonly id: string;
  readonly title: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly language?: string;
  /** The text of each paragraph; their ids are p1, p2 and so on. */
  readonly paragraphs: readonly string[];
}

export interface SmallEvent {
  readonly title: string;
  readonly when: { readonly edtf: string; readonly text?: string };
  /** Source, paragraph and the exact words; `gives` is the date the source asserts, in EDTF. */
  readonly cites?: readonly { readonly source: string; readonly paragraph: string; readonly words: string; readonly gives?: string }[];
}

const INSTANT = '2022-01-29T10:00:00.000Z';

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Writes the timeline; the events are called e1, e2 and so on. */
export function writeTimeline(path: string, title: string, sources: readonly SmallSource[], events: readonly SmallEvent[]): void {
  const file = {
    format: 'dateline', version: 1, revision: 0, id: 'tsmall000000', title, description: '', kinds: BUILT_IN_KINDS,
    sources: sources.map(({ paragraphs, ...source }) => ({
      ...source, ...(source.published === undefined ? {} : { publishedBasis: 'stated' }), mediaType: 'text/plain', sha256: sha256Of(paragraphs.join('\n\n')), fileName: `${source.id}.txt`,
      paragraphs: paragraphs.map((text, index) => ({ id: `p${index + 1}`, text, role: index === 0 ? 'heading' : 'body' })),
    })),
    events: events.map(({ title: name, when, cites = [] }, index) => ({
      id: `e${index + 1}`, title: name, when, kind: 'meeting', status: 'reported', actors: [], places: [], tags: [],
      citations: cites.map(({ source, paragraph, words, gives }) => {
        const text = sources.find(({ id }) => id === source)?.paragraphs[Number(paragraph.slice(1)) - 1] ?? '';
        const at = text.indexOf(words);
        return {
          source, paragraph, quote: { exact: words, prefix: at < 0 ? '' : text.slice(Math.max(0, at - 32), at), suffix: at < 0 ? '' : text.slice(at + words.length, at + words.length + 32) },
          ...(gives === undefined ? {} : { when: { edtf: gives } }),
        };
      }),
      created: INSTANT, modified: INSTANT,
    })),
    dismissed: [],
  };
  writeFileSync(path, `${JSON.stringify(file)}\n`);
}
