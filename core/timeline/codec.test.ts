import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryTimeline } from '../testing/arbitrary-timeline';
import { applyCommand } from './apply-command';
import { decodeTimeline, decodeTimelineBytes } from './decode';
import { encodeTimeline } from './encode';
import { newTimeline } from './new-timeline';
import type { EventId, KindId, ParagraphId, SourceId, Timeline, TimelineEvent } from './types';

const event = (id: string, title: string): TimelineEvent => ({
  id: id as EventId, title, when: { edtf: '2022-01-24' }, kind: 'meeting' as KindId, status: 'reported',
  actors: [], places: [], tags: [], citations: [], created: '2026-01-01T00:00:00.000Z', modified: '2026-01-01T00:00:00.000Z',
});
const withEvents = (...events: readonly TimelineEvent[]): Timeline => ({ ...newTimeline('t1', 'A'), events });

function decoded(text: string): Timeline {
  const result = decodeTimeline(text, 'a.dateline');
  if (!result.ok) throw new Error(result.failure.message);
  return result.value.timeline;
}

function failure(text: string) {
  const result = decodeTimeline(text, 'case.dateline');
  if (result.ok) throw new Error('was read');
  return result.failure;
}

describe('the codec', () => {
  it('gives back every timeline it wrote, and the same bytes again', () => {
    fc.assert(fc.property(arbitraryTimeline, (timeline) => {
      const text = encodeTimeline(timeline);
      const again = decoded(text);
      expect(again).toEqual(timeline);
      expect(encodeTimeline(again)).toBe(text);
    }));
  });

  it('changes one line for one changed field', () => {
    const before = withEvents(event('e1', 'One'), event('e2', 'Two'), event('e3', 'Three'));
    const applied = applyCommand(before, { type: 'patch-event', id: 'e2' as EventId, patch: { title: 'Second' } });
    if (!applied.ok) throw new Error('refused');
    const a = encodeTimeline(before).split('\n');
    const b = encodeTimeline(applied.value.timeline).split('\n');
    expect(b.length).toBe(a.length);
    expect(b.filter((line, index) => line !== a[index])).toHaveLength(1);
    expect(decoded(b.join('\n')).revision).toBe(before.revision + 1);
  });

  it('keeps fields it does not know, everywhere', () => {
    const text = encodeTimeline(withEvents(event('e1', 'One')))
      .replace('"revision": 0', '"future": {"z":[1]},\n"revision": 0').replace('"title":"One"', '"title":"One","mood":"calm"');
    const again = decoded(encodeTimeline(decoded(text)));
    expect(again).toMatchObject({ future: { z: [1] } });
    expect(again.events[0]).toMatchObject({ mood: 'calm' });
    const edited = applyCommand(again, { type: 'patch-event', id: 'e1' as EventId, patch: { title: 'Uno' } });
    expect(edited.ok && edited.value.timeline.events[0]).toMatchObject({ mood: 'calm', title: 'Uno' });
  });

  it('keeps unknown fields that are called like what every object has', () => {
    const text = encodeTimeline(newTimeline('t1')).replace('"revision": 0', '"toString": "x",\n"valueOf": null,\n"hasOwnProperty": 1,\n"revision": 0');
    expect(decoded(encodeTimeline(decoded(text)))).toMatchObject({ toString: 'x', valueOf: null, hasOwnProperty: 1 });
  });

  it.each([
    ['an empty file', '', 'empty-file'],
    ['something else', '<html>', 'not-a-timeline'],
    ['other JSON', '{"format":"tropy"}', 'not-a-timeline'],
    ['an array', '[]', 'not-a-timeline'],
    ['a timeline cut off', encodeTimeline(withEvents(event('e1', 'One'))).slice(0, -40), 'damaged'],
    ['version 99', '{"format":"dateline","version":99}', 'newer-version'],
    ['deep nesting', `{"format":"dateline","x":${'['.repeat(200_000)}`, 'damaged'],
  ])('explains %s', (_, text, code) => {
    const refused = failure(text);
    expect(refused.code).toBe(code);
    expect(refused.subject).toBe('case.dateline');
    expect(refused.remedy).toContain('left as it is');
  });

  it('names the record that is wrong', () => {
    const good = encodeTimeline(withEvents(event('e1', 'One'), event('e2', 'Two')));
    expect(failure(good.replace('"title":"Two","when":{"edtf":"2022-01-24"}', '"title":"Two","when":{"edtf":"yesterday"}')).message).toContain('event 2, “Two”: when.edtf');
    const cited = encodeTimeline({
      ...withEvents({ ...event('e1', 'One'), citations: [{ source: 's1' as SourceId, paragraph: 'p1' as ParagraphId, quote: { exact: 'x', prefix: '', suffix: '' }, when: { edtf: '1899' } }] }),
      sources: [{ id: 's1' as SourceId, title: 'Report', mediaType: 'text/plain', sha256: '', published: '1901', retrieved: '1902', paragraphs: [] }],
    });
    expect(decoded(cited).sources[0]?.published).toBe('1901');
    for (const [date, place] of [['1899', 'event 1, “One”: citations.0.when.edtf'], ['1901', 'source 1, “Report”: published'], ['1902', 'source 1, “Report”: retrieved']] as const) expect(failure(cited.replace(date, 'soon')).message).toContain(place);
    expect(failure(good.replace('"id":"statement"', '"id":"meeting"')).message).toMatch(/kind \d, “Statement”/);
    expect(failure(good.replace('"id":"e2"', '"id":"e1"')).message).toContain('event 2, “Two”');
    expect(failure(good.replace('"title":"Two"', '"title":2')).message).toContain('event 2');
    expect(failure(good.replace('"title":"Two"', '"title":"Two","__proto__":{"polluted":true}')).message).toContain('event 2, “Two”');
    expect(failure(good.replace('"title":"Two"', '"title":"Two","\\u005f_proto__":{"polluted":true}')).message).toContain('event 2, “Two”');
    expect(failure(good.replace('"revision": 0', '"revision": 1e400')).message).toContain('revision');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('leaves out sittings that are damaged, and nothing else', () => {
    const source = { id: 's1' as SourceId, title: 'Report', mediaType: 'text/plain', sha256: '', paragraphs: [] };
    const text = encodeTimeline({ ...withEvents(event('e1', 'One'), event('e2', 'Two')), sources: [source] });
    const file = JSON.parse(text) as { events: object[]; sources: object[] };
    const sound = { sa: 3 };
    const [first, ...rest] = file.events;
    for (const damaged of ['x', 7, null, [3], { sa: '3' }, { sa: -1 }, { sa: 1.5 }]) {
      const spoilt = { ...file, sittings: damaged, sources: file.sources.map((one) => ({ ...one, sittings: damaged })), events: [{ ...first, sittings: damaged }, ...rest.map((one) => ({ ...one, sittings: sound }))] };
      const read = decodeTimeline(JSON.stringify(spoilt), 'a.dateline');
      expect(read.ok && read.value.isMended).toBe(true);
      if (read.ok) expect(JSON.parse(encodeTimeline(read.value.timeline))).toEqual({ ...file, events: [first, ...rest.map((one) => ({ ...one, sittings: sound }))] });
    }
    const whole = decodeTimeline(text, 'a.dateline');
    expect(whole.ok && whole.value.isMended).toBe(false);
    expect(decodeTimeline(JSON.stringify({ ...file, sittings: 'x', title: 7 }), 'a.dateline')).toMatchObject({ ok: false, failure: { code: 'damaged', message: expect.stringContaining('title') as unknown } });
  });

  it('opens a readable newer version read-only', () => {
    const result = decodeTimeline(encodeTimeline(newTimeline('t1')).replace('"version": 1', '"version": 2'), 'a.dateline');
    expect(result.ok && result.value.readOnlyReason).toContain('newer Dateline');
  });

  it('refuses bytes that are not UTF-8 and takes a byte order mark', () => {
    const good = new TextEncoder().encode(`\uFEFF${encodeTimeline(newTimeline('t1'))}`);
    expect(decodeTimelineBytes(good, 'a').ok).toBe(true);
    expect(decodeTimelineBytes(new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0xff]), 'a')).toMatchObject({ ok: false, failure: { code: 'not-a-timeline' } });
    expect(decodeTimelineBytes(new Uint8Array([...good, 0xff]), 'a')).toMatchObject({ ok: false, failure: { code: 'damaged' } });
  });
});
