import { describe, expect, it } from 'vitest';
import { eventOf } from '../layout/event-fixture';
import { newTimeline } from '../timeline/new-timeline';
import { decodeTimeline } from '../timeline/decode';
import type { Timeline } from '../timeline/types';
import { DEFAULT_EVIDENCE_OPTIONS } from './evidence-options';
import type { DataFormat } from './export-request';
import { exportText } from './export-text';
import { pictureSvg, wholeLanes } from './picture-svg';

const timeline: Timeline = { ...newTimeline('t1', 'Case'), events: [eventOf('a', '2022-01-24', { title: 'Talks' })] };
const REMARKS = ['A selection: 1 of 3 events.', 'Confidential material was left out of this edition: 2 events.'];
const textOf = (format: DataFormat, of: Timeline, remarks: readonly string[]): string => exportText(format, of, remarks, DEFAULT_EVIDENCE_OPTIONS, [], 0).text;

describe('what was left out of an edition', () => {
  it.each(['html', 'md', 'json', 'ics', 'timelinejs'] as const)('is said in the file itself: %s', (format) => {
    const text = textOf(format, timeline, REMARKS).replaceAll('\r\n ', '').replaceAll(/\\(?=[:.])/g, '');
    for (const remark of REMARKS) expect(text).toContain(remark);
  });

  it('follows the description of a timeline that is opened again', () => {
    const decoded = decodeTimeline(textOf('json', { ...timeline, description: 'About the talks.' }, REMARKS), 'a.dateline');
    expect(decoded.ok && decoded.value.timeline.description).toBe(`About the talks.\n\n${REMARKS.join('\n\n')}`);
  });

  it('is read under a picture, and by those who hear it', () => {
    const of = (remarks: readonly string[]) => pictureSvg(timeline, wholeLanes(timeline, 'kind', 1000), 'light', [], remarks);
    const { svg, heightPx } = of(REMARKS);
    expect(svg).toContain(`<desc>${REMARKS.join(' ')}</desc>`);
    for (const remark of REMARKS) expect(svg).toContain(`>${remark}</text>`);
    expect(heightPx).toBeGreaterThan(of([]).heightPx + 2 * 11);
    expect(of([]).svg).not.toContain('<desc>');
  });

  it('is no row of a table', () => {
    expect(textOf('csv', timeline, REMARKS)).toBe(textOf('csv', timeline, []));
  });
});
