import { describe, expect, it } from 'vitest';
import { eventOf } from '../layout/event-fixture';
import { newTimeline } from '../timeline/new-timeline';
import type { EventId, Timeline, TimelineEvent } from '../timeline/types';
import { exportMarkdown } from './export-markdown';

const of = (...events: readonly TimelineEvent[]): string => exportMarkdown({ ...newTimeline('t1', 'Case'), events } satisfies Timeline);

describe('Markdown', () => {
  it('says how events are linked, at both ends, and which tags they have', () => {
    const text = of(
      eventOf('a', '2022-01-21', { title: 'Talks *begin*' }),
      eventOf('b', '2022-01-24', { title: 'Alert', actors: ['NATO'], tags: ['troops', 'Baltic_Sea'], relations: [{ type: 'follows', event: 'a' as EventId }, { type: 'causes', event: 'gone' as EventId }] }),
    );
    expect(text).toContain('**Alert**  \nMeeting · Mon 24 Jan 2022  \nNATO  \nTags: troops, Baltic\\_Sea  \nFollows: Talks \\*begin\\* · Fri 21 Jan 2022\n');
    expect(text).toContain('**Talks \\*begin\\***  \nMeeting · Fri 21 Jan 2022  \nFollowed by: Alert · Mon 24 Jan 2022\n');
  });

  it('keeps the paragraphs and lines of a description', () => {
    const text = exportMarkdown({ ...newTimeline('t1', 'Case'), description: 'About.\r\n\r\nMore.', events: [eventOf('a', '2022-01-24', { title: 'Talks', description: 'One.\n\n \n\nTwo,\n# three.\n' })] });
    expect(text).toContain('\n\nAbout\\.\n\nMore\\.\n\n');
    expect(text).toContain('\n\nOne\\.\n\nTwo,  \n\\# three\\.\n');
  });
});
