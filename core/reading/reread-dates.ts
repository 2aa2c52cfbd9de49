/**
 * A new publication date moves the relative dates that were read against the old one, unless somebody edited them.
 *
 * A date counts as unedited when the words kept with it still read, against the old day and in a paragraph the event
 * cites, as exactly what is stored.
 */
import type { EventId, Source, TimelineEvent, When } from '../timeline/types';
import { NO_STORY, readParagraph, type Story } from './read-dates';
import { readWhen } from './read-when';
import { storyAt, tellsStory } from './story-before';
import { publicationDay } from './suggest';

export interface RereadDate {
  readonly event: EventId;
  readonly when: When;
}

/** EDTF of every dated phrase of a source by its words, against one day. */
function phrasesOf(source: Source, referenceDay: number | null): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const byParagraph = new Map<string, ReadonlyMap<string, string>>();
  let story: Story = NO_STORY;
  for (const paragraph of source.paragraphs) {
    const { id, text, role, repeats } = paragraph;
    if (role === 'furniture' || repeats !== undefined) continue;
    const read = readParagraph(text, referenceDay, storyAt(text, referenceDay, story));
    if (tellsStory(paragraph)) story = read.story;
    byParagraph.set(id, new Map(read.readings.flatMap(({ phrase }) => (phrase.edtf === null ? [] : [[text.slice(phrase.start, phrase.end), phrase.edtf] as const]))));
  }
  return byParagraph;
}

/** What the events that cite a source should now be dated; only those whose date changes. */
export function rereadDates(events: readonly TimelineEvent[], source: Source, published: string | undefined): readonly RereadDate[] {
  const oldDay = publicationDay(source.published);
  const newDay = publicationDay(published);
  if (newDay === null || oldDay === newDay) return [];
  const before = phrasesOf(source, oldDay);
  const after = phrasesOf(source, newDay);
  const read = (words: string, day: number | null): string | null => {
    const result = readWhen(words, { day });
    return result.ok && result.value.referenceDay !== null ? result.value.edtf : null;
  };
  return events.flatMap((event): readonly RereadDate[] => {
    const { edtf, text } = event.when;
    if (text === undefined) return [];
    for (const { source: cited, paragraph } of event.citations) {
      if (cited !== source.id) continue;
      const now = before.get(paragraph)?.get(text) === edtf ? after.get(paragraph)?.get(text) : read(text, oldDay) === edtf ? (read(text, newDay) ?? undefined) : undefined;
      if (now !== undefined && now !== edtf) return [{ event: event.id, when: { ...event.when, edtf: now } }];
    }
    return [];
  });
}
