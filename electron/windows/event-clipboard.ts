/**
 * Events on the clipboard or in a drag, and from there into a timeline.
 */
import { randomBytes } from 'node:crypto';
import { clipHtml, clipText } from '../../core/clip/clip-text';
import { TOKEN_BYTES, clipOf, clipTokenIn, hasClip } from '../../core/clip/event-clip';
import { placeClip } from '../../core/clip/place-clip';
import { fail, failTelling, ok, type Result } from '../../core/result';
import { checkEdit } from '../../core/timeline/check-command';
import type { EventId, KindId, SourceId } from '../../core/timeline/types';
import { words } from '../../core/words/words';
import { readRich, writeRich } from '../shell/rich-clipboard';
import type { DocumentSession } from '../storage/document-session';
import { freshId } from '../storage/fresh-ids';
import { KeptClips } from './kept-clips';

const ids = { event: () => freshId('e') as EventId, source: () => freshId('s') as SourceId, kind: () => freshId('k') as KindId };

/** Enough for whoever pastes again what they copied a while ago, out of a history of the clipboard. */
const copied = new KeptClips(10);
/** A drop comes a moment after its drag has begun. */
const dragged = new KeptClips(3);

export async function copyEvents(session: DocumentSession | null, events: readonly EventId[]): Promise<Result<{ readonly events: number }>> {
  const { clip: texts } = words().native;
  if (session === null) return fail('no-timeline', texts.subject, texts.noTimeline, texts.noTimelineRemedy);
  const clip = clipOf(session.timeline, events);
  if (clip === null) return fail('no-such-record', texts.subject, texts.nothing, '');
  const token = randomBytes(TOKEN_BYTES).toString('hex');
  copied.keep(token, clip);
  await writeRich(clipHtml(clip, token), clipText(clip));
  return ok({ events: clip.events.length });
}

/** @param token made by the page, which has to name the clip while its drag begins */
export function dragEvents(session: DocumentSession | null, token: string, events: readonly EventId[]): void {
  const clip = session === null ? null : clipOf(session.timeline, events);
  if (clip !== null) dragged.keep(token, clip);
}

/** @param dropped the token of a drag; null for what is on the clipboard */
export async function placeEvents(session: DocumentSession | null, dropped: string | null): Promise<Result<{ readonly events: readonly EventId[]; readonly sources: number }>> {
  const { clip: texts } = words().native;
  if (session === null) return fail('no-timeline', texts.subject, texts.noTimeline, texts.noTimelineRemedy);
  if (session.readOnly) return fail('read-only', texts.subject, texts.readOnly, texts.readOnlyRemedy);
  const html = dropped === null ? await readRich() : '';
  if (dropped === null && !hasClip(html)) return ok({ events: [], sources: 0 });
  const token = dropped ?? clipTokenIn(html);
  const clip = token === null ? null : (copied.find(token) ?? dragged.find(token));
  if (clip === null) return failTelling('clip-elsewhere', texts.subject, texts.elsewhere);
  const placed = placeClip(session.timeline, clip, ids, new Date().toISOString());
  // Checked like every edit that a window asks for.
  const edit = checkEdit({ command: placed.command, label: texts.pasted(placed.events.length) });
  if (!edit.ok) return failTelling('not-a-clip', texts.subject, texts.damaged);
  const done = await session.edit(edit.value);
  return done.ok ? ok({ events: placed.events, sources: placed.sources }) : done;
}
