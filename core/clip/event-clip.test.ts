import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCommand } from '../timeline/apply-command';
import { checkEdit } from '../timeline/check-command';
import { newTimeline } from '../timeline/new-timeline';
import type { EventId, KindId, ParagraphId, Source, SourceId, Timeline, TimelineEvent } from '../timeline/types';
import { clipHtml, clipText } from './clip-text';
import { clipOf, clipTokenIn, hasClip, isClipToken, type EventClip } from './event-clip';
import { placeClip } from './place-clip';

const NOW = '2026-01-01T00:00:00.000Z';
const TOKEN = '0123456789abcdef'.repeat(2);
let made = 0;
const ids = {
  event: () => `e-new${String(made += 1).padStart(6, '0')}` as EventId, source: () => `s-new${String(made += 1).padStart(6, '0')}` as SourceId, kind: () => `k-new${made += 1}` as KindId,
};
const source = (id: string, hash: string, text = 'They met on Monday afternoon.', paragraph = 'p1'): Source => ({
  id: id as SourceId, title: 'A report', publisher: 'The Wire', url: 'https://example.invalid/a', published: '2022-01-25', mediaType: 'text/plain', sha256: hash.repeat(64).slice(0, 64),
  paragraphs: [{ id: paragraph as ParagraphId, text, role: 'body' }],
});
const event = (id: string, cites: string | null): TimelineEvent => ({
  id: id as EventId, title: 'They <met> & "talked"', when: { edtf: '2022-01-24' }, kind: 'meeting' as KindId, status: 'reported', actors: [], places: [], tags: [], created: NOW, modified: NOW,
  citations: cites === null ? [] : [{ source: cites as SourceId, paragraph: 'p1' as ParagraphId, quote: { exact: 'met on Monday', prefix: 'They ', suffix: ' afternoon' } }],
});
const timeline = (id: string, sources: readonly Source[], events: readonly TimelineEvent[]): Timeline => ({ ...newTimeline(id), sources, events });
const placed = (target: Timeline, clip: EventClip): Timeline => {
  const { command } = placeClip(target, clip, ids, NOW);
  expect(checkEdit({ command, label: 'Paste events' }).ok).toBe(true);
  const result = applyCommand(target, command);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value.timeline;
};
const clip = (from: Timeline): EventClip => clipOf(from, from.events.map(({ id }) => id)) ?? (() => { throw new Error('nothing'); })();

const home = timeline('t-home', [source('s-1', 'a'), source('s-2', 'b')], [event('e-1', 's-1'), event('e-2', null)]);

describe('events between timelines', () => {
  it('bring their sources along, once', () => {
    const once = placed(newTimeline('t-other'), clip(home));
    expect(once.events.map(({ title }) => title)).toEqual(home.events.map(({ title }) => title));
    expect(once.sources.map(({ sha256 }) => sha256)).toEqual([home.sources[0]?.sha256]);
    const twice = placed(once, clip(home));
    expect(twice.events).toHaveLength(4);
    expect(twice.sources).toHaveLength(1);
  });

  it('leave behind in which sittings they were edited: where they come to did not grow from that', () => {
    const sat = { sittings: { s0123456: 7 } };
    const from = { ...home, events: home.events.map((one) => ({ ...one, ...sat })), sources: home.sources.map((one) => ({ ...one, ...sat })) };
    const { events, sources } = placed(newTimeline('t-other'), clip(from));
    expect([...events, ...sources].map(({ sittings }) => sittings)).toEqual([undefined, undefined, undefined]);
  });

  it('move over to a source of the same bytes, at the paragraph of the same words', () => {
    const other = timeline('t-other', [{ ...source('s-9', 'a'), paragraphs: [{ id: 'p7' as ParagraphId, text: 'A heading', role: 'heading' }, { id: 'p8' as ParagraphId, text: 'They met on Monday afternoon.', role: 'body' }] }], []);
    expect(placed(other, clip(home)).events[0]?.citations).toMatchObject([{ source: 's-9', paragraph: 'p8' }]);
    const changed = timeline('t-other', [source('s-9', 'a', 'Nothing of the kind.', 'p3')], []);
    expect(placed(changed, clip(home)).events[0]?.citations).toMatchObject([{ source: 's-9', anchor: 'missing', quote: { exact: 'met on Monday' } }]);
  });

  it('hold what was chosen alone, in the order of the timeline', () => {
    const all: Timeline = { ...home, events: [...home.events, { ...event('e-3', 's-2'), kind: 'alert' as KindId }] };
    const of = (...chosen: readonly string[]) => {
      const made = clipOf(all, chosen as readonly EventId[]);
      return made === null ? null : [made.events, made.sources, made.kinds].map((list) => list.map(({ id }) => id));
    };
    expect(of('e-2')).toEqual([['e-2'], [], ['meeting']]);
    expect(of('e-3', 'e-1')).toEqual([['e-1', 'e-3'], ['s-1', 's-2'], ['meeting', 'alert']]);
    expect(of('e-9')).toBeNull();
  });

  it('move over to the paragraph of the same words, else to the one that stood there, else to where the quote stands', () => {
    const paragraph = (id: string, text: string) => ({ id: id as ParagraphId, text, role: 'body' as const });
    const over = (...paragraphs: readonly ReturnType<typeof paragraph>[]): unknown => placed(timeline('t-other', [{ ...source('s-9', 'a'), paragraphs }], []), clip(home)).events[0]?.citations[0]?.paragraph;
    const whole = 'They met on Monday afternoon.';
    expect(over(paragraph('p3', `Later, they say, they met on Monday. ${whole}`), paragraph('p1', 'Another one.'), paragraph('p2', whole))).toBe('p2');
    expect(over(paragraph('p2', whole), paragraph('p1', whole))).toBe('p1');
    expect(over(paragraph('p1', 'Another one.'), paragraph('p3', 'They met on Monday, or so.'))).toBe('p3');
  });

  it('keep at home what they were related to and cited, and nothing of it elsewhere', () => {
    const gone: Timeline = { ...home, events: [{ ...event('e-1', 's-1'), relations: [{ type: 'causes', event: 'e-2' as EventId }] }, event('e-2', null)] };
    const one = clipOf(gone, ['e-1' as EventId]) ?? clip(gone);
    const bare: EventClip = { ...one, sources: [] };
    const related = (target: Timeline, what: EventClip) => placed(target, what).events.filter(({ id }) => id.startsWith('e-new')).map(({ relations, citations }) => [relations?.map(({ event: other }) => other), citations.map(({ source: from }) => from)]);
    expect(related(gone, bare)).toEqual([[['e-2'], ['s-1']]]);
    expect(related({ ...gone, sources: [], events: [] }, bare)).toEqual([[undefined, []]]);
    expect(related({ ...gone, id: 't-other' }, bare)).toEqual([[undefined, []]]);
  });

  it('do not move over to another source where neither has a hash', () => {
    const memo = { ...source('s-9', 'a', 'A memo.'), sha256: '' };
    const bare = timeline('t-home', [{ ...source('s-1', 'a'), sha256: '' }], [event('e-1', 's-1')]);
    const after = placed(timeline('t-other', [memo], []), clip(bare));
    expect(after.sources.map(({ id }) => id)).toEqual(['s-9', 's-1']);
    expect(after.events[0]?.citations).toMatchObject([{ source: 's-1' }]);
    expect(placed(after, clip(bare)).sources).toHaveLength(2);
  });

  it('take the mark of a confidential source along to its copy', () => {
    const secret = timeline('t-home', [{ ...source('s-1', 'a'), confidential: true }], [event('e-1', 's-1')]);
    expect(placed(timeline('t-other', [source('s-9', 'a')], []), clip(secret)).sources).toMatchObject([{ id: 's-9', confidential: true }]);
    expect(placed(timeline('t-other', [{ ...source('s-9', 'a'), confidential: true }], []), clip(timeline('t-home', [source('s-1', 'a')], [event('e-1', 's-1')]))).sources).toMatchObject([{ confidential: true }]);
    const edits = (target: Timeline, what: Timeline): unknown => {
      const { command, sources } = placeClip(target, clip(what), ids, NOW);
      return [sources, command.type === 'batch' && command.commands.map(({ type }) => type)];
    };
    const marked = timeline('t-other', [{ ...source('s-9', 'a'), confidential: true }], []);
    expect([edits(marked, secret), edits(timeline('t-other', [], []), secret), edits(timeline('t-other', [source('s-9', 'a')], []), home)]).toEqual([[0, ['add-event']], [1, ['add-source', 'add-event']], [0, ['add-event', 'add-event']]]);
  });

  it('never take the place of another record', () => {
    const other = timeline('t-other', [source('s-1', 'z')], [event('e-1', 's-1')]);
    const after = placed(other, clip(home));
    expect(after.sources.map(({ sha256 }) => sha256[0])).toEqual(['z', 'a']);
    expect(new Set(after.sources.map(({ id }) => id)).size).toBe(2);
    expect(after.events[0]).toEqual(other.events[0]);
    expect(after.events[1]?.citations[0]?.source).toBe(after.sources[1]?.id);
  });

  it('keep kinds by name, and relations among themselves', () => {
    const kind = { id: 'k-own' as KindId, label: 'Raid', color: '#aa0000', icon: 'siren', shape: 'square' as const };
    const from: Timeline = { ...home, kinds: [...home.kinds, kind], events: [{ ...event('e-1', null), kind: kind.id, relations: [{ type: 'follows', event: 'e-2' as EventId }, { type: 'causes', event: 'e-gone' as EventId }] }, event('e-2', null)] };
    const after = placed(newTimeline('t-other'), clip(from));
    expect(after.kinds.find(({ id }) => id === after.events[0]?.kind)?.label).toBe('Raid');
    expect(after.events[0]?.relations).toEqual([{ type: 'follows', event: after.events[1]?.id }]);
    expect(placed(after, clip(from)).kinds).toHaveLength(after.kinds.length);
  });

  it('have the kind of the same name whatever its id and capital letters, and bring another of the same id under a new one', () => {
    const kind = { id: 'k-own' as KindId, label: 'Raid', color: '#aa0000', icon: 'siren', shape: 'square' as const };
    const from = clip({ ...home, kinds: [kind], events: [{ ...event('e-1', null), kind: kind.id }] });
    const into = (...kinds: Timeline['kinds']) => {
      const after = placed({ ...newTimeline('t-other'), kinds }, from);
      return { kinds: after.kinds.map(({ label }) => label), of: after.kinds.findIndex(({ id }) => id === after.events[0]?.kind) };
    };
    expect(into({ ...kind, id: 'k-1' as KindId, label: 'Talks' }, { ...kind, id: 'k-2' as KindId, label: 'RAID' })).toEqual({ kinds: ['Talks', 'RAID'], of: 1 });
    expect(into({ ...kind, label: 'Siege' })).toEqual({ kinds: ['Siege', 'Raid'], of: 1 });
    expect(into({ ...kind, id: 'k-2' as KindId }, kind)).toEqual({ kinds: ['Raid', 'Raid'], of: 1 });
    const strange = placed({ ...newTimeline('t-other'), kinds: [kind] }, { ...from, kinds: [], events: [{ ...event('e-1', null), kind: 'k-gone' as KindId }] });
    expect(strange.events[0]?.kind).toBe('k-own');
  });

  it('hold the laws whatever is in them: one source a hash, every event there, nothing else touched', () => {
    const hash = fc.constantFrom('a', 'b', 'c');
    const any = fc.array(hash, { maxLength: 4 }).chain((hashes) => fc.array(fc.nat(4), { maxLength: 5 }).map((cites) => ({ hashes: [...new Set(hashes)], cites })));
    const build = (name: string, { hashes, cites }: { readonly hashes: readonly string[]; readonly cites: readonly number[] }): Timeline =>
      timeline(`t-${name}`, hashes.map((one, index) => source(`s-${index}`, one)), cites.map((at, index) => event(`e-${index}`, at < hashes.length ? `s-${at}` : null)));
    fc.assert(fc.property(any, any, (one, two) => {
      const [from, to] = [build('one', one), build('two', two)];
      if (from.events.length === 0) return;
      const after = placed(to, clip(from));
      expect(new Set(after.sources.map(({ sha256 }) => sha256)).size).toBe(after.sources.length);
      expect(after.events.slice(0, to.events.length)).toEqual(to.events);
      expect(after.events.slice(to.events.length).map(({ citations }) => citations.map((citation) => after.sources.find(({ id }) => id === citation.source)?.sha256)))
        .toEqual(from.events.map(({ citations }) => citations.map((citation) => from.sources.find(({ id }) => id === citation.source)?.sha256)));
    }), { numRuns: 60 });
  });
});

describe('rich text', () => {
  it('says when, what, the quote and where from, and nothing runs in it', () => {
    const html = clipHtml(clip(home));
    expect(html).toContain('<b>Mon 24 Jan 2022</b>: They &lt;met&gt; &amp; &quot;talked&quot;');
    expect(html).toContain('“met on Monday”');
    expect(html).toContain('<a href="https://example.invalid/a"><cite>A report</cite></a>, The Wire, Tue 25 Jan 2022, ¶1');
    expect(clipText(clip(home))).toBe('Mon 24 Jan 2022: They <met> & "talked"\n“met on Monday”\n— A report, The Wire, Tue 25 Jan 2022, ¶1\n\nMon 24 Jan 2022: They <met> & "talked"');
    expect(clipHtml(clip({ ...home, sources: [{ ...source('s-1', 'a'), url: 'javascript:alert(1)' }] }))).not.toContain('javascript:alert(1)"');
  });

  it('says what is planned, disputed or confidential, and of a paragraph that is gone that there was one', () => {
    const [one, two] = home.events;
    const secret: Source = { ...source('s-1', 'a'), confidential: true, paragraphs: [] };
    const copied = clip({ ...home, sources: [secret], events: [{ ...one!, status: 'planned', confidential: true }, { ...two!, status: 'disputed', title: ' ' }] });
    const first = 'Mon 24 Jan 2022 (planned; confidential)';
    const second = 'Mon 24 Jan 2022 (disputed)';
    expect(clipText(copied)).toBe(`${first}: They <met> & "talked"\n“met on Monday”\n— A report, The Wire, Tue 25 Jan 2022, confidential, a paragraph that is gone\n\n${second}: Untitled event`);
    const html = clipHtml(copied);
    expect(html).toContain(`<b>${first}</b>: They`);
    expect(html).toContain(`<b>${second}</b>: Untitled event`);
    expect(html).toContain(', confidential, a paragraph that is gone');
    expect(clipText(clip(home))).not.toContain('reported');
  });

  it('holds what is seen and no more, beside a token that says nothing', () => {
    const secret: Source = { ...source('s-1', 'a'), note: 'OUR NOTE', fileName: 'client.pdf', paragraphs: [...source('s-1', 'a').paragraphs, { id: 'p2' as ParagraphId, text: 'SECRET WORDS', role: 'body' }] };
    const html = clipHtml(clip({ ...home, sources: [secret] }), TOKEN);
    for (const hidden of ['SECRET', 'OUR NOTE', 'client.pdf', 'Monday afternoon', 's-1', secret.sha256]) expect(decodeURIComponent(html)).not.toContain(hidden);
    expect(html).toContain('met on Monday');
  });

  it('is known again by its token, and by nothing that looks like one', () => {
    const html = `<html><body>${clipHtml(clip(home), TOKEN)}</body></html>`;
    expect([hasClip(html), clipTokenIn(html)]).toEqual([true, TOKEN]);
    // A drag has its token beside the rich text.
    expect(hasClip(clipHtml(clip(home)))).toBe(false);
    expect(clipTokenIn('<p>hello</p>')).toBeNull();
    for (const bad of ['', 'zz', `${TOKEN}0`, '%7B%22dateline%22%3A%22events%22%7D']) {
      expect(isClipToken(bad)).toBe(false);
      expect(clipTokenIn(html.replace(TOKEN, bad))).toBeNull();
    }
  });
});
