import { describe, expect, it } from 'vitest';
import type { Citation, ParagraphId, SourceId } from '../timeline/types';
import { joinCitations, joinParagraphs } from './merge-citations';
import type { MergeConflict } from './merge-records';

const cite = (exact: string, more: Partial<Citation> = {}): Citation => ({ source: 's1' as SourceId, paragraph: 'p1' as ParagraphId, quote: { exact, prefix: '', suffix: '' }, ...more });

/** Words and notes of the citations that are left, which must not depend on whose side is whose. */
function joined(base: readonly Citation[] | undefined, ours: readonly Citation[], theirs: readonly Citation[]): readonly string[] {
  const said = (value: unknown): readonly string[] => (value as readonly Citation[]).map(({ quote, note }) => (note === undefined ? quote.exact : `${quote.exact}: ${note}`));
  const found = said(joinCitations(base, ours, theirs)?.value);
  expect(said(joinCitations(base, theirs, ours)?.value)).toEqual(found);
  return found;
}

describe('citations of an event', () => {
  const [a, b, c] = [cite('a'), cite('b'), cite('c')];

  it('of either side are in, in the order they had; what one side removed and the other left alone is out', () => {
    expect(joined([a, b], [a, b, c], [cite('x'), a, b])).toEqual(['x', 'a', 'b', 'c']);
    expect(joined([a, b], [b], [a, b, c])).toEqual(['b', 'c']);
    expect(joined(undefined, [a], [b])).toEqual(['a', 'b']);
  });

  it('stay where one side removed what the other wrote a note to', () => {
    expect(joined([a, b], [b], [cite('a', { note: 'checked' }), b])).toEqual(['a: checked', 'b']);
  });

  it('have the note that one side wrote, and stay twice where both wrote one', () => {
    expect(joined([a], [cite('a', { note: 'checked' })], [a, b])).toEqual(['a: checked', 'b']);
    expect(joined([a, b], [cite('a', { note: 'mine' }), b], [cite('a', { note: 'yours' }), b])).toEqual(['a: yours', 'a: mine', 'b']);
  });

  it('stay no third time when what was kept twice is merged again', () => {
    const [mine, yours] = [cite('a', { note: 'mine' }), cite('a', { note: 'yours' })];
    expect(joined([a], [yours, mine], [mine])).toEqual(['a: yours', 'a: mine']);
  });

  it('that stand in a list twice just so are one; with another note they are two', () => {
    expect(joined([], [a, a, cite('a', { note: 'n' }), cite('a', { note: 'm' })], [])).toEqual(['a', 'a: n', 'a: m']);
  });

  it('of other words, another paragraph or another source are others', () => {
    const others = [a, cite('b'), cite('a', { paragraph: 'p2' as ParagraphId }), cite('a', { source: 's2' as SourceId })];
    expect(joinCitations([], others, [a])?.value).toEqual(others);
  });
});

describe('paragraphs of a source', () => {
  const paragraph = (id: string, text: string, role = 'body') => ({ id, text, role });
  const join = (base: unknown, ours: unknown, theirs: unknown) => {
    const told: MergeConflict[] = [];
    return { value: joinParagraphs((found) => { told.push(...found); })(base, ours, theirs)?.value, told };
  };

  it('whose text both sides changed stay in both versions, and that is told', () => {
    const { value, told } = join([paragraph('p1', 'Talks.')], [paragraph('p1', 'Talks failed.')], [paragraph('p1', 'Talks went on.')]);
    expect(value).toMatchObject([{ id: 'p1', text: 'Talks went on.' }, { text: 'Talks failed.', role: 'body' }]);
    expect(told).toMatchObject([{ record: 'paragraph', id: 'p1', type: 'both-changed', fields: ['text'] }]);
  });

  it.each([['furniture', 'heading', 'heading'], ['heading', 'furniture', 'heading'], ['caption', 'heading', 'heading'], ['heading', 'caption', 'heading']])('that are %s here and %s there stay in sight as %s', (ours, theirs, role) => {
    expect(join([paragraph('p1', 'Talks.')], [paragraph('p1', 'Talks.', ours)], [paragraph('p1', 'Talks.', theirs)])).toEqual({ value: [paragraph('p1', 'Talks.', role)], told: [] });
  });

  it('are those of both sides where one had none', () => {
    expect(join(undefined, undefined, [paragraph('p1', 'Talks.')]).value).toEqual([paragraph('p1', 'Talks.')]);
  });
});
