/**
 * Events dragged by their card: to another window of Dateline as themselves, to other programs as rich text.
 */
import type { DragEvent } from 'react';
import { clipHtml, clipText } from '../../core/clip/clip-text';
import { CLIP_TYPE, clipOf } from '../../core/clip/event-clip';
import type { EventId } from '../../core/timeline/types';
import { useMirror } from '../state/mirror';
import { useSelection } from './multi-selection';

export function startClipDrag(event: DragEvent, id: EventId): void {
  const { timeline } = useMirror.getState();
  const { ids } = useSelection.getState();
  const clip = timeline === null ? null : clipOf(timeline, ids.size > 1 && ids.has(id) ? [...ids] : [id]);
  // Suggestions are no events yet.
  if (clip === null) { event.preventDefault(); return; }
  event.dataTransfer.setData(CLIP_TYPE, JSON.stringify(clip));
  event.dataTransfer.setData('text/html', clipHtml(clip));
  event.dataTransfer.setData('text/plain', clipText(clip));
  event.dataTransfer.effectAllowed = 'copy';
}
