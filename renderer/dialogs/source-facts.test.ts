import { describe, expect, it } from 'vitest';
import type { ParagraphId, Source, SourceId } from '../../core/timeline/types';
import { changedFacts, draftsOf } from './source-facts';

const SOURCE: Source = {
  id: 's1' as SourceId, title: 'Talks', author: 'Ines', url: 'https://a.example/', published: '2022-01-25', publishedBasis: 'inferred', mediaType: 'text/plain', sha256: '0',
  paragraphs: [{ id: 'p1' as ParagraphId, role: 'body', text: 'They met.' }],
};
const opened = draftsOf(SOURCE);

describe('the facts a person changed about a source', () => {
  it('are none where nothing was touched', () => {
    expect(changedFacts(opened, opened, null)).toEqual({});
    expect(changedFacts(opened, { ...opened, author: ' Ines ' }, null)).toEqual({});
  });

  it('are only those that are not what the dialogue opened with', () => {
    const note = { note: 'From the archive.' };
    expect(changedFacts(opened, { ...opened, ...note }, null)).toEqual(note);
  });

  it('an emptied fact goes, an emptied title stays', () => {
    expect(changedFacts(opened, { ...opened, title: ' ', author: '', url: '' }, null)).toEqual({ author: null, url: null });
    expect(changedFacts({ ...opened, note: 'x', isConfidential: true }, { ...opened, note: '', isConfidential: false }, null)).toEqual({ note: null, confidential: null });
  });

  it('a date comes with the basis of the person’s own word', () => {
    expect(changedFacts(opened, { ...opened, published: '26 January 2022' }, '2022-01-26')).toEqual({ published: '2022-01-26', publishedBasis: 'entered', publishedReason: null });
    expect(changedFacts(opened, { ...opened, published: '' }, null)).toEqual({ published: null, publishedBasis: null, publishedReason: null });
  });
});
