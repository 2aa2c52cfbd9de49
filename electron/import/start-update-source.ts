/**
 * The main thread's side of update-source-worker.ts.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SourceUpdate } from '../../core/sources/update-source';
import type { Source, SourceId, Timeline } from '../../core/timeline/types';
import { BUILT_FOLDER } from '../shell/built-folder';

export interface UpdateWork {
  readonly timeline: Timeline;
  readonly id: SourceId;
  readonly newer: Source;
}

/** Sends only what the update looks at: the source, and the events that cite it. Rejects when the thread fails. */
export function workOutUpdate({ timeline, id, newer }: UpdateWork, file = join(BUILT_FOLDER, 'update-source-worker.js')): Promise<SourceUpdate | null> {
  const work: UpdateWork = {
    timeline: {
      ...timeline, sources: timeline.sources.filter((source) => source.id === id),
      events: timeline.events.filter((event) => event.citations.some((citation) => citation.source === id)),
    },
    id, newer,
  };
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: work });
    worker.once('message', (update: SourceUpdate | null) => { resolve(update); });
    worker.once('error', reject);
    worker.once('exit', () => { reject(new Error('The thread ended without an answer')); });
  });
}
