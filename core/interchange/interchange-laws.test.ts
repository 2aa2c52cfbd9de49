import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { arbitraryTimeline } from '../testing/arbitrary-timeline';
import { applyCommand } from '../timeline/apply-command';
import { decodeTimeline } from '../timeline/decode';
import { encodeTimeline } from '../timeline/encode';
import { newTimeline } from '../timeline/new-timeline';
import { inChronologicalOrder } from '../layout/chronology-order';
import type { Timeline, TimelineEvent } from '../timeline/types';
import { exportCsv } from './export-csv';
import { exportIcs, foldLine } from './export-ics';
import { exportTimelineJs } from './export-timelinejs';
import { importIcs } from './import-ics';
import { readOwnCsv } from './import-file';
import { importTimeline } from './import-timeline';
import { importTimelineJs } from './import-timelinejs';
import { speak, wordsOf } from '../words/words';
import { importEdit, type ImportedEvents } from './imported-events';

let next = 0;
const newId = (prefix: string): string => `${prefix}new${(next += 1)}`;

/** What every format of events can hold, texts as `normal` leaves them. */
function held(events: readonly TimelineEvent[], kinds: Timeline['kinds'], normal: (text: string) => string) {
  return events.map(({ title, when, kind, status, description, actors, places, tags }) => ({
    title: normal(title), edtf: when.edtf, words: normal(when.text ?? ''), zone: when.zone ?? '', kind: kinds.find(({ id }) => id === kind)?.label, status, description: normal(description ?? ''),
    actors: actors.map(normal), places: places.map(normal), tags: tags.map(normal),
  }));
}

const heldOf = (imported: ImportedEvents, normal: (text: string) => string) => imported.events.map(({ title, when, kind, status, description, actors, places, tags }) => ({
  title: normal(title), edtf: when.edtf, words: normal(when.text ?? ''), zone: when.zone ?? '', kind, status, description: normal(description ?? ''), actors: actors.map(normal), places: places.map(normal), tags: tags.map(normal),
}));

/** Timelines whose dates have the words they were read from, and the zones of their times. */
const toldTimeline: fc.Arbitrary<Timeline> = fc.tuple(arbitraryTimeline, fc.array(fc.record({ text: fc.string({ unit: 'grapheme' }), zone: fc.constantFrom('', 'Europe/Kyiv', 'America/New_York') }), { minLength: 1, maxLength: 5 })).map(([timeline, told]) => ({
  ...timeline,
  events: timeline.events.map((event, index) => {
    const { text = '', zone = '' } = told[index % told.length] ?? {};
    return { ...event, when: { ...event.when, ...(text === '' ? {} : { text }), ...(zone === '' || !/T[\d:]+(?:\/|$)/.test(event.when.edtf) ? {} : { zone }) } };
  }),
}));

const exact = (text: string): string => text;

/** No names that are empty, which a list in one cell cannot tell from no name. */
const withoutEmptyNames = (timeline: Timeline): Timeline => ({
  ...timeline,
  events: timeline.events.map((event) => ({ ...event, actors: event.actors.filter((name) => name !== ''), places: event.places.filter((name) => name !== ''), tags: event.tags.filter((name) => name !== '') })),
});

const ordered = (timeline: Timeline): Timeline => ({ ...timeline, events: inChronologicalOrder(timeline.events) });

describe('round trips', () => {
  afterEach(async () => { speak(await wordsOf('en')); });

  it('JSON is the file itself, byte for byte', () => {
    fc.assert(fc.property(arbitraryTimeline, (timeline) => {
      const text = encodeTimeline(timeline);
      const decoded = decodeTimeline(text, 'a.dateline');
      // What a file may not hold (an id twice, a citation of nothing) is the codec's to refuse, not to change.
      if (decoded.ok) expect(encodeTimeline(decoded.value.timeline)).toBe(text);
    }));
  });

  it('CSV keeps every field of every event to the letter', () => {
    fc.assert(fc.property(toldTimeline, (any) => {
      const timeline = ordered(withoutEmptyNames(any));
      const back = readOwnCsv(exportCsv(timeline));
      expect(back.problems).toEqual([]);
      expect(heldOf(back, exact)).toEqual(held(timeline.events, timeline.kinds, exact));
    }), { numRuns: 300 });
  });

  it('CSV in German says so in every heading and status, and is read back to the letter in either language', async () => {
    const german = await wordsOf('de');
    const english = await wordsOf('en');
    const [headings = ''] = (speak(german), exportCsv(newTimeline('t', 'Leer'))).replace('\ufeff', '').split('\r\n');
    expect(headings).toBe('Datum,Wann (EDTF),Wann (Wortlaut),Zeitzone,Beginn,Ende,Art,Status,Titel,Beschreibung,Personen,Orte,Schlagwörter,Belege');
    fc.assert(fc.property(toldTimeline, fc.constantFrom(german, english), (any, readIn) => {
      const timeline = ordered(withoutEmptyNames(any));
      speak(german);
      const text = exportCsv(timeline);
      expect(text).not.toMatch(/,(?:reported|planned|disputed),/);
      speak(readIn);
      const back = readOwnCsv(text);
      expect(back.problems).toEqual([]);
      expect(heldOf(back, exact)).toEqual(held(timeline.events, timeline.kinds, exact));
    }), { numRuns: 200 });
  });

  it('iCalendar keeps every field but control characters, line ends, titles of blanks and years it cannot count', () => {
    const normal = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '').replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
    fc.assert(fc.property(toldTimeline, (any) => {
      const clean = (names: readonly string[]): readonly string[] => names.map(normal).filter((name) => name !== '');
      const timeline = ordered({ ...any, events: any.events.filter(({ when }) => !when.edtf.startsWith('-')).map((event) => ({ ...event, title: event.title.trim() === '' ? '' : event.title, actors: clean(event.actors), places: clean(event.places), tags: clean(event.tags) })) });
      const { text, leftOut } = exportIcs(timeline, 1_700_000_000_000);
      expect(leftOut).toEqual([]);
      const back = importIcs(text, 'a.ics');
      expect(back.ok && back.value.problems).toEqual([]);
      if (back.ok) expect(heldOf(back.value, normal)).toEqual(held(timeline.events, timeline.kinds, normal));
    }), { numRuns: 200 });
  });

  it('iCalendar says which events it cannot hold', () => {
    const timeline = { ...newTimeline('t', 'Old'), events: [{ ...(fc.sample(arbitraryTimeline.filter(({ events }) => events.length > 0), 1)[0]?.events[0] as TimelineEvent), title: 'Ides of March', when: { edtf: '-0043-03-15' } }] };
    expect(exportIcs(timeline, 0).leftOut).toEqual(['Ides of March']);
  });

  it('iCalendar lines are at most 75 octets, and no character is cut', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const folded = foldLine(text.replace(/[\r\n]/g, ''));
      for (const line of folded.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(folded.replace(/\r\n /g, '')).toBe(text.replace(/[\r\n]/g, ''));
    }));
  });

  it('TimelineJS keeps every field; titles come back as one line of text', () => {
    const printable = (text: string): string => text.replace(/[^\P{C}]/gu, '').replace(/\s+/g, ' ').trim();
    fc.assert(fc.property(toldTimeline, (any) => {
      const timeline = ordered({ ...any, events: any.events.map((event) => ({ ...event, title: printable(event.title) })) });
      const back = importTimelineJs(exportTimelineJs(timeline), 'a.json');
      expect(back.ok && back.value.problems).toEqual([]);
      if (back.ok) expect(heldOf(back.value, exact)).toEqual(held(timeline.events, timeline.kinds, exact));
    }), { numRuns: 300 });
  });
});

describe('importing is one step', () => {
  it('adds every event once, and undo takes all of them away', () => {
    fc.assert(fc.property(arbitraryTimeline, (any) => {
      const imported = readOwnCsv(exportCsv(any));
      const target = newTimeline('t2', 'Target');
      const edit = importEdit(target, imported, { newId, now: '2026-01-01T00:00:00.000Z' });
      if (edit === null) {
        expect(imported.events).toEqual([]);
        return;
      }
      const applied = applyCommand(target, edit.command);
      expect(applied.ok && applied.value.timeline.events.length).toBe(imported.events.length);
      const undone = applied.ok ? applyCommand(applied.value.timeline, applied.value.inverse) : applied;
      expect(undone.ok && { ...undone.value.timeline, revision: 0, structureRevision: 0 }).toEqual(target);
    }));
  });

  it('takes another timeline over whole, and a second time nothing', () => {
    fc.assert(fc.property(arbitraryTimeline, (any) => {
      const empty = newTimeline('t2', 'Target');
      const first = importTimeline(empty, any, newId);
      expect(first).toMatchObject({ events: any.events.length, sources: any.sources.length });
      const applied = first.edit === null ? null : applyCommand(empty, first.edit.command);
      const merged = applied === null ? empty : applied.ok ? applied.value.timeline : null;
      expect(merged).not.toBeNull();
      if (merged === null) return;
      const strip = (events: readonly TimelineEvent[]) => events.map((event) => ({ ...event, revision: 0 }));
      expect(strip(merged.events)).toEqual(strip(any.events));
      expect(importTimeline(merged, any, newId)).toMatchObject({ edit: null, events: 0, sources: 0 });
    }));
  });
});

