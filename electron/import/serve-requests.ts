/**
 * What the parser does with what it is sent, in whichever kind of process it runs.
 *
 * Thousands of events go to main in parcels, each when main has taken the one before: a message is unpacked and checked
 * at once, and one with everything would hold main, and with it every window, for half a second.
 */
import type { ImportedEvent, ImportProblem } from '../../core/interchange/imported-events';
import type { EventsReading } from '../../core/interchange/read-events';
import { ok, type Result } from '../../core/result';
import type { ReadSource } from '../../core/sources/source-from-text';
import { answerRequest } from './answer-request';
import type { ParseRequest, ParserMessage } from './parser-messages';

/** Events and problems in one message, and letters of their texts: about 5 ms for main. */
const PARCEL = { entries: 500, letters: 200_000 };

const lettersOf = ({ title, description = '', when }: ImportedEvent): number => title.length + description.length + (when.text ?? '').length;

/** Whole numbers of entries, each parcel as large as allowed and at least one entry. */
export function* parcelsOf(events: readonly ImportedEvent[], problems: readonly ImportProblem[]): Generator<{ readonly events: readonly ImportedEvent[]; readonly problems: readonly ImportProblem[] }> {
  let from = 0;
  while (from < events.length) {
    let to = from;
    let letters = 0;
    do {
      const event = events[to];
      letters += event === undefined ? 0 : lettersOf(event);
      to += 1;
    } while (to < events.length && to - from < PARCEL.entries && letters < PARCEL.letters);
    yield { events: events.slice(from, to), problems: [] };
    from = to;
  }
  for (let at = 0; at < problems.length; at += PARCEL.entries) yield { events: [], problems: problems.slice(at, at + PARCEL.entries) };
}

/** What to do with each message of main's. */
export function serveRequests(say: (message: ParserMessage) => void): (message: ParseRequest) => void {
  let go: () => void = () => undefined;
  let held: { readonly request: number; readonly pieces: Uint8Array[] } | null = null;

  /** All bytes of a file whose beginning came before. */
  function whole(request: number, last: Uint8Array): Uint8Array {
    const pieces = held?.request === request ? [...held.pieces, last] : [last];
    held = null;
    if (pieces.length === 1) return last;
    const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return bytes;
  }

  async function send(request: number, result: Result<ReadSource | EventsReading>): Promise<void> {
    if (!result.ok || !('type' in result.value) || result.value.type !== 'events') {
      say({ type: 'done', request, result });
      return;
    }
    const { imported } = result.value;
    for (const parcel of parcelsOf(imported.events, imported.problems)) {
      const taken = new Promise<void>((resolve) => { go = resolve; });
      say({ type: 'parcel', request, ...parcel });
      await taken;
    }
    say({ type: 'done', request, result: ok({ ...result.value, imported: { ...imported, events: [], problems: [] } }) });
  }

  return (message) => {
    const { request } = message;
    if (message.kind === 'taken') go();
    else if (message.kind === 'bytes') {
      if (held?.request !== request) held = { request, pieces: [] };
      held.pieces.push(message.bytes);
      say({ type: 'progress', request, done: 0, total: 0 });
    } else void answerRequest({ ...message, bytes: whole(request, message.bytes) }, (done, total) => { say({ type: 'progress', request: message.request, done, total }); }).then((result) => send(message.request, result));
  };
}
