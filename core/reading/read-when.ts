/**
 * What a person types as "when": natural words or EDTF, to EDTF and the reasons for it.
 *
 * The grammar is the one that reads prose, with the freedom of a field: capitals do not matter, and every word must be
 * understood. Without tense, a bare weekday or month is the last one up to the day it is read against.
 */
import { isTypedEdtf, parseEdtf } from '../dates/edtf';
import { dayWords } from '../dates/format-point';
import { failTelling, ok, type Failure, type Result, type Telling } from '../result';
import { words } from '../words/words';
import { asSureAs, doubted } from './doubt';
import { SURE, type Doubt, type Marks } from './marks';
import { ENGLISH_GRAMMAR } from './english/english';
import { ENGLISH_FIELD_LINKS } from './english/links';
import { germanDateInEnglish } from './german-dates';
import { ownFrame, plainOwnWords } from './own-words';
import { joinPhrases } from './join-phrases';
import { boundedEdtf, linkMentions, type Linked } from './links';
import { compileGrammar, matchPhrases } from './match-phrases';
import type { ReadingReason } from './reason';
import { faultWords } from './reason-words';
import { resolve } from './resolve';
import type { ReadingContext, Resolved } from './resolved';
import { tokenize, type Token } from './token';

export interface ReadWhen {
  readonly edtf: string;
  /** How it came about; empty for dates that stand for themselves. */
  readonly reasons: readonly ReadingReason[];
  /** The day it was read against, where that mattered. */
  readonly referenceDay: number | null;
  /** What was typed, without spaces at its ends. */
  readonly words: string;
}

/** What relative words are read against. */
interface Reference {
  /** Day number; null where it is not known to the day. */
  readonly day: number | null;
  /** What is in doubt about that day, and so about all that is read against it; nothing where it is left out. */
  readonly doubt?: Marks;
}

/** The longest text taken for a date; "between the beginning of January 2021 and …" stays far below. */
const LONGEST = 200;

const shortened = (words: string): string => (words.length > 40 ? `${words.slice(0, 39)}…` : words);

const refused = (typed: string, code: string, telling: Telling): { readonly ok: false; readonly failure: Failure } => failTelling(code, words().whens.quoted(shortened(typed)), telling);

const empty = (typed: string): { readonly ok: false; readonly failure: Failure } => refused(typed, 'when-empty', words().whens.empty);

/** Trailing marks of doubt: "1834?", "24 Jan 2022 ~", "1834 approx.". */
function doubtAfter(tokens: readonly Token[], next: number): { readonly next: number; readonly doubt: Doubt | null } {
  const mark = tokens[next]?.lower ?? '';
  // As editors add it: "1848 (?)", "1848 [?]".
  if (/^[([]$/.test(mark) && ENGLISH_FIELD_LINKS.uncertainMarks.includes(tokens[next + 1]?.lower ?? '') && /^[)\]]$/.test(tokens[next + 2]?.lower ?? '')) return { next: next + 3, doubt: 'uncertain' };
  if (ENGLISH_FIELD_LINKS.uncertainMarks.includes(mark)) return { next: next + 1, doubt: 'uncertain' };
  if (ENGLISH_FIELD_LINKS.approximateMarks.includes(mark)) return { next: next + 1, doubt: 'approximate' };
  const tail = ENGLISH_FIELD_LINKS.approximateTails.find((words) => words.every((word, index) => tokens[next + index]?.lower === word));
  return tail === undefined ? { next, doubt: null } : { next: next + tail.length, doubt: 'approximate' };
}

/** Words no part of the date, joined; fillers do not count. */
function leftover(text: string, tokens: readonly Token[], used: Linked, next: number): string {
  const strange = (fillers: readonly string[]) => (token: Token): boolean => !fillers.includes(token.lower) && !/^[.;()[\]"“”]$/.test(token.lower);
  const { fillers, fillersAfter } = ENGLISH_FIELD_LINKS;
  return [...tokens.slice(0, used.first).filter(strange(fillers)), ...tokens.slice(next).filter(strange(fillersAfter))].map((token) => text.slice(token.start, token.end)).join(' ');
}

function ambiguous(typed: string, days: readonly [number, number]): { readonly ok: false; readonly failure: Failure } {
  const name = (day: number): string => dayWords(day, { weekday: true, year: true }, words().dates);
  return refused(typed, 'when-ambiguous', words().whens.ambiguous(name(days[0]), name(days[1])));
}

function notADate(typed: string, resolved: Resolved): { readonly ok: false; readonly failure: Failure } {
  return refused(typed, 'when-no-date', words().whens[resolved.type === 'set' ? 'howOften' : 'howLong']);
}

/**
 * The date in what was typed: English, or German where it reads as nothing in English.
 *
 * Fails with `when-empty`, `when-not-understood`, `when-impossible`, `when-ambiguous`, `when-no-date`, with
 * `when-no-reference` for words like "Monday" where no publication day is known, and with `when-no-story` for "two days
 * later": the field has nothing that they could be later than.
 */
export function readWhen(typed: string, reference: Reference): Result<ReadWhen> {
  const english = readOwnWords(typed.trim(), reference, typed.trim());
  if (english.ok || english.failure.code !== 'when-not-understood' || typed.length > LONGEST) return english;
  const translated = germanDateInEnglish(typed.trim());
  const german = translated === null ? null : readOwnWords(translated, reference, typed.trim());
  return german === null || (!german.ok && german.failure.code === 'when-not-understood') ? english : german;
}

/** English with what only Dateline itself writes so. */
function readOwnWords(typed: string, reference: Reference, said: string): Result<ReadWhen> {
  if (typed.length > LONGEST) return readEnglish(typed, reference, said);
  const plain = plainOwnWords(typed);
  const frame = ownFrame(plain);
  const inner = frame === null ? null : readEnglish(frame.inner, reference, said);
  const edtf = frame !== null && inner?.ok === true ? frame.edtf(inner.value.edtf) : null;
  return inner?.ok === true && edtf !== null && parseEdtf(edtf) !== null ? ok({ ...inner.value, edtf }) : readEnglish(plain, reference, said);
}

/** `said` is what the person typed, where that was changed. */
function readEnglish(typed: string, reference: Reference, said: string): Result<ReadWhen> {
  const text = typed.slice(0, LONGEST + 1).trim();
  if (text === '') return empty(typed.trim());
  if (text.length > LONGEST) return refused(text, 'when-not-understood', words().whens.tooLong(LONGEST));
  if (isTypedEdtf(text)) return ok({ edtf: text, reasons: [], referenceDay: null, words: said });

  const ready = compileGrammar(ENGLISH_GRAMMAR, true);
  const tokens = tokenize(text, ready.isAbbreviation);
  const mentions = joinPhrases(ready, tokens, matchPhrases(ready, tokens));
  const linked = linkMentions(tokens, mentions, ENGLISH_FIELD_LINKS);
  const [only] = linked;
  if (only === undefined) return refused(text, 'when-not-understood', words().whens.none);
  const { next, doubt } = doubtAfter(tokens, only.next);
  const rest = leftover(text, tokens, only, next);
  if (rest !== '') return refused(text, 'when-not-understood', words().whens.rest(shortened(rest)));

  const { doubt: referenceDoubt = SURE } = reference;
  const context: ReadingContext = { referenceDay: reference.day, referenceDoubt, tense: null, earlier: [], told: null };
  const meaning = doubt === null ? only.meaning : ({ type: 'about', of: only.meaning, doubt } as const);
  const resolution = doubted(asSureAs(referenceDoubt, resolve(meaning, context, ENGLISH_GRAMMAR.holidays)), only.doubt);
  if (!resolution.ok) {
    if (resolution.problem === 'impossible') return refused(said, 'when-impossible', words().whens.impossible(faultWords(resolution.fault)));
    return resolution.problem === 'no-story' ? refused(said, 'when-no-story', words().whens.noStory(shortened(said))) : refused(said, 'when-no-reference', words().whens.noReference(shortened(said)));
  }
  const { resolved } = resolution;
  if (resolved.type === 'either') return ambiguous(said, resolved.days);
  const edtf = boundedEdtf(resolved, only.bound, reference.day);
  if (edtf === null) {
    if (resolved.type === 'ref') return refused(said, 'when-no-reference', words().whens.noReference(shortened(said)));
    return notADate(said, resolved);
  }
  if (parseEdtf(edtf) === null) return refused(said, 'when-impossible', words().whens.outside);
  const used = resolution.usedReference || resolved.type === 'ref' ? reference.day : null;
  const reasons: readonly ReadingReason[] = resolution.reasons.length > 0 || used === null ? resolution.reasons : [{ type: 'against', day: used }];
  return ok({ edtf, reasons, referenceDay: used, words: said });
}
