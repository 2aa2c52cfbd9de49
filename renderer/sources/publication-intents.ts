/**
 * Saying when a source was published, and what follows from it for the dates read against that day.
 */
import { rereadDates } from '../../core/reading/reread-dates';
import type { Command } from '../../core/timeline/commands';
import type { SourceId } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { eventsAhead } from '../state/asked-edits';
import { nowText, requestEdit } from '../state/edit';
import { useMirror } from '../state/mirror';
import { showNotice } from '../state/shell';

/**
 * The person's own word on when a source was published; null takes it away.
 *
 * Relative dates that were read against the old day and that nobody has edited are read again, in the same step.
 */
export async function setPublished(source: SourceId, published: string | null): Promise<boolean> {
  const { timeline } = useMirror.getState();
  const before = timeline?.sources.find((one) => one.id === source);
  if (timeline === null || before === undefined) return false;
  const moved = rereadDates(eventsAhead(timeline.events), before, published ?? undefined);
  const modified = nowText();
  const edited = await requestEdit(texts().sources.setPublished, {
    type: 'batch',
    commands: [
      {
        type: 'patch-source', id: source,
        patch: published === null ? { published: null, publishedBasis: null, publishedReason: null } : { published, publishedBasis: 'entered', publishedReason: null },
      },
      ...moved.map(({ event, when }): Command => ({ type: 'patch-event', id: event, patch: { when, modified } })),
    ],
  });
  if (edited && moved.length > 0) {
    showNotice({ id: 'reread', tone: 'info', title: texts().sources.reread(moved.length), detail: texts().sources.rereadNote });
  }
  return edited;
}
