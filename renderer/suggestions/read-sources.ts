/**
 * Keeps the mentions of every source up to date: each is read once, and again when its paragraphs or its publication
 * date change. A long reading can be cancelled by ending the worker; the next source starts another.
 */
import type { SuggestSource, Suggestion } from '../../core/reading/suggestion';
import type { ParagraphId, Source, SourceId } from '../../core/timeline/types';
import type { SuggestReply, SuggestRequest } from './suggest-messages';

export interface ReaderPort {
  readonly postMessage: (request: SuggestRequest) => void;
  readonly listen: (hear: (reply: SuggestReply) => void) => void;
  readonly terminate: () => void;
}

interface Known {
  readonly source: Pick<Source, 'paragraphs' | 'published'>;
  /** Null while it is being read. */
  readonly mentions: readonly Suggestion[] | null;
  /** Null likewise. */
  readonly dated: ReadonlySet<ParagraphId> | null;
  readonly request: number;
}

const isSame = (known: Known['source'], source: Source): boolean => known.paragraphs === source.paragraphs && known.published === source.published;

export class SourceReader {
  private readonly known = new Map<SourceId, Known>();
  private port: ReaderPort | null = null;
  private requests = 0;

  /** `start` makes the worker when first needed; `changed` is told whenever mentions arrived. */
  constructor(private readonly start: () => ReaderPort, private readonly changed: () => void) {}

  /** Reads what is new and forgets what is gone. */
  follow(sources: readonly Source[]): void {
    const ids = new Set(sources.map((source) => source.id));
    for (const id of this.known.keys()) if (!ids.has(id)) this.known.delete(id);
    for (const source of sources) {
      const known = this.known.get(source.id);
      if (known === undefined || !isSame(known.source, source)) this.read(source);
    }
  }

  /** Sources still being read. */
  get waiting(): number {
    return [...this.known.values()].filter(({ mentions }) => mentions === null).length;
  }

  mentions(): readonly Suggestion[] {
    return [...this.known.values()].flatMap(({ mentions }) => mentions ?? []);
  }

  /** The paragraphs of this source that name a date; null until it has been read as it is now. */
  datedIn(source: Source): ReadonlySet<ParagraphId> | null {
    const known = this.known.get(source.id);
    return known !== undefined && isSame(known.source, source) ? known.dated : null;
  }

  /** Gives up what has not been read yet. */
  cancel(): void {
    this.port?.terminate();
    this.port = null;
    for (const [id, known] of this.known) if (known.mentions === null) this.known.set(id, { ...known, mentions: [], dated: new Set() });
    this.changed();
  }

  private read(source: Source): void {
    this.requests += 1;
    this.known.set(source.id, { source: { paragraphs: source.paragraphs, ...(source.published === undefined ? {} : { published: source.published }) }, mentions: null, dated: null, request: this.requests });
    const sent: SuggestSource = { id: source.id, paragraphs: source.paragraphs, ...(source.published === undefined ? {} : { published: source.published }) };
    this.worker().postMessage({ request: this.requests, source: sent });
  }

  private worker(): ReaderPort {
    if (this.port === null) {
      this.port = this.start();
      this.port.listen(({ request, mentions, dated }) => {
        const found = [...this.known].find(([, known]) => known.request === request);
        // An answer about a source that has changed or gone since is of no use.
        if (found === undefined) return;
        this.known.set(found[0], { ...found[1], mentions, dated: new Set(dated) });
        this.changed();
      });
    }
    return this.port;
  }
}
