/**
 * Events dragged by their card: to another window of Dateline as themselves, to other programs as rich text.
 */
import type { DragEvent } from 'react';
import { clipHtml, clipText } from '../../core/clip/clip-text';
import { CLIP_TYPE, TOKEN_BYTES, clipOf } from '../../core/clip/event-clip';
import type { EventId } from '../../core/timeline/types';
import { bridge } from '../bridge';
import { useMirror } from '../state/mirror';
import { idsWith } from './bulk-intents';

const freshToken = (): string => [...crypto.getRandomValues(new Uint8Array(TOKEN_BYTES))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export function startClipDrag(event: DragEvent, id: EventId): void {
  const { timeline } = useMirror.getState();
  const clip = timeline === null ? null : clipOf(timeline, idsWith(id));
  // Suggestions are no events yet.
  if (clip === null) { event.preventDefault(); return; }
  const token = freshToken();
  void bridge().dragEvents(token, clip.events.map((one) => one.id));
  event.dataTransfer.setData(CLIP_TYPE, token);
  event.dataTransfer.setData('text/html', clipHtml(clip));
  event.dataTransfer.setData('text/plain', clipText(clip));
  event.dataTransfer.effectAllowed = 'copy';
}
