/**
 * What a person says about a source in the dialogue of its details, as the facts they changed.
 */
import { formatWhen } from '../../core/dates/format-when';
import type { Source } from '../../core/timeline/types';
import type { SourceFacts } from '../state/document-intents';

export type Fact = 'title' | 'author' | 'publisher' | 'url' | 'language';

export const FACTS: readonly Fact[] = ['title', 'author', 'publisher', 'url', 'language'];

/** The fields of the dialogue, as they are filled in; the date in words. */
export interface SourceDrafts extends Readonly<Record<Fact | 'published' | 'note', string>> {
  readonly isConfidential: boolean;
}

export const draftsOf = ({ title, author = '', publisher = '', url = '', language = '', published, note = '', confidential }: Source): SourceDrafts => ({
  title, author, publisher, url, language, note, published: published === undefined ? '' : formatWhen(published), isConfidential: confidential === true,
});

const isChanged = (before: string, now: string): boolean => before.trim() !== now.trim();

/** The person's own word on a date, with the basis that goes with it. */
const enteredDate = (edtf: string | null): SourceFacts =>
  (edtf === null ? { published: null, publishedBasis: null, publishedReason: null } : { published: edtf, publishedBasis: 'entered', publishedReason: null });

/**
 * Only what was changed; an emptied fact goes, an emptied title stays as it was.
 *
 * Compared with what the dialogue opened with and not with the source as it is by now: what someone else has changed
 * meanwhile would be put back, though nobody here touched it.
 *
 * @param edtf how the date in words is read; null where there is none
 */
export function changedFacts(opened: SourceDrafts, drafts: SourceDrafts, edtf: string | null): SourceFacts {
  const texts = [...FACTS, 'note' as const].flatMap((fact): readonly (readonly [string, string | null])[] => {
    const draft = drafts[fact].trim();
    return !isChanged(opened[fact], draft) || (fact === 'title' && draft === '') ? [] : [[fact, draft === '' ? null : draft]];
  });
  return {
    ...(Object.fromEntries(texts) as SourceFacts),
    ...(isChanged(opened.published, drafts.published) ? enteredDate(edtf) : {}),
    ...(opened.isConfidential === drafts.isConfidential ? {} : { confidential: drafts.isConfidential ? true : null }),
  };
}
