/**
 * A new publication date moves the relative dates that were read against the old one, unless somebody edited them.
 *
 * A date counts as unedited when the words kept with it still read, against the old day and in a paragraph the event
 * cites, as exactly what is stored.
 */
import type { Published } from '../sources/publication-day';
import { quotedMails } from '../sources/quoted-mail';
import type { EventId, Source, TimelineEvent, When } from '../timeline/types';
import { markOf } from './marks';
import { NO_STORY, type Story } from './story';
import { readWhen } from './read-when';
import { publishedOf, readInStory, storyUnder, tellsStory, writtenOn } from './story-before';

export interface RereadDate {
  readonly event: EventId;
  readonly when: When;
}

/** EDTF of every dated phrase of a source by its words, against one day of publication. */
function phrasesOf(source: Source, published: Published): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const byParagraph = new Map<string, ReadonlyMap<string, string>>();
  const mails = quotedMails(source.paragraphs);
  let story: Story = NO_STORY;
  for (const [index, paragraph] of source.paragraphs.entries()) {
    const { id, text, role, repeats } = paragraph;
    if (role === 'furniture' || repeats !== undefined) continue;
    if (index > 0 && mails[index] !== mails[index - 1]) story = NO_STORY;
    const read = readInStory(text, writtenOn(mails[index], published), story);
    story = tellsStory(paragraph) ? read.story : storyUnder(story, paragraph);
    byParagraph.set(id, new Map(read.readings.flatMap(({ phrase }) => (phrase.edtf === null ? [] : [[text.slice(phrase.start, phrase.end), phrase.edtf] as const]))));
  }
  return byParagraph;
}

/** What the events that cite a source should now be dated; only those whose date changes. */
export function rereadDates(events: readonly TimelineEvent[], source: Source, published: string | undefined): readonly RereadDate[] {
  const known = publishedOf(source);
  const now = publishedOf(published === undefined ? {} : { published });
  if (now.day === null || (known.day === now.day && markOf(known.doubt) === markOf(now.doubt))) return [];
  const before = phrasesOf(source, known);
  const after = phrasesOf(source, now);
  const mails = quotedMails(source.paragraphs);
  // What a mail quotes was told on a day of its own, whenever the mail itself was sent.
  const isQuoted = (id: string): boolean => (mails[source.paragraphs.findIndex((paragraph) => paragraph.id === id)] ?? null) !== null;
  const read = (words: string, against: Published): string | null => {
    const result = readWhen(words, against);
    return result.ok && result.value.referenceDay !== null ? result.value.edtf : null;
  };
  return events.flatMap((event): readonly RereadDate[] => {
    const { edtf, text } = event.when;
    if (text === undefined) return [];
    for (const { source: cited, paragraph } of event.citations) {
      if (cited !== source.id || isQuoted(paragraph)) continue;
      const reread = before.get(paragraph)?.get(text) === edtf ? after.get(paragraph)?.get(text) : read(text, known) === edtf ? (read(text, now) ?? undefined) : undefined;
      if (reread !== undefined && reread !== edtf) return [{ event: event.id, when: { ...event.when, edtf: reread } }];
    }
    return [];
  });
}
