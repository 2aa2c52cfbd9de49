/**
 * The few rows a chronology begins with, cut out of the bytes of a file without parsing the whole of it.
 *
 * A file of ours has one event a line, with its date near the line's beginning (timeline/encode.ts), so the first events
 * in time are found by looking at dates alone. What is cut out is a timeline's file again, and is checked like one.
 */
import { dayOf, dayOfSecond, daysInMonth } from '../dates/calendar';
import { anchorSecond, spanOfEdtf } from '../dates/when-span';
import { FORMAT_VERSION } from '../timeline/types';

/** Events before and after the one looked for, or from the beginning: more than fit on a screen. */
const ROWS = 60;

/** More than this at one time, and which of them come first is a matter for the whole file. */
export const MOST_ROWS = 1_000;

/** Longest part of a file before its events, with all sources in it; in bytes. */
export const MOST_BEFORE = 2_000_000;

/** ASCII only, as are all the marks looked for: in UTF-8 nothing else can be taken for them. */
const bytesOf = (ascii: string): Uint8Array => Uint8Array.from(ascii, (character) => character.charCodeAt(0));

const START = bytesOf(`{\n"format": "dateline",\n"version": ${FORMAT_VERSION},\n`);
const EVENTS = bytesOf('\n"events": [\n');
const DATE = bytesOf('"when":{"edtf":"');
/** The brace: before it a line has its id and its title, and many a quote. */
const RAREST_OF_DATE = 7;
const TAIL = bytesOf('\n],\n"dismissed": []\n}\n');
const LINE_BREAK = 0x0a;
const QUOTE = 0x22;
const HYPHEN = 0x2d;
const COMMA = 0x2c;
const CLOSING_BRACKET = 0x5d;

/** Asked for at a time, in bytes: few enough to be looked at between two pictures of a window. */
const PIECE = 500_000;

/** Bytes of the file that are wanted next; the answer may be reused for the one after. */
export interface WantedBytes {
  readonly from: number;
  readonly to: number;
}

export type Looking<Found> = Generator<WantedBytes, Found, Uint8Array>;

/** Longest EDTF expression that is looked at; in characters. */
const MOST_DATE = 120;

/** As `PlacedEvent.day`. */
function dayOfEdtf(edtf: string): number {
  const span = spanOfEdtf(edtf);
  return span === null ? Infinity : dayOfSecond(anchorSecond(span));
}

// Searches for single bytes, which the engine does at the speed of memory even when nothing is compiled yet, and no pieces
// of text: asking for the memory of those takes five times as long as all that is done here.

function standsAt(bytes: Uint8Array, mark: Uint8Array, at: number): boolean {
  for (let index = 0; index < mark.length; index += 1) if (bytes[at + index] !== mark[index]) return false;
  return true;
}

/** One past the end of the line at `from`; more than there is when the line has no end. */
function lineEnd(bytes: Uint8Array, from: number): number {
  const at = bytes.indexOf(LINE_BREAK, from);
  return (at < 0 ? bytes.length : at) + 1;
}

/** Where `mark` first stands in [from, to), or -1. `rarest`: which of its bytes is looked for. */
function find(bytes: Uint8Array, mark: Uint8Array, rarest: number, from: number, to: number): number {
  const sought = mark[rarest] ?? 0;
  for (let at = bytes.indexOf(sought, from + rarest) - rarest; at >= from && at <= to - mark.length; at = bytes.indexOf(sought, at + rarest + 1) - rarest) {
    if (standsAt(bytes, mark, at)) return at;
  }
  return -1;
}

/** The number written in [from, to), or -1 when that is not all digits. */
function digits(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = (bytes[at] as number) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** The day of `YYYY-MM-DD"`, null for any other date: nearly all are days, and making a string of each takes as long as all else. */
function plainDay(bytes: Uint8Array, from: number): number | null {
  if (bytes[from + 10] !== QUOTE || bytes[from + 4] !== HYPHEN || bytes[from + 7] !== HYPHEN) return null;
  const [year, month, day] = [digits(bytes, from, from + 4), digits(bytes, from + 5, from + 7), digits(bytes, from + 8, from + 10)];
  return year < 0 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month) ? null : dayOf(year, month, day);
}

/** Day of the event whose line is [from, to); null where it is not written as we write it. */
function dayOfLine(bytes: Uint8Array, from: number, to: number): number | null {
  const mark = find(bytes, DATE, RAREST_OF_DATE, from, to);
  if (mark < 0) return null;
  const date = mark + DATE.length;
  const plain = plainDay(bytes, date);
  if (plain !== null) return plain;
  let end = date;
  while (end < to && bytes[end] !== QUOTE) end += 1;
  if (end === to || end - date > MOST_DATE) return null;
  return dayOfEdtf(String.fromCharCode(...bytes.subarray(date, end)));
}

interface EventLines {
  /** Where each event's line begins, then where the last one ends (one past its line break). */
  readonly starts: readonly number[];
  readonly days: readonly number[];
  /** Day of the event looked for. */
  readonly middle: number | undefined;
}

/** Null where a line is not as we write it. `mark`: how the line of the event looked for begins. */
function* eventLines(size: number, from: number, mark: Uint8Array | null, pieceBytes: number): Looking<EventLines | null> {
  const starts: number[] = [from];
  const days: number[] = [];
  let middle: number | undefined;
  let base = from;
  let piece = yield { from: base, to: Math.min(size, base + pieceBytes) };
  for (let at = 0; piece[at] !== CLOSING_BRACKET;) {
    const end = lineEnd(piece, at);
    if (end > piece.length) {
      if (base + piece.length >= size) return null;
      // The line goes on behind what is here; one longer than a piece needs a longer piece.
      const length = at === 0 ? piece.length * 4 : pieceBytes;
      base += at;
      at = 0;
      piece = yield { from: base, to: Math.min(size, base + length) };
      continue;
    }
    const day = dayOfLine(piece, at, end);
    if (day === null) return null;
    if (mark !== null && standsAt(piece, mark, at)) middle = day;
    days.push(day);
    starts.push(base + end);
    at = end;
  }
  return { starts, days, middle };
}

/** Length of what stands before the first event's line, in bytes; null where that is not found. */
function* lengthBeforeEvents(size: number, pieceBytes: number): Looking<number | null> {
  const most = Math.min(size, MOST_BEFORE);
  for (let length = Math.min(pieceBytes, most); ; length = Math.min(length * 4, most)) {
    const piece = yield { from: 0, to: length };
    if (!standsAt(piece, START, 0)) return null;
    const events = find(piece, EVENTS, 0, 0, piece.length);
    if (events >= 0) return events + EVENTS.length;
    if (length === most) return null;
  }
}

/** First and last day of the rows to show: whole days, so that their order among themselves is settled by the rows alone. */
function daysToShow(days: readonly number[], middle: number | null): readonly [number, number] {
  const counts = new Map<number, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  const inOrder = [...counts.keys()].sort((a, b) => a - b);
  const start = middle === null ? 0 : inOrder.indexOf(middle);
  const reach = (step: 1 | -1): number => {
    let at = start;
    let rows = middle === null ? (counts.get(inOrder[at] as number) ?? 0) : 0;
    for (let day = inOrder[at + step]; day !== undefined && rows < ROWS; day = inOrder[at + step]) {
      rows += counts.get(day) ?? 0;
      at += step;
    }
    return inOrder[at] as number;
  };
  return [middle === null ? inOrder[0] as number : reach(-1), reach(1)];
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Where in a file the rows stand that a chronology would begin with. They hold for as long as the file is not changed. */
export interface RowPlaces {
  /** Length of what stands before the events, in bytes. */
  readonly before: number;
  /** The events' lines, in the order of the file. */
  readonly lines: readonly WantedBytes[];
}

/**
 * Finds the events that a chronology would begin with, or those about the event `around`.
 *
 * Asks for the bytes of the file piece by piece: memory for the whole of a large one takes longer to get than all that
 * is done here, and a window that starts has other things to ask for between the pieces.
 *
 * Null when the file is not laid out as this program writes it, has no such event, or would not give a small timeline.
 *
 * @param size Of the file, in bytes.
 */
export function* placesOfRows(size: number, around: string | null = null, pieceBytes = PIECE): Looking<RowPlaces | null> {
  const before = yield* lengthBeforeEvents(size, pieceBytes);
  if (before === null) return null;
  const found = yield* eventLines(size, before, around === null ? null : bytesOf(`{"id":${JSON.stringify(around)},`), pieceBytes);
  if (found === null || found.days.length === 0 || (around !== null && found.middle === undefined)) return null;
  const { starts, days, middle = null } = found;
  const [first, last] = daysToShow(days, middle);
  const lines: WantedBytes[] = [];
  for (let index = 0; index < days.length; index += 1) {
    const day = days[index] as number;
    if (day < first || day > last) continue;
    if (lines.length === MOST_ROWS) return null;
    lines.push({ from: starts[index] ?? 0, to: starts[index + 1] ?? 0 });
  }
  return { before, lines };
}

/**
 * The file of a small timeline: all kinds and sources of the one looked at, and the events at these places. In the order
 * of the file, which a chronology sorts as it would among all.
 */
export function* cutOut({ before, lines }: RowPlaces): Looking<Uint8Array> {
  const parts = [(yield { from: 0, to: before }).slice()];
  for (const line of lines) parts.push((yield line).slice());
  const lastLine = parts.pop() ?? new Uint8Array(0);
  const withoutEnd = lastLine.subarray(0, lastLine.length - (lastLine[lastLine.length - 2] === COMMA ? 2 : 1));
  return joined([...parts, withoutEnd, TAIL]);
}
