/**
 * Applies the edits that main acknowledged, in order.
 *
 * A long one, a source of 1 MB or a thousand imported events, comes in parts and is read in one turn and drawn in the
 * next, so that nothing the person does meanwhile waits for all of it.
 */
import type { DatelineBridge, Pushes } from '../../core/ipc-contract';
import { mirrorAfter, useMirror, type Mirror } from './mirror';

/** Longer commands are drawn in a turn of their own; characters. */
const LONG = 100_000;

/** `fetchAnew` is called when an edit does not follow on what is here. */
export function followEdits(main: Pick<DatelineBridge, 'on'>, fetchAnew: () => void): void {
  let parts: string[] = [];
  const waiting: Pushes['applied'][] = [];
  let isDrawing = false;

  const show = (applied: Pushes['applied'], next: Mirror | null): void => {
    if (next !== null) useMirror.setState(next, true);
    else if (applied.revision > (useMirror.getState().timeline?.revision ?? 0)) fetchAnew();
  };

  const work = (): void => {
    for (let applied = waiting.shift(); applied !== undefined; applied = waiting.shift()) {
      const before = useMirror.getState();
      const next = mirrorAfter(before, applied);
      if (applied.command.length < LONG) {
        show(applied, next);
        continue;
      }
      const edit = applied;
      isDrawing = true;
      setTimeout(() => {
        isDrawing = false;
        const now = useMirror.getState();
        // Only the document and its edits come here; what else the mirror holds may have changed in between.
        show(edit, now.timeline === before.timeline && next !== null ? { ...now, timeline: next.timeline, history: next.history } : mirrorAfter(now, edit));
        work();
      });
      return;
    }
  };

  main.on('appliedPart', (part) => { parts.push(part); });
  main.on('applied', (applied) => {
    const command = parts.length === 0 ? applied.command : `${parts.join('')}${applied.command}`;
    parts = [];
    // The page was loaded between two parts: the document it started with may have the edit already.
    if (command.length !== applied.length) {
      if (applied.revision > (useMirror.getState().timeline?.revision ?? 0)) fetchAnew();
      return;
    }
    waiting.push({ ...applied, command });
    if (!isDrawing) work();
  });
}
