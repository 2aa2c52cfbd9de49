import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { spanOfEdtf } from '../../core/dates/when-span';
import { locateQuote } from '../../core/sources/citation';
import { decodeTimeline } from '../../core/timeline/decode';
import { sampleText, sampleTimeline } from './sample-timeline';

describe('the sample timeline', () => {
  it('is in assets as it is made here (npm run sample)', () => {
    expect(readFileSync(join(import.meta.dirname, '../../assets/sample.dateline'), 'utf8')).toBe(sampleText());
  });

  it('opens like any file', () => {
    const decoded = decodeTimeline(sampleText(), 'sample.dateline');
    expect(decoded).toMatchObject({ ok: true, value: { readOnlyReason: null } });
    if (decoded.ok) expect(decoded.value.timeline).toEqual(sampleTimeline);
  });

  it('has every quote where its citation says, and a date that can be read on every event', () => {
    expect(sampleTimeline.events.length).toBeGreaterThanOrEqual(12);
    for (const event of sampleTimeline.events) {
      expect(spanOfEdtf(event.when.edtf), event.title).not.toBeNull();
      expect(event.citations.length, event.title).toBeGreaterThan(0);
      for (const citation of event.citations) {
        const paragraph = sampleTimeline.sources.find(({ id }) => id === citation.source)?.paragraphs.find(({ id }) => id === citation.paragraph);
        const place = locateQuote(citation.quote, paragraph?.text ?? '');
        expect(place, event.title).not.toBeNull();
        const { start, end } = place ?? { start: 0, end: 0 };
        expect((paragraph?.text ?? '').slice(0, start).endsWith(citation.quote.prefix)).toBe(true);
        expect((paragraph?.text ?? '').slice(end).startsWith(citation.quote.suffix)).toBe(true);
      }
    }
  });

  it('shows every kind and status, ranges, doubt and a part of a day', () => {
    const { events } = sampleTimeline;
    expect(new Set(events.map(({ kind }) => kind)).size).toBe(3);
    expect(new Set(events.map(({ status }) => status)).size).toBe(3);
    expect(events.some(({ when }) => when.edtf.endsWith('~'))).toBe(true);
    expect(events.some(({ when }) => /^\d{4}-\d\d-\d\d\//.test(when.edtf))).toBe(true);
    expect(events.some(({ when }) => /T12:00\//.test(when.edtf))).toBe(true);
  });
});
