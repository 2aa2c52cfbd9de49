/**
 * Saves through the worker thread, and on this thread should the worker die (out of memory): late is better than never.
 */
import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { Timeline } from '../../core/timeline/types';
import { discardPrepared, type SaveSteps } from './atomic-save';
import { inOwnWords } from './disk-failure';
import type { AppliedEdit, FromSaveWorker, ToSaveWorker } from './save-worker-messages';
import { inlineSaver, type Saver } from './saver';

/** Files above this go through the worker; below it, encoding takes less time than passing messages. */
export const WORKER_FROM_BYTES = 1_000_000;

/** The worker gets ready for the first save this long after a file was opened. */
const WARM_AFTER_MS = 4_000;

class WorkerLink {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, (answer: FromSaveWorker | null) => void>();
  private lastRequest = 0;
  private gone = false;

  constructor(workerFile: string) {
    this.worker = new Worker(workerFile);
    this.worker.on('message', (answer: FromSaveWorker) => {
      const done = this.waiting.get(answer.request);
      this.waiting.delete(answer.request);
      done?.(answer);
    });
    this.worker.on('error', () => { this.fail(); });
    this.worker.on('exit', () => { this.fail(); });
    // The program may end while an idle worker waits.
    this.worker.unref();
  }

  send(message: ToSaveWorker, transfer: readonly ArrayBuffer[] = []): void {
    if (!this.gone) this.worker.postMessage(message, transfer);
  }

  /** Null: the worker is gone. */
  ask(message: (request: number) => ToSaveWorker): Promise<FromSaveWorker | null> {
    if (this.gone) return Promise.resolve(null);
    const request = ++this.lastRequest;
    return new Promise((done) => {
      this.worker.ref();
      this.waiting.set(request, (answer) => {
        if (this.waiting.size === 0) this.worker.unref();
        done(answer);
      });
      this.worker.postMessage(message(request));
    });
  }

  async end(): Promise<void> {
    this.gone = true;
    await this.worker.terminate();
  }

  private fail(): void {
    this.gone = true;
    for (const done of this.waiting.values()) done(null);
    this.waiting.clear();
  }
}

/** `bytes`: the file `timeline` was read from, handed over to the worker; null when there is none. */
function workerSaver(workerFile: string, steps: SaveSteps): Saver {
  let started: WorkerLink | null = null;
  const inline = inlineSaver(steps);
  /** What the worker is to start from, as long as it has not been told. */
  let held: { readonly timeline: Timeline; readonly bytes: Uint8Array<ArrayBuffer> | null } | null = null;
  /** The thread, started when it is first needed or when the window has had time to draw itself: reading the file a second time would cost the start a processor. */
  const thread = (): WorkerLink => {
    if (warming !== null) clearTimeout(warming);
    warming = null;
    started ??= new WorkerLink(workerFile);
    if (held !== null) {
      const { timeline, bytes } = held;
      held = null;
      if (bytes === null) started.send({ type: 'load', timeline });
      else started.send({ type: 'load-bytes', bytes }, [bytes.buffer]);
    }
    return started;
  };
  let warming: ReturnType<typeof setTimeout> | null = null;
  /** Edits the worker has not heard of: it needs them at the next save, and waking it for each would cost the edit. */
  let unsent: AppliedEdit[] = [];
  return {
    load: (timeline, bytes) => {
      unsent = [];
      held = { timeline, bytes };
      if (started !== null || bytes === null) thread();
      else warming ??= setTimeout(thread, WARM_AFTER_MS);
      warming?.unref();
    },
    applied: (command, revision) => { unsent.push({ command, revision }); },
    prepare: async (timeline, target) => {
      const link = thread();
      link.send({ type: 'applied', edits: unsent });
      unsent = [];
      const ask = () => link.ask((request) => ({ type: 'prepare', request, target, revision: timeline.revision }));
      let answer = await ask();
      if (answer?.type === 'behind') {
        link.send({ type: 'load', timeline });
        answer = await ask();
      }
      if (answer?.type !== 'prepared') return inline.prepare(timeline, target);
      return answer.result.ok ? answer.result : { ok: false, failure: inOwnWords(answer.result.failure) };
    },
    publish: async (prepared, expected) => {
      const answer = await thread().ask((request) => ({ type: 'publish', request, prepared, expected }));
      if (answer?.type !== 'published') return inline.publish(prepared, expected);
      const { published } = answer;
      return published.type === 'failed' ? { ...published, failure: inOwnWords(published.failure) } : published;
    },
    hash: async (path) => {
      if (started === null) return inline.hash(path);
      const answer = await thread().ask((request) => ({ type: 'hash', request, path }));
      return answer?.type === 'hashed' ? answer.sha256 : inline.hash(path);
    },
    discard: discardPrepared,
    async close() {
      if (warming !== null) clearTimeout(warming);
      held = null;
      await started?.end();
    },
  };
}

/**
 * On this thread while the file is small, through the worker from the first time it is not.
 *
 * `workerFile` null: always on this thread.
 */
export function adaptiveSaver(workerFile: string | null, steps: SaveSteps): Saver {
  const inline = inlineSaver(steps);
  let saver = inline;
  /** Edits since the save that is under way here began, in case the worker takes over with what it writes; null when none is, or the document was exchanged meanwhile. */
  let since: AppliedEdit[] | null = null;
  const grow = (timeline: Timeline, bytes: Uint8Array<ArrayBuffer> | null): void => {
    if (workerFile === null || saver !== inline) return;
    saver = workerSaver(workerFile, steps);
    saver.load(timeline, bytes);
  };
  return {
    load: (timeline, bytes) => {
      since = null;
      if (bytes !== null && bytes.byteLength > WORKER_FROM_BYTES) grow(timeline, bytes);
      else saver.load(timeline, bytes);
    },
    applied: (command, revision) => {
      saver.applied(command, revision);
      since?.push({ command, revision });
    },
    prepare: async (timeline, target) => {
      if (saver !== inline) return saver.prepare(timeline, target);
      const edits: AppliedEdit[] = [];
      since = edits;
      const prepared = await inline.prepare(timeline, target);
      if (prepared.ok && prepared.value.size > WORKER_FROM_BYTES) {
        // What was just written, read back: to clone 100,000 records for the worker would hold up this thread.
        const bytes = await readFile(prepared.value.temp).catch(() => null);
        if (since === edits) {
          grow(timeline, bytes);
          for (const { command, revision } of edits) saver.applied(command, revision);
        }
      }
      since = null;
      return prepared;
    },
    publish: (prepared, expected) => saver.publish(prepared, expected),
    hash: (path) => saver.hash(path),
    discard: discardPrepared,
    close: () => saver.close(),
  };
}
