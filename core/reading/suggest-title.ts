/**
 * A short clause as the title of an event, without its date: the card shows that beside it.
 */
import { ENGLISH_EVENTS } from './english/event-words';
import type { Range } from './range';

const words = ENGLISH_EVENTS;

/** A title stays on two lines of a card. */
const TITLE_LENGTH = 90;
/** A shorter one says too little to be cut further. */
const SHORTEST = 24;
/** A cut before this says too little while a later one is to be had. */
const GOOD_LENGTH = 55;

/** Cells of a table's row, without the bars around them and without empty ones. */
const withoutBars = (text: string): string => (text.includes(' | ') || /^\s*\|/.test(text) ? text.split('|').map((cell) => cell.trim()).filter((cell) => cell !== '').join(', ') : text);

/** The marks of notes, raised or in brackets; "7 km²" and "10⁶" are none. */
const NOTE_MARKS = /(?<!(?<!\p{L})[kcmd]?m|(?<!\d)10)[⁰¹²³⁴-⁹]+(?:,[⁰¹²³⁴-⁹]+)*|(?<=\S)(?:\[\d{1,3}\])+/gu;

const tidy = (text: string): string => withoutBars(text.replace(NOTE_MARKS, '')).replace(/\s+/g, ' ').replace(/\s+([,.;:!?])/g, '$1').replace(/,\s*,/g, ',').replace(/^[\s,;:.–—-]+|[\s,;:.–—-]+$/g, '').trim();

/** The speaker and as much of the words as there is room for. */
function spoken(speaker: string, said: string): string {
  const name = tidy(speaker);
  const room = TITLE_LENGTH - name.length - 4;
  const quote = tidy(said);
  if (quote.length <= room) return `${name}: “${quote}”`;
  const space = quote.lastIndexOf(' ', room - 1);
  return `${name}: “${tidy(quote.slice(0, space > 0 ? space : room - 1))}…”`;
}

/** “…,” Biden told reporters after … becomes Biden: “…”. */
function quotedTitle(text: string): string | null {
  const match = /^[“"]([^”"]{3,})[,.!?]?[”"],?\s+(.{2,60}?)\s(?:told|said|added|wrote|warned)\b/.exec(text) ?? null;
  if (match !== null) return spoken(match[2] ?? '', match[1] ?? '');
  const inverted = /^[“"]([^”"]{3,})[,.!?]?[”"],?\s(?:said|added|told|wrote|warned)\s([^,.]{2,60})/.exec(text);
  return inverted === null ? null : spoken(inverted[2] ?? '', inverted[1] ?? '');
}

/** @param least where it may be cut at the earliest */
function shortened(title: string, least: number): string {
  if (title.length <= TITLE_LENGTH) return title;
  const last = (pattern: RegExp): number => [...title.matchAll(pattern)].map((match) => match.index).filter((at) => at >= Math.max(SHORTEST, least) && at <= TITLE_LENGTH).pop() ?? 0;
  const cut = Math.max(last(words.subordinate), last(/, /g));
  const near = cut >= GOOD_LENGTH ? cut : Math.max(cut, last(words.prepositions));
  if (near > 0) return tidy(title.slice(0, near));
  const space = title.lastIndexOf(' ', TITLE_LENGTH - 1);
  return `${tidy(title.slice(0, space > SHORTEST ? space : TITLE_LENGTH - 1).replace(/[\ud800-\udbff]$/, ''))}…`;
}

function balanced(title: string): string {
  // “ closes what „ opens, in German.
  const lows = title.match(/„/g)?.length ?? 0;
  if (lows > 0) return lows === (title.match(/“/g)?.length ?? 0) ? title : title.endsWith('…') ? `${title}“` : title.replace(/„(?=[^„]*$)/, '');
  const open = title.match(/“/g)?.length ?? 0;
  const close = title.match(/”/g)?.length ?? 0;
  const withClose = open === close + 1 ? (title.endsWith('…') ? `${title}”` : title.replace(/“(?=[^“]*$)/, '')) : open < close ? title.replaceAll('”', '') : title;
  return (withClose.match(/"/g)?.length ?? 0) % 2 === 1 ? withClose.replaceAll('"', '') : withClose;
}

/** The clause without its date words and the preposition before them; offsets are of the clause. `subject` is put before a clause that lost it. `dateEnd`: of a date that stays in the title, which says something only behind it. */
export function titleOfClause(clause: string, date: Range | null, subject = '', dateEnd = 0): string {
  let text = clause;
  if (date !== null) {
    const before = clause.slice(0, date.start).replace(words.datePrepositions, '');
    // The mark of a note behind the date goes with it.
    text = `${before} ${clause.slice(date.end).replace(/^(?:[⁰¹²³⁴-⁹]+(?:,[⁰¹²³⁴-⁹]+)*|(?:\[\d{1,3}\])+)/, '')}`;
  }
  const lead = `${subject}${text}`.replace(words.captionLead, '').replace(words.captionSubject, '');
  const quoted = quotedTitle(tidy(lead));
  const title = quoted ?? balanced(shortened(tidy(lead), dateEnd === 0 ? 0 : dateEnd + subject.length + SHORTEST));
  const first = title.codePointAt(0);
  if (first === undefined) return 'Event';
  const letter = String.fromCodePoint(first);
  return letter.toLocaleUpperCase('en') + title.slice(letter.length);
}
