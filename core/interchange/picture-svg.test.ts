import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { eventOf } from '../layout/event-fixture';
import { arbitraryTimeline } from '../testing/arbitrary-timeline';
import { newTimeline } from '../timeline/new-timeline';
import type { Timeline } from '../timeline/types';
import { pictureSvg, wholeLanes } from './picture-svg';

const timeline: Timeline = {
  ...newTimeline('t1', 'A <case> & "more"'),
  events: [
    eventOf('a', '2022-01-11/2022-01-25', { title: 'Four rounds of talks' }), eventOf('b', '2022-01-24', { title: 'Troops <on> alert', kind: 'alert' }),
    eventOf('d', '2022-01-31'), eventOf('c', '2022-01-20/..', { title: 'Standing offer', kind: 'statement', status: 'planned' }),
  ],
};

/** Names of the elements; throws where the text is no XML. */
function elementsOf(xml: string): readonly string[] {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ name }) => { names.push(name); });
  parser.write(xml).close();
  return names;
}

const CHRONOLOGY = { type: 'chronology', firstDay: 0, lastDay: 30_000, widthPx: 700 } as const;

describe('pictures of a view', () => {
  it('draws the lanes with their names, the axis, bars and markers', () => {
    const { svg, widthPx } = pictureSvg(timeline, wholeLanes(timeline, 'kind', 1000), 'light', []);
    expect(widthPx).toBe(1000);
    for (const words of ['>Meeting<', '>Alert<', 'Four rounds of talks', 'Troops &lt;on&gt; alert', 'planned', 'January 2022', 'linearGradient', 'stroke-dasharray']) expect(svg).toContain(words);
    expect(svg).toContain('<title>A &lt;case&gt; &amp; &quot;more&quot;</title>');
  });

  it('draws the chronology of the days in view, and no other', () => {
    const january = pictureSvg(timeline, CHRONOLOGY, 'dark', []).svg;
    expect(january).toContain('Monday 24 January 2022');
    expect(january).toContain('#161513');
    expect(pictureSvg(timeline, { ...CHRONOLOGY, lastDay: 10 }, 'light', []).svg).not.toContain('Troops');
  });

  it('tells no gap where events lie that are not in view, and each that is one', () => {
    const day = (date: string): number => Date.parse(date) / 86_400_000;
    const of: Timeline = { ...timeline, events: [eventOf('a', '2022-01-03'), eventOf('b', '2022-01-10'), eventOf('c', '2022-02-01'), eventOf('d', '[..2022-03-02]', { title: 'Troops gone' })] };
    const gapsIn = (firstDay: string, lastDay: string): readonly string[] => pictureSvg(of, { ...CHRONOLOGY, firstDay: day(firstDay), lastDay: day(lastDay) }, 'light', []).svg.match(/(?:\d+ days|about [^<]+) without[^<]*/g) ?? [];
    expect(gapsIn('2022-01-01', '2022-03-31')).toEqual(['6 days without other events', '21 days without other events', '28 days without other events']);
    // “Before 3 March” may lie in these days too and stands last; the first of February lies between.
    expect(pictureSvg(of, { ...CHRONOLOGY, firstDay: day('2022-01-01'), lastDay: day('2022-01-12') }, 'light', []).svg).toContain('Troops gone');
    expect(gapsIn('2022-01-01', '2022-01-12')).toEqual(['6 days without other events']);
  });

  it('sets words from right to left so, each line of them at its own end', () => {
    const hebrew: Timeline = { ...timeline, events: [eventOf('a', '2022-01-24', { title: 'פגישה בז׳נבה, עם ארבע משלחות (Geneva)', description: 'Talks.' })] };
    // In the lanes words begin beside their marker, whichever way they read.
    expect(pictureSvg(hebrew, wholeLanes(hebrew, 'kind', 1000), 'light', []).svg).toMatch(/direction="rtl" text-anchor="end"[^>]*>פגישה/);
    const cards = pictureSvg(hebrew, CHRONOLOGY, 'light', []).svg;
    expect(cards).toMatch(/x="676"[^>]* direction="rtl" fill[^>]*>פגישה/);
    expect(cards).toMatch(/<text x="154"[^>]* fill[^>]*>Talks\./);
    expect(cards.match(/direction="rtl"/g)?.length).toBe(1);
  });

  it('is XML, runs no script and asks for nothing, whatever the timeline says', () => {
    fc.assert(fc.property(arbitraryTimeline, fc.boolean(), (any, lanes) => {
      const { svg } = pictureSvg(any, lanes ? wholeLanes(any, 'person', 900) : CHRONOLOGY, 'light', [], [{ type: 'selection', taken: 1, of: 2 }]);
      for (const name of elementsOf(svg)) expect(['svg', 'title', 'desc', 'style', 'rect', 'g', 'defs', 'clipPath', 'path', 'text', 'circle', 'linearGradient', 'stop']).toContain(name);
      expect(svg.replaceAll('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/\s(?:href|src|on\w+)=|url\((?!#)/);
    }), { numRuns: 60 });
  });
});
