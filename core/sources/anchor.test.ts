import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkTimeline } from '../checks/check-timeline';
import { dateInReview } from '../reading/date-of-new-words';
import { applyCommand } from '../timeline/apply-command';
import type { Command } from '../timeline/commands';
import { newTimeline } from '../timeline/new-timeline';
import type { Citation, EventId, KindId, Paragraph, ParagraphId, Source, SourceId, Timeline, When } from '../timeline/types';
import { alignParagraphs, createAnchorer } from './anchor';
import { quoteFor } from './citation';
import { alignSequences, diffSequences } from './sequence-diff';
import { acceptReview, anchorReviews, dropCitation, keepAsItWas, updateSource } from './update-source';
import { wordDiff } from './word-diff';

const paragraphs = (...texts: readonly string[]): Paragraph[] => texts.map((text, index) => ({ id: `p${index + 1}` as ParagraphId, text, role: 'body' }));

const A = 'The ministers met in Geneva on Monday to discuss the security of Europe.';
const B = 'A spokesman said that the talks had been useful and would be continued in February.';
const C = 'The alliance placed 8,500 soldiers on alert and sent ships to the Baltic Sea.';
const D = 'Nobody expects a result before the summer, diplomats of three countries said.';

const cite = (list: readonly Paragraph[], id: string, words: string) => {
  const text = list.find((paragraph) => paragraph.id === id)?.text ?? '';
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no “${words}” in ${id}`);
  return { paragraph: id as ParagraphId, quote: quoteFor(text, start, start + words.length) };
};

describe('four states', () => {
  const before = paragraphs(A, B, C, D);
  const state = (after: readonly Paragraph[], id: string, words: string) => createAnchorer(before, after)(cite(before, id, words));

  test('exact: the same words in what their paragraph has become, wherever others were put in', () => {
    const after = paragraphs('A new beginning stands here now.', A, B, 'Something between.', C, D);
    expect(state(after, 'p3', 'placed 8,500 soldiers')).toMatchObject({ state: 'exact', place: { paragraph: 'p5' } });
    expect(state(paragraphs(A, B, `${C} Some more was said at the end.`, D), 'p3', 'placed 8,500 soldiers').state).toBe('exact');
  });

  test('moved: the same words in another place', () => {
    expect(state(paragraphs(C, D, A, B), 'p1', 'met in Geneva')).toMatchObject({ state: 'moved', place: { paragraph: 'p3' }, similarity: 1 });
    expect(state(paragraphs(A, B, 'It sent ships.', `${D} The alliance placed 8,500 soldiers on alert.`), 'p3', 'placed 8,500 soldiers on alert')).toMatchObject({ state: 'moved', place: { paragraph: 'p4' } });
  });

  test('moved: of several places the one with the same neighbours', () => {
    expect(state(paragraphs('Nobody has ever met in Geneva before.', C, D, A, B), 'p1', 'met in Geneva')).toMatchObject({ state: 'moved', place: { paragraph: 'p4' } });
    expect(state(paragraphs('Nobody has ever met in Geneva before.', C, D, 'They met in Geneva twice.', B), 'p1', 'met in Geneva')).toMatchObject({ state: 'moved', place: { paragraph: 'p1' } });
  });

  test.each(['Geneva', 'enev', 'inisters met in Gen', 'Monday to'])('moved: “%s” is found although it is short or cut in its words', (words) => {
    expect(state(paragraphs(C, D, A, B), 'p1', words)).toMatchObject({ state: 'moved', place: { paragraph: 'p3', quote: { exact: words } } });
  });

  test('changed: where another paragraph is clearly more like it than its own, there', () => {
    const after = paragraphs(A, B, 'The alliance sent ships to the Baltic Sea and placed its hopes in talks.', D, 'On Friday it placed 8,600 soldiers on alert and sent ships as well.', 'Soldiers and ships were seen.');
    expect(state(after, 'p3', 'placed 8,500 soldiers on alert and sent ships')).toMatchObject({ state: 'changed', place: { paragraph: 'p5', quote: { exact: 'placed 8,600 soldiers on alert and sent ships' } } });
  });

  test('changed: with the marks that the quote began and ended with, and no others', () => {
    const said = paragraphs(A, 'He said: “We placed 8,500 soldiers on alert.” Nobody knew of it.');
    const now = paragraphs(A, 'He said: “We placed 8,600 soldiers on alert!” Nobody knew of it.');
    const exact = (words: string): unknown => createAnchorer(said, now)(cite(said, 'p2', words)).place?.quote.exact;
    expect(exact('“We placed 8,500 soldiers on alert.”')).toBe('“We placed 8,600 soldiers on alert!”');
    expect(exact('We placed 8,500 soldiers on alert')).toBe('We placed 8,600 soldiers on alert');
    const german = (open: string, close: string): unknown => {
      const [then, since] = ['1939', '1940'].map((year) => paragraphs(A, `Sie schrieb ${year}: ${open}Die Züge fahren ${year} nur noch bis Eger.${close} Danach nichts mehr.`)) as [Paragraph[], Paragraph[]];
      return createAnchorer(then, since)(cite(then, 'p2', `${open}Die Züge fahren 1939 nur noch bis Eger.${close}`)).place?.quote.exact;
    };
    for (const [open, close] of [['„', '“'], ['‚', '‘'], ['»', '«'], ['›', '‹']] as const) expect(german(open, close)).toBe(`${open}Die Züge fahren 1940 nur noch bis Eger.${close}`);
  });

  test('changed: other words, or the same ones with a neighbour that turns them round', () => {
    expect(state(paragraphs(A, B, C.replace('8,500 soldiers on alert', '9,000 soldiers on high alert'), D), 'p3', 'placed 8,500 soldiers on alert')).toMatchObject({
      state: 'changed', place: { paragraph: 'p3', quote: { exact: 'placed 9,000 soldiers on high alert' } },
    });
    expect(state(paragraphs(A, B.replace('talks had been', 'talks had not been'), C, D), 'p2', 'been useful')).toMatchObject({ state: 'changed', similarity: 1 });
  });

  test('changed: words put in where nothing stood turn them round as well', () => {
    const whole = (after: string) => state(paragraphs(A, B, after, D), 'p3', C);
    expect(whole(`Officials denied a report that said: ${C}`)).toMatchObject({ state: 'changed', similarity: 1, place: { paragraph: 'p3', quote: { exact: C, suffix: '' } } });
    expect(whole(`CORRECTION: this is false. ${C}`).state).toBe('changed');
    expect(whole(`${C} The ministry has since withdrawn this statement.`).state).toBe('changed');
    expect(state(paragraphs(A, B, `It is not true that the ${C.slice(4)}`, D), 'p3', 'alliance placed 8,500 soldiers').state).toBe('changed');
    expect(state(paragraphs(A, B, `${C.slice(0, -1)}, the ministry claimed.`, D), 'p3', 'sent ships to the Baltic Sea').state).toBe('changed');
    expect(whole(`  ${C}\n`).state).toBe('exact');
  });

  test('exact: a citation without neighbours, as another program may write it, stands where its paragraph has not changed', () => {
    const bare = { paragraph: 'p3' as ParagraphId, quote: { exact: 'placed 8,500 soldiers', prefix: '', suffix: '' } };
    expect(createAnchorer(before, paragraphs(A, 'Something between.', B, C))(bare)).toMatchObject({ state: 'exact', place: { paragraph: 'p4' } });
    expect(createAnchorer(before, paragraphs(A, B, C.replace('alliance placed', 'alliance never placed'), D))(bare).state).toBe('changed');
  });

  test('missing: nothing like it', () => {
    expect(state(paragraphs(A, B, D), 'p3', 'placed 8,500 soldiers on alert')).toEqual({ state: 'missing', place: null, similarity: 0 });
    expect(state([], 'p1', 'met in Geneva').state).toBe('missing');
  });

  test('law: against the same version every citation is exact, where it was', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '. ', 'word ', 'é'), minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(60), fc.nat(60), (texts, pick, from, to) => {
      const list = paragraphs(...texts);
      const at = list[pick % list.length];
      if (at === undefined) return;
      const quote = quoteFor(at.text, Math.min(from, to, at.text.length), Math.max(from, to));
      fc.pre(quote.exact !== '');
      const anchor = createAnchorer(list, list)({ paragraph: at.id, quote });
      expect(anchor.place?.quote.exact).toBe(quote.exact);
      if (texts.filter((text) => text.trim().toLowerCase() === at.text.trim().toLowerCase()).length === 1) expect(anchor).toMatchObject({ state: 'exact', place: { paragraph: at.id } });
    }));
  });
});

describe('what a paragraph has become', () => {
  const partners = (...after: readonly string[]) => [...alignParagraphs(paragraphs(A, B, C, D), paragraphs(...after))].map(([id, index]) => `${id} ${index}`);
  const [b, c, d] = [B.replace('useful', 'of use'), C.replace('sent ships', 'moved ships'), D.replace('summer', 'autumn')];

  test('is the same words, whatever was put in between', () => {
    expect(partners(A, 'New.', B, C, 'New.', D)).toEqual(['p1 0', 'p2 2', 'p3 3', 'p4 5']);
    expect(partners(A.toUpperCase(), `  ${B.replaceAll(' ', '\n')}`, C, D)).toEqual(['p1 0', 'p2 1', 'p3 2', 'p4 3']);
  });

  test('is one with half of its words, between its neighbours and in their order', () => {
    expect(partners(A, b, c, d)).toEqual(['p1 0', 'p2 1', 'p3 2', 'p4 3']);
    expect(partners(A, 'New and quite other words.', b, D)).toEqual(['p1 0', 'p2 2', 'p4 3']);
    expect(partners(A, c, b, D)).toEqual(['p1 0', 'p2 2', 'p4 3']);
    expect(partners(b, A, C, D)).toEqual(['p1 1', 'p3 2', 'p4 3']);
  });

  test('is none that only has a word of it, or has it among many others', () => {
    expect(partners(A, 'A spokesman came.', C, D)).toEqual(['p1 0', 'p3 2', 'p4 3']);
    expect(partners(A, `${B} ${Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ')}`, C, D)).toEqual(['p1 0', 'p3 2', 'p4 3']);
  });
});

const source = (list: readonly Paragraph[]): Source => ({ id: 's1' as SourceId, title: 'Report', mediaType: 'text/plain', sha256: 'a'.repeat(64), paragraphs: list });
const citation = (list: readonly Paragraph[], id: string, words: string): Citation => ({ source: 's1' as SourceId, ...cite(list, id, words) });

function timelineWith(list: readonly Paragraph[], citations: readonly Citation[]): Timeline {
  return {
    ...newTimeline('t'), sources: [source(list)],
    events: citations.map((one, index) => ({ id: `e${index}` as EventId, title: 'x', when: { edtf: '2022' }, kind: 'meeting' as KindId, status: 'reported', actors: [], places: [], tags: [], citations: [one], created: '', modified: '' })),
  };
}

describe('updating a source', () => {
  const before = paragraphs(A, B, C, D);
  const timeline = timelineWith(before, [citation(before, 'p1', 'met in Geneva'), citation(before, 'p2', 'had been useful'), citation(before, 'p3', 'placed 8,500 soldiers on alert'), citation(before, 'p4', 'before the summer')]);
  const newer = source(paragraphs('A correction was added.', B, C.replace('8,500 soldiers on alert', '9,000 soldiers on high alert'), A));
  const update = updateSource(timeline, 's1' as SourceId, newer);
  const applied = applyCommand(timeline, update?.command ?? { type: 'batch', commands: [] });
  if (!applied.ok) throw new Error(applied.failure.message);
  const after = applied.value.timeline;

  test('counts say what became of the citations', () => {
    expect(update?.counts).toEqual({ exact: 1, moved: 1, changed: 1, missing: 1 });
  });

  test('nothing is re-anchored silently: the words stay, the state says that someone must look', () => {
    expect(after.events.map((event) => event.citations[0]?.quote.exact)).toEqual(['met in Geneva', 'had been useful', 'placed 8,500 soldiers on alert', 'before the summer']);
    expect(after.events.map((event) => event.citations[0]?.anchor)).toEqual(['moved', undefined, 'changed', 'missing']);
  });

  test('paragraphs that stayed keep their ids, and ids stay unique', () => {
    const ids = after.sources[0]?.paragraphs.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    expect(after.sources[0]?.paragraphs.find(({ text }) => text === B)?.id).toBe('p2');
  });

  test('new paragraphs have ids that follow from their words, so that no two people use one for two texts', () => {
    const idsAfter = (...texts: readonly string[]) => {
      const done = applyCommand(timeline, updateSource(timeline, 's1' as SourceId, source(paragraphs(...texts)))?.command ?? { type: 'batch', commands: [] });
      return done.ok ? done.value.timeline.sources[0]?.paragraphs.map(({ id }) => id) ?? [] : [];
    };
    const [one, other] = [idsAfter(A, B, C, 'A correction was added.', 'It was late.', 'It was late.'), idsAfter('Nobody was asked.', A, B, C, 'A correction was added.')];
    expect(one[3]).toBe(other[4]);
    expect(new Set([...one, ...other]).size).toBe(7);
    // The id of the last paragraph, which is gone, is free but not taken.
    expect(other).not.toContain('p4');
  });

  test('a stated publication date does not give way to an inferred one', () => {
    const publishedAfter = (basis: 'stated' | 'inferred') => {
      const stated = { ...timeline, sources: [{ ...source(before), published: '2022-01-25', publishedBasis: 'stated' as const }] };
      const done = applyCommand(stated, updateSource(stated, 's1' as SourceId, { ...newer, published: '2022-02-21', publishedBasis: basis })?.command ?? { type: 'batch', commands: [] });
      return done.ok ? done.value.timeline.sources[0]?.published : null;
    };
    expect(publishedAfter('inferred')).toBe('2022-01-25');
    expect(publishedAfter('stated')).toBe('2022-02-21');
  });

  test('edits no event whose citations all stand, and of the others only what was cited from this source', () => {
    const other: Citation = { source: 's2' as SourceId, paragraph: 'p1' as ParagraphId, quote: { exact: 'met in Geneva', prefix: '', suffix: '' } };
    const [first, second, third] = timeline.events;
    const mixed: Timeline = {
      ...timeline, sources: [{ ...source(before), id: 's2' as SourceId }, ...timeline.sources],
      events: [{ ...first!, citations: [other, ...first!.citations, ...second!.citations] }, second!, { ...third!, citations: [other] }],
    };
    const command = updateSource(mixed, 's1' as SourceId, newer)?.command;
    expect(command?.type === 'batch' && command.commands.map((one) => ('id' in one ? one.id : one.type))).toEqual(['s1', 'e0']);
    const done = applyCommand(mixed, command ?? { type: 'batch', commands: [] });
    expect(done.ok && done.value.timeline.events[0]?.citations.map(({ anchor }) => anchor)).toEqual([undefined, 'moved', undefined]);
    expect(done.ok && done.value.timeline.sources[0]).toEqual(mixed.sources[0]);
    expect(updateSource(mixed, 's9' as SourceId, newer)).toBeNull();
  });

  test('takes no mark off that waits for review, and none twice', () => {
    const marks = timelineWith(before, [{ ...citation(before, 'p2', 'had been useful'), anchor: 'changed' }, { ...citation(before, 'p4', 'before the summer'), anchor: 'missing' }]);
    const command = updateSource(marks, 's1' as SourceId, newer)?.command;
    expect(command?.type === 'batch' && command.commands).toHaveLength(1);
  });

  test('keeps what a person entered, takes what was not known, and is to be read anew', () => {
    const patched = (was: Partial<Source>, now: Partial<Source>) => {
      const start = { ...timeline, sources: [{ ...source(before), ...was }] };
      const done = applyCommand(start, updateSource(start, 's1' as SourceId, { ...newer, ...now })?.command ?? { type: 'batch', commands: [] });
      return done.ok ? done.value.timeline.sources[0] : undefined;
    };
    expect(patched({ author: 'Anna', read: true, note: 'ours', fileName: 'a.pdf' }, { author: 'Ben', publisher: 'The Wire', fileName: 'b.pdf', sha256: 'b'.repeat(64), title: 'New title' }))
      .toMatchObject({ title: 'Report', author: 'Anna', publisher: 'The Wire', note: 'ours', fileName: 'b.pdf', sha256: 'b'.repeat(64) });
    expect(patched({ read: true }, {})).not.toHaveProperty('read');
    expect(patched({ publisher: 'The Wire', fileName: 'a.pdf' }, { publisher: 'Other', author: 'Ben' })).toMatchObject({ publisher: 'The Wire', author: 'Ben', fileName: 'a.pdf' });
    expect(patched({ published: '2022-01-25', publishedBasis: 'entered' }, { published: '2022-02-21', publishedBasis: 'stated' })).toMatchObject({ published: '2022-01-25', publishedBasis: 'entered' });
    expect(patched({ published: '2022-01-25', publishedBasis: 'inferred', publishedReason: 'a' }, { published: '2022-02-21', publishedBasis: 'stated' })).toMatchObject({ published: '2022-02-21', publishedBasis: 'stated' });
    expect(patched({ publishedReason: 'a' }, { published: '2022-02-21' })).not.toHaveProperty('publishedReason');
    expect(patched({ published: '2022-01-25' }, {})).toMatchObject({ published: '2022-01-25' });
  });

  test('keeps a role set by hand where the words are the same, and what repeats an earlier paragraph goes on to', () => {
    const hidden = before.map((one) => (one.id === 'p2' || one.id === 'p3' ? { ...one, role: 'furniture' as const } : one));
    const start = { ...timeline, sources: [source(hidden)] };
    const repeated = newer.paragraphs.map((one) => (one.id === 'p4' ? { ...one, repeats: 'p2' as ParagraphId } : one));
    const done = applyCommand(start, updateSource(start, 's1' as SourceId, source(repeated))?.command ?? { type: 'batch', commands: [] });
    expect(done.ok && done.value.timeline.sources[0]?.paragraphs.map(({ id, role, repeats }) => [before.some((one) => one.id === id) ? id : 'new', role, repeats])).toEqual([['new', 'body', undefined], ['p2', 'furniture', undefined], ['p3', 'body', undefined], ['new', 'body', 'p2']]);
  });

  test('undo brings everything back', () => {
    const undone = applyCommand(after, applied.value.inverse);
    expect(undone.ok && undone.value.timeline.events.map((event) => event.citations)).toEqual(timeline.events.map((event) => event.citations));
    expect(undone.ok && undone.value.timeline.sources[0]?.paragraphs).toEqual(before);
  });

  test('the review shows the change and takes each answer', () => {
    const reviews = anchorReviews(after);
    expect(reviews.map(({ state }) => state)).toEqual(['moved', 'changed', 'missing']);
    const [, changed, gone] = reviews;
    if (changed === undefined || gone === undefined) throw new Error('no reviews');
    expect(changed.diff.filter(({ type }) => type !== 'same').map(({ type, text }) => [type, text])).toEqual([['removed', '8,500'], ['added', '9,000'], ['added', ' high']]);
    expect(changed.diff.filter(({ type }) => type !== 'removed').map(({ text }) => text).join('')).toContain('placed 9,000 soldiers on high alert');
    const accepted = applyCommand(after, acceptReview(after, changed) ?? { type: 'batch', commands: [] });
    expect(accepted.ok && accepted.value.timeline.events[2]?.citations[0]).toMatchObject({ quote: { exact: 'placed 9,000 soldiers on high alert' } });
    expect(accepted.ok && accepted.value.timeline.events[2]?.citations[0]).not.toHaveProperty('anchor');
    expect(acceptReview(after, gone)).toBeNull();
    expect(keepAsItWas(after, gone)).toMatchObject({ type: 'patch-event', patch: { citations: [{ quote: { exact: 'before the summer' } }] } });
    expect(dropCitation(after, gone)).toMatchObject({ patch: { citations: [] } });
    expect(gone.diff).toEqual([{ type: 'removed', text: 'before the summer' }]);
  });

  test('an answer is about one citation of its event, and none where it is gone', () => {
    const [all] = [...after.events].map((event) => ({ ...event, citations: after.events.flatMap(({ citations }) => citations) }));
    const several: Timeline = { ...after, events: [all!] };
    const [, changed] = anchorReviews(several);
    if (changed === undefined) throw new Error('no reviews');
    const anchors = (command: Command | null): unknown => (command?.type === 'patch-event' ? command.patch.citations?.map(({ anchor }) => anchor ?? 'stands') : command);
    expect(changed.citation).toBe(2);
    expect(anchors(acceptReview(several, changed))).toEqual(['moved', 'stands', 'stands', 'missing']);
    expect(anchors(keepAsItWas(several, changed))).toEqual(['moved', 'stands', 'stands', 'missing']);
    expect(anchors(dropCitation(several, changed))).toEqual(['moved', 'stands', 'missing']);
    for (const less of [{ ...several, events: [] }, { ...several, events: [{ ...all!, citations: [] }] }]) expect([acceptReview(less, changed), keepAsItWas(less, changed), dropCitation(less, changed)]).toEqual([null, null, null]);
  });
});

describe('the review of a reworded passage', () => {
  const WAS = 'The state attorney general opened an inquiry on Oct. 1 into the dam. Its operator was questioned. Two days later, the authority’s chief engineer resigned from his post.';
  const NOW = WAS.replace('Oct. 1', 'Oct. 2').replace('Two days', 'Three days');
  const was = paragraphs(WAS);
  const dated = (words: string, when: When): Timeline => {
    const timeline = timelineWith(was, [citation(was, 'p1', words)]);
    return { ...timeline, sources: [{ ...source(was), published: '2024-10-14' }], events: timeline.events.map((event) => ({ ...event, when })) };
  };
  const updated = (timeline: Timeline, text: string): Timeline => {
    const newer: Source = { ...source(paragraphs(text)), published: '2024-10-14' };
    const done = applyCommand(timeline, updateSource(timeline, 's1' as SourceId, newer)?.command ?? { type: 'batch', commands: [] });
    if (!done.ok) throw new Error(done.failure.message);
    return done.value.timeline;
  };
  const dateOf = (timeline: Timeline) => {
    const [review] = anchorReviews(timeline);
    const [event] = timeline.events;
    const [from] = timeline.sources;
    if (review === undefined || event === undefined || from === undefined) throw new Error('nothing to review');
    return { review, date: dateInReview(review, event, from) };
  };

  test('calls no neighbour gone that a longer word has pushed along', () => {
    const [review] = anchorReviews(updated(dated('questioned.', { edtf: '2024-10' }), NOW.replace('questioned', 'questioned again')));
    expect(review?.diff.filter(({ type }) => type !== 'same').map(({ type, text }) => [type, text.trim()])).toEqual([['added', 'again'], ['removed', 'Two'], ['added', 'Three']]);
  });

  test('gives the date by the new words, which becomes that of the event or only that of its source', () => {
    const after = updated(dated('opened an inquiry on Oct. 1 into the dam', { edtf: '2024-10-01', text: 'Oct. 1' }), NOW);
    const { review, date } = dateOf(after);
    expect(date).toEqual({ goneWords: 'Oct. 1', when: { edtf: '2024-10-02', text: 'Oct. 2' } });
    const when = date?.when ?? { edtf: '' };
    const taken = applyCommand(after, acceptReview(after, review, { when, of: 'event' }) ?? { type: 'batch', commands: [] });
    expect(taken.ok && taken.value.timeline.events[0]).toMatchObject({ when, citations: [{ quote: { exact: 'opened an inquiry on Oct. 2 into the dam' } }] });
    const kept = applyCommand(after, acceptReview(after, review, { when, of: 'citation' }) ?? { type: 'batch', commands: [] });
    expect(kept.ok && kept.value.timeline.events[0]).toMatchObject({ when: { edtf: '2024-10-01' }, citations: [{ when }] });
    expect(kept.ok && checkTimeline(kept.value.timeline).findings.map(({ rule }) => rule)).toEqual(['sources-disagree']);
  });

  test('says that the words of the date are gone where no other came', () => {
    const words = 'opened an inquiry on Oct. 1 into the dam';
    expect(dateOf(updated(dated(words, { edtf: '2024-10-01', text: 'Oct. 1' }), WAS.replace(' on Oct. 1', ' at once'))).date).toEqual({ goneWords: 'Oct. 1', when: null });
    // “Oct. 1” is not in “Oct. 12”.
    expect(dateOf(updated(dated(words, { edtf: '2024-10-01', text: 'Oct. 1' }), WAS.replace('Oct. 1', 'Oct. 12'))).date).toEqual({ goneWords: 'Oct. 1', when: { edtf: '2024-10-12', text: 'Oct. 12' } });
  });

  test('leaves alone a date that still stands there, and one that somebody entered', () => {
    const words = 'opened an inquiry on Oct. 1 into the dam';
    expect(dateOf(updated(dated(words, { edtf: '2024-10-01', text: 'Oct. 1' }), WAS.replace('inquiry', 'investigation'))).date).toBeNull();
    expect(dateOf(updated(dated(words, { edtf: '2024-10-01', text: '1 October 2024' }), NOW)).date).toBeNull();
    expect(dateOf(updated(dated(words, { edtf: '2024-10-01' }), NOW)).date).toBeNull();
  });
});

describe('diffs', () => {
  test('law: the parts give both sides back', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 }), fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 }), (a, b) => {
      const parts = diffSequences(a, b);
      expect(parts.filter(({ type }) => type !== 'added').flatMap(({ items }) => items)).toEqual(a);
      expect(parts.filter(({ type }) => type !== 'removed').flatMap(({ items }) => items)).toEqual(b);
    }));
  });

  test('words, not letters', () => {
    expect(wordDiff('The talks were useful.', 'The talks were not useful!')).toEqual([
      { type: 'same', text: 'The talks were ' }, { type: 'added', text: 'not ' }, { type: 'same', text: 'useful' }, { type: 'removed', text: '.' }, { type: 'added', text: '!' },
    ]);
  });

  test('very different texts end as one replacement', () => {
    const a = Array.from({ length: 5_000 }, (_, index) => `a${index}`).join(' ');
    const b = Array.from({ length: 5_000 }, (_, index) => `b${index}`).join(' ');
    expect(wordDiff(a, b).length).toBeLessThan(50_000);
  });

  test('alignment keeps order and takes equal neighbours along', () => {
    expect(alignSequences(['x', 'a', 'x', 'b', 'x'], ['x', 'n', 'x', 'a', 'x', 'b', 'x'])).toEqual([0, 3, 4, 5, 6]);
    expect(alignSequences(['a', 'b', 'c'], ['c', 'a', 'b'])).toEqual([1, 2, -1]);
  });
});
