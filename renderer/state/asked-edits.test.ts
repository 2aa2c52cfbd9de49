import { beforeEach, describe, expect, it, vi } from 'vitest';
import { applyCommand } from '../../core/timeline/apply-command';
import type { Edit } from '../../core/timeline/commands';
import { newTimeline } from '../../core/timeline/new-timeline';
import type { AnchorReview } from '../../core/sources/update-source';
import type { Citation, EventId, ParagraphId, Source, SourceId, TimelineEvent } from '../../core/timeline/types';
import { eventOf } from '../../core/layout/event-fixture';
import { failTelling, ok, type Result } from '../../core/result';
import { acceptFinding } from '../checks/check-intents';
import { saveFilter } from '../filter/filter-state';
import { answerReview } from '../review/review-intents';
import { nudgeSource } from '../sources/source-intents';
import { changeSelected, tagsAdded } from '../timeline/bulk-intents';
import { useSelection } from '../timeline/multi-selection';
import { removeCitation, patchEvent, patchEventWith, setCitationWhen } from './event-intents';
import { EMPTY_MIRROR, useMirror } from './mirror';
import { relate } from './relation-intents';

const A = 'a' as EventId;
const cited = (words: string): Citation => ({ source: 's1' as SourceId, paragraph: 'p1' as ParagraphId, quote: { exact: words, prefix: '', suffix: '' } });
const CITED = [cited('one'), cited('two'), cited('three')];

/** Main, which answers when it is told to. */
let waiting: (() => void)[];
let refuses: boolean;

function edit({ command }: Edit): Promise<Result<{ readonly revision: number }>> {
  return new Promise((answer) => {
    waiting.push(() => {
      const { timeline } = useMirror.getState();
      const applied = timeline === null || refuses ? null : applyCommand(timeline, command);
      if (applied?.ok !== true) { answer(failTelling('no', 'Timeline', { message: 'No.', remedy: 'No.' })); return; }
      const next = { ...applied.value.timeline, revision: (timeline?.revision ?? 0) + 1 };
      useMirror.setState({ timeline: next });
      answer(ok({ revision: next.revision }));
    });
  });
}

const answerAll = async (): Promise<void> => {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    next();
    await new Promise((soon) => { setImmediate(soon); });
  }
};
const event = (id = A): TimelineEvent => {
  const found = useMirror.getState().timeline?.events.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No event ${id}.`);
  return found;
};
const addTag = (tag: string): Promise<boolean> => patchEventWith(A, 'Add', ({ tags }) => ({ tags: [...tags, tag] }));

beforeEach(() => {
  waiting = [];
  refuses = false;
  vi.stubGlobal('window', { dateline: { edit }, getSelection: () => null });
  const events = [eventOf('a', '2022-01-24T10:00', { citations: CITED }), eventOf('b', '2022-01-25')];
  useMirror.setState({ ...EMPTY_MIRROR, timeline: { ...newTimeline('t1', 'Quick'), events } }, true);
});

describe('edits asked for before the one before has come back', () => {
  it('add to the same list', async () => {
    void addTag('Anna');
    void addTag('Ben');
    void changeAll('Carla');
    await answerAll();
    expect([event().tags, event('b' as EventId).tags]).toEqual([['Anna', 'Ben', 'Carla'], ['Carla']]);
  });

  it('are built on the document alone again once they have come back', async () => {
    void addTag('Anna');
    await answerAll();
    const { timeline } = useMirror.getState();
    if (timeline !== null) useMirror.setState({ timeline: { ...timeline, events: [{ ...event(), tags: ['From elsewhere'] }, event('b' as EventId)] } });
    void addTag('Ben');
    await answerAll();
    expect(event().tags).toEqual(['From elsewhere', 'Ben']);
  });

  it('do not repeat what was refused', async () => {
    void addTag('Anna');
    refuses = true;
    await answerAll();
    refuses = false;
    void addTag('Ben');
    await answerAll();
    expect(event().tags).toEqual(['Ben']);
  });

  it('remove the citations that were meant, and leave the others', async () => {
    const shown = event();
    void removeCitation(shown, 0);
    void removeCitation(shown, 1);
    await answerAll();
    expect(event().citations).toEqual([CITED[2]]);
  });

  it('date a citation that has moved up, and remove one that was dated', async () => {
    const shown = event();
    void removeCitation(shown, 0);
    void setCitationWhen(shown, 2, { edtf: '2022' });
    void setCitationWhen(shown, 1, { edtf: '2021' });
    void removeCitation(shown, 1);
    await answerAll();
    expect(event().citations).toEqual([{ ...CITED[2], when: { edtf: '2022' } }]);
  });

  it('answer a review twice: the second is of its own citation though the first took one away, and an answer is given once', async () => {
    const waitingForReview = [cited('one'), cited('two'), cited('three')].map((citation): Citation => ({ ...citation, anchor: 'missing' }));
    useMirror.setState(({ timeline }) => ({ timeline: timeline === null ? null : { ...timeline, events: [eventOf('a', '2022-01-24', { citations: waitingForReview })] } }));
    const review = (citation: number): AnchorReview => ({ event: A, citation, state: 'missing', source: 's1' as SourceId, before: waitingForReview[citation]?.quote ?? { exact: '', prefix: '', suffix: '' }, proposal: null, diff: [] });
    void answerReview(review(0), 'remove');
    void answerReview(review(0), 'remove');
    void answerReview(review(2), 'remove');
    await answerAll();
    expect(event().citations.map(({ quote }) => quote?.exact)).toEqual(['two']);
  });

  it('move a source twice: it goes two places', async () => {
    const source = (id: string): Source => ({ id, title: id, paragraphs: [] }) as unknown as Source;
    useMirror.setState(({ timeline }) => ({ timeline: timeline === null ? null : { ...timeline, sources: ['s1', 's2', 's3'].map(source) } }));
    void nudgeSource('s1' as SourceId, 1);
    void nudgeSource('s1' as SourceId, 1);
    await answerAll();
    expect(useMirror.getState().timeline?.sources.map(({ id }) => id)).toEqual(['s2', 's3', 's1']);
  });

  it('keep the date under a zone', async () => {
    void patchEvent(A, 'Date', { when: { edtf: '2022-01-25T11:00' } });
    void patchEventWith(A, 'Zone', ({ when }) => ({ when: { ...when, zone: 'Europe/Berlin' } }));
    await answerAll();
    expect(event().when).toEqual({ edtf: '2022-01-25T11:00', zone: 'Europe/Berlin' });
  });

  it('relate an event to two others, keep two filters and accept two findings', async () => {
    const finding = (id: string): Parameters<typeof acceptFinding>[0] => ({ id, rule: 'uncited', event: A }) as Parameters<typeof acceptFinding>[0];
    void relate(A, { type: 'causes', direction: 'out', event: 'b' as EventId });
    void relate(A, { type: 'follows', direction: 'out', event: 'b' as EventId });
    void saveFilter('First', { words: 'x' });
    void saveFilter('Second', { words: 'y' });
    void acceptFinding(finding('f1'), 'Yes.');
    void acceptFinding(finding('f2'), 'Yes.');
    await answerAll();
    expect(event().relations?.map(({ type }) => type)).toEqual(['causes', 'follows']);
    expect(useMirror.getState().timeline?.filters?.map(({ name }) => name)).toEqual(['First', 'Second']);
    expect(useMirror.getState().timeline?.acceptedFindings?.map(({ finding: id }) => id)).toEqual(['f1', 'f2']);
  });
});

function changeAll(tag: string): Promise<void> {
  useSelection.setState({ ids: new Set([A, 'b' as EventId]) });
  return changeSelected(tag, tagsAdded([tag]));
}
