/**
 * Search as the window knows it: keeps the worker's texts in step with the timeline, and asks it.
 *
 * Texts go over in small parcels between frames, the next when the last has been taken in: both threads at work at once,
 * and the collector of their garbage beside them, would leave the window waiting for a processor.
 */
import type { SearchAnswer, SearchDocument } from '../../core/search/search-corpus';
import type { SearchReply, SearchRequest } from '../../core/search/search-messages';
import { documentChanges } from '../../core/search/timeline-documents';
import type { Timeline } from '../../core/timeline/types';

/** Longest turn spent making and sending texts. */
const TURN_MS = 6;
/** Texts sent at once. */
const PARCEL = 100;

type Searched = Pick<Timeline, 'events' | 'sources'>;

export class SearchClient {
  private readonly worker: Pick<Worker, 'postMessage' | 'terminate'>;
  private readonly waiting = new Map<number, (answer: SearchAnswer) => void>();
  private held: Searched | null = null;
  private readonly queue: Iterator<SearchDocument>[] = [];
  private isSending = false;
  private lastId = 0;
  private readonly whenFilled = new Set<() => void>();

  constructor(worker: Worker) {
    this.worker = worker;
    worker.onmessage = ({ data }: MessageEvent<SearchReply>) => {
      if (data.type === 'taken') {
        this.send();
        return;
      }
      this.waiting.get(data.id)?.(data.answer);
      this.waiting.delete(data.id);
    };
  }

  private tell(request: SearchRequest): void {
    this.worker.postMessage(request);
  }

  /** Whether everything handed over has been sent. */
  get isFilled(): boolean {
    return this.queue.length === 0;
  }

  /** Brings the worker to this timeline. Cheap after an edit. */
  follow(timeline: Searched | null): void {
    const next = timeline ?? { events: [], sources: [] };
    if (next.events === this.held?.events && next.sources === this.held.sources) return;
    const { remove, put } = documentChanges(this.held, next);
    this.held = next;
    if (remove.length > 0) {
      // Texts still under way would come back after their removal.
      this.finish();
      this.tell({ type: 'remove', keys: remove });
    }
    this.queue.push(put[Symbol.iterator]());
    if (!this.isSending) {
      this.isSending = true;
      setTimeout(() => { this.send(); });
    }
  }

  private finish(): void {
    while (this.queue.length > 0) this.parcel();
  }

  private parcel(): void {
    const [documents] = this.queue;
    const parcel: SearchDocument[] = [];
    while (documents !== undefined && parcel.length < PARCEL) {
      const next = documents.next();
      if (next.done === true) {
        this.queue.shift();
        break;
      }
      parcel.push(next.value);
    }
    if (parcel.length > 0) this.tell({ type: 'put', documents: parcel });
  }

  private send(): void {
    const until = performance.now() + TURN_MS;
    while (this.queue.length > 0 && performance.now() < until) this.parcel();
    if (this.queue.length > 0) {
      this.tell({ type: 'taken?' });
      return;
    }
    this.isSending = false;
    for (const listener of [...this.whenFilled]) listener();
  }

  /** Calls back each time everything handed over has been sent; answers a function that stops it. */
  onFilled(listener: () => void): () => void {
    this.whenFilled.add(listener);
    return () => { this.whenFilled.delete(listener); };
  }

  /** Asks in the order of calls; answers come in the same order. */
  find(query: string, most: number): Promise<SearchAnswer> {
    const id = (this.lastId += 1);
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.tell({ type: 'find', id, query, most });
    });
  }

  /**
   * Gives the answer to a query, and the next one each time everything handed over has been sent.
   *
   * Nothing found is no answer while texts are still on their way: it may be in one of them.
   *
   * @returns what ends it
   */
  answers(query: string, most: number, take: (answer: SearchAnswer) => void): () => void {
    let isOver = false;
    const ask = (): void => {
      const isWhole = this.isFilled;
      void this.find(query, most).then((answer) => { if (!isOver && (isWhole || answer.total > 0)) take(answer); });
    };
    ask();
    const stop = this.onFilled(ask);
    return () => {
      isOver = true;
      stop();
    };
  }

  stop(): void {
    this.worker.terminate();
  }
}
