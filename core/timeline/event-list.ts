/**
 * Events in pieces, so that changing one of 10,000 copies a few hundred pointers instead of all.
 *
 * A value like an array: every change makes a new list that shares the pieces it did not touch. An edit is acknowledged
 * once it is on disk, and copying the whole list for each cost more time than the disk did, most of it in the garbage.
 */
import type { Command } from './commands';
import type { EventSequence } from './event-commands';
import { withoutRelationsTo } from './relations';
import type { EventId, TimelineEvent } from './types';

type Piece = readonly TimelineEvent[];

/** About the square root of a big timeline: the pieces and the list of them are both short. */
const PIECE = 128;

/** How far from where it was an event is looked for, before the places are noted anew. */
const DRIFT = 8;

function cut(events: readonly TimelineEvent[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let start = 0; start < events.length; start += PIECE) pieces.push(events.slice(start, start + PIECE));
  return pieces;
}

/** Where each event was when somebody last looked; only a hint, since lists that share it differ. */
function notedPlaces(pieces: readonly Piece[]): Map<EventId, number> {
  const places = new Map<EventId, number>();
  let index = 0;
  for (const piece of pieces) for (const { id } of piece) {
    if (!places.has(id)) places.set(id, index);
    index++;
  }
  return places;
}

export class EventList implements EventSequence<EventList> {
  /**
   * `places` names at least every event of this list (so one it does not name is not there); lists made from this one
   * share it. Null until somebody looks for an event.
   */
  private constructor(private readonly pieces: readonly Piece[], private places: Map<EventId, number> | null) {}

  static of(events: readonly TimelineEvent[]): EventList {
    return new EventList(cut(events), null);
  }

  toArray(): readonly TimelineEvent[] {
    return this.pieces.flat();
  }

  at(index: number): TimelineEvent | undefined {
    const { piece, within } = this.find(index);
    return this.pieces[piece]?.[within];
  }

  indexOf(id: EventId): number {
    this.places ??= notedPlaces(this.pieces);
    const place = this.places.get(id);
    if (place === undefined) return -1;
    for (let drift = 0; drift <= DRIFT; drift++) {
      if (this.at(place - drift)?.id === id) return place - drift;
      if (this.at(place + drift)?.id === id) return place + drift;
    }
    this.places = notedPlaces(this.pieces);
    return this.places.get(id) ?? -1;
  }

  replaced(index: number, event: TimelineEvent): EventList {
    const { piece, within } = this.find(index);
    return this.withPiece(piece, (events) => { events[within] = event; });
  }

  inserted(event: TimelineEvent, index = Infinity): EventList {
    const last = this.pieces.length - 1;
    const end = this.pieces[last]?.length ?? 0;
    const found = this.find(index);
    const { piece, within } = found.piece <= last ? found : { piece: Math.max(0, last), within: end };
    this.places?.set(event.id, Math.min(index, this.startOf(piece) + within));
    return this.withPiece(piece, (events) => { events.splice(within, 0, event); });
  }

  without(index: number): EventList {
    const { piece, within } = this.find(index);
    return this.withPiece(piece, (events) => { events.splice(within, 1); });
  }

  /** Every event is looked at, but only pieces with such a relation are copied. */
  unrelatedTo(id: EventId, revision: number): { readonly events: EventList; readonly back: readonly Command[] } {
    const gone = new Set([id]);
    const back: Command[] = [];
    const pieces = this.pieces.map((piece) => {
      const left = withoutRelationsTo(piece, gone, revision);
      back.push(...left.back);
      return left.events;
    });
    return { events: back.length === 0 ? this : new EventList(pieces, this.places), back };
  }

  private find(index: number): { readonly piece: number; readonly within: number } {
    let within = index;
    for (let piece = 0; piece < this.pieces.length; piece++) {
      const length = this.pieces[piece]?.length ?? 0;
      if (within < length) return { piece, within };
      within -= length;
    }
    return { piece: this.pieces.length, within };
  }

  private startOf(piece: number): number {
    let start = 0;
    for (let before = 0; before < piece; before++) start += this.pieces[before]?.length ?? 0;
    return start;
  }

  /** The list with one piece changed; one that grew too long is cut in two, an empty one left out. */
  private withPiece(piece: number, change: (events: TimelineEvent[]) => void): EventList {
    const changed = [...(this.pieces[piece] ?? [])];
    change(changed);
    const pieces = this.pieces.slice();
    pieces.splice(piece, 1, ...(changed.length > 2 * PIECE ? cut(changed) : changed.length === 0 ? [] : [changed]));
    return new EventList(pieces, this.places);
  }
}
