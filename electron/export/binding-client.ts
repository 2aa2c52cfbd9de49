/** The main process's side of the binding worker: requests and their replies, in order. */
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Timeline } from '../../core/timeline/types';
import { BUILT_FOLDER } from '../shell/built-folder';
import type { BindingReply, BindingRequest } from './binding-job';

/** Records sent in one piece: copying as many takes about a millisecond. */
const SLICE = 250;

type Reply<T extends BindingReply['type']> = Extract<BindingReply, { readonly type: T }>;

interface Waiting {
  readonly resolve: (reply: BindingReply) => void;
  readonly reject: (error: Error) => void;
}

export class BindingClient {
  private readonly worker: Worker;
  private readonly waiting: Waiting[] = [];
  private ended: Error | null = null;

  /** @param file the built binding-worker.js; beside the main program */
  constructor(file = join(BUILT_FOLDER, 'binding-worker.js')) {
    this.worker = new Worker(file);
    this.worker.on('message', (reply: BindingReply) => { this.waiting.shift()?.resolve(reply); });
    this.worker.on('error', (error) => { this.end(error instanceof Error ? error : new Error(String(error))); });
    this.worker.on('exit', () => { this.end(new Error('The export was stopped')); });
  }

  async send<T extends BindingReply['type']>(request: BindingRequest, expected: T): Promise<Reply<T>> {
    if (this.ended !== null) throw this.ended;
    const reply = await new Promise<BindingReply>((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      const bytes = 'bytes' in request ? request.bytes : null;
      // A view of a pool shared with others cannot be handed over, only copied.
      const transfer = bytes !== null && bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer as ArrayBuffer] : [];
      this.worker.postMessage(request, transfer);
    });
    if (reply.type === 'failed') throw new Error(reply.message);
    if (reply.type !== expected) throw new Error(`The worker answered ${reply.type} for ${expected}`);
    return reply as Reply<T>;
  }

  async sendTimeline({ sources, events, ...head }: Timeline): Promise<void> {
    await this.send({ type: 'begin', head }, 'taken');
    for (const source of sources) {
      await this.send({ type: 'sources', sources: [source] }, 'taken');
    }
    for (let at = 0; at < events.length; at += SLICE) {
      await this.send({ type: 'events', events: events.slice(at, at + SLICE) }, 'taken');
      await nextTurn();
    }
  }

  stop(): void {
    void this.worker.terminate();
  }

  private end(error: Error): void {
    this.ended ??= error;
    for (const { reject } of this.waiting.splice(0)) reject(this.ended);
  }
}
