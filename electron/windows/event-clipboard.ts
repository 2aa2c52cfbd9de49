/**
 * Events on the clipboard, and from it into a timeline.
 */
import { clipHtml, clipText } from '../../core/clip/clip-text';
import { clipInHtml, clipOf, readClip } from '../../core/clip/event-clip';
import { placeClip } from '../../core/clip/place-clip';
import { fail, ok, type Result } from '../../core/result';
import { checkEdit } from '../../core/timeline/check-command';
import type { EventId, KindId, SourceId } from '../../core/timeline/types';
import { words } from '../../core/words/words';
import { readRich, writeRich } from '../shell/rich-clipboard';
import type { DocumentSession } from '../storage/document-session';
import { freshId } from '../storage/fresh-ids';

const ids = { event: () => freshId('e') as EventId, source: () => freshId('s') as SourceId, kind: () => freshId('k') as KindId };

export async function copyEvents(session: DocumentSession | null, events: readonly EventId[]): Promise<Result<{ readonly events: number }>> {
  const { clip: texts } = words().native;
  if (session === null) return fail('no-timeline', texts.subject, texts.noTimeline, texts.noTimelineRemedy);
  const clip = clipOf(session.timeline, events);
  if (clip === null) return fail('no-such-record', texts.subject, texts.nothing, '');
  await writeRich(clipHtml(clip), clipText(clip));
  return ok({ events: clip.events.length });
}

/** @param text a clip that was dropped; null for the clipboard's */
export async function placeEvents(session: DocumentSession | null, text: string | null): Promise<Result<{ readonly events: readonly EventId[]; readonly sources: number }>> {
  const { clip: texts } = words().native;
  if (session === null) return fail('no-timeline', texts.subject, texts.noTimeline, texts.noTimelineRemedy);
  if (session.readOnly) return fail('read-only', texts.subject, texts.readOnly, texts.readOnlyRemedy);
  const found = text ?? clipInHtml(await readRich());
  if (found === null) return ok({ events: [], sources: 0 });
  const damaged = fail('not-a-clip', texts.subject, texts.damaged, texts.damagedRemedy);
  const clip = readClip(found);
  if (!clip.ok) return damaged;
  const placed = placeClip(session.timeline, clip.value, ids, new Date().toISOString());
  // A clip may come from anywhere: it is checked like every edit that a window asks for.
  const edit = checkEdit({ command: placed.command, label: texts.pasted(placed.events.length) });
  if (!edit.ok) return damaged;
  const done = await session.edit(edit.value);
  return done.ok ? ok({ events: placed.events, sources: placed.sources }) : done;
}
