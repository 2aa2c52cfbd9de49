import { afterEach, describe, expect, it } from 'vitest';
import { takeDateSettings, type DateSettings } from '../../core/dates/shown-dates';
import { DEFAULT_EVIDENCE_OPTIONS } from '../../core/interchange/evidence-options';
import { wholeLanes } from '../../core/interchange/picture-svg';
import { eventOf } from '../../core/layout/event-fixture';
import { newTimeline } from '../../core/timeline/new-timeline';
import { speak, wordsOf } from '../../core/words/words';
import { BindingJob } from './binding-job';

const DAY_FIRST: DateSettings = { dayOrder: 'day-month', weekStart: 1 };
const ISO: DateSettings = { dayOrder: 'iso', weekStart: 1 };
const timeline = { ...newTimeline('t1', 'Case'), events: [eventOf('a', '2022-01-24'), eventOf('b', '2022-02-04')] };

async function begun(): Promise<BindingJob> {
  const job = new BindingJob();
  const { sources, events, ...head } = timeline;
  await job.answer({ type: 'begin', head });
  await job.answer({ type: 'sources', sources });
  await job.answer({ type: 'events', events });
  return job;
}

async function markdown(job: BindingJob, dates: DateSettings): Promise<string> {
  const reply = await job.answer({ type: 'text', format: 'md', options: DEFAULT_EVIDENCE_OPTIONS, nowMs: 0, limit: 10_000, dates });
  return reply.type === 'text' ? reply.text.replaceAll('\\', '') : '';
}

async function lanes(job: BindingJob, dates: DateSettings): Promise<string> {
  const reply = await job.answer({ type: 'picture', view: wholeLanes(timeline, 'kind', 1_000), ground: 'light', language: 'en', dates });
  return reply.type === 'picture' ? reply.svg : '';
}

afterEach(async () => {
  takeDateSettings(DAY_FIRST);
  speak(await wordsOf('en'));
});

describe('an export', () => {
  it('writes dates as the person reads them, whatever was asked for before', async () => {
    const job = await begun();
    expect(await markdown(job, DAY_FIRST)).toContain('24 Jan 2022');
    const iso = await markdown(job, ISO);
    expect(iso).toContain('2022-01-24');
    const facts = { options: DEFAULT_EVIDENCE_OPTIONS, remarks: [], creator: '', nowMs: 0, today: 0, partWeight: 1_000, forPreview: true, dates: DAY_FIRST };
    await job.answer({ type: 'plan', facts });
    expect(await markdown(job, ISO)).toBe(iso);
  });

  it('begins the weeks of a picture where the window does', async () => {
    const job = await begun();
    expect(await lanes(job, DAY_FIRST)).toContain('>Mon 31<');
    expect(await lanes(job, { ...DAY_FIRST, weekStart: 7 })).toContain('>Sun 30<');
  });
});
