/**
 * What a person types as "when": natural words or EDTF, to EDTF and the reasons for it.
 *
 * The grammar is the one that reads prose, with the freedom of a field: capitals do not matter, and every word must be
 * understood. Without tense, a bare weekday or month is the last one up to the day it is read against; a month that bounds
 * something is the nearest, as a day of one is.
 */
import { backwardEnds, isTypedEdtf, parseEdtf } from '../dates/edtf';
import { dayWords } from '../dates/format-point';
import { formatWhen } from '../dates/format-when';
import { failTelling, ok, type Failure, type Result, type Telling } from '../result';
import { words } from '../words/words';
import { asSureAs, doubted } from './doubt';
import { SURE, type Doubt, type Marks } from './marks';
import { ENGLISH_GRAMMAR } from './english/english';
import { ENGLISH_FIELD_LINKS } from './english/links';
import { germanDateInEnglish, germanShortYear } from './german-dates';
import { ownFrame, plainOwnWords } from './own-words';
import { joinPhrases } from './join-phrases';
import { boundedEdtf, linkMentions, type Bound, type Linked } from './links';
import { compileGrammar, matchPhrases } from './match-phrases';
import type { ReadingReason } from './reason';
import { faultWords } from './reason-words';
import { resolve } from './resolve';
import type { ReadingContext, Resolved } from './resolved';
import { strangeIn, type Strange, type Stretch } from './strange-words';
import { tokenize, type Token } from './token';
import { rewritten, traced, typedAt, type TracedText } from './traced-text';
import { TYPED_SHAPES } from './typed-shapes';

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

function ambiguous(typed: string, days: readonly [number, number], isOldYear: boolean): { readonly ok: false; readonly failure: Failure } {
  const name = (day: number): string => dayWords(day, { weekday: true, year: true }, words().dates);
  return refused(typed, 'when-ambiguous', words().whens[isOldYear ? 'ambiguousOldYear' : 'ambiguous'](name(days[0]), name(days[1])));
}

function notADate(typed: string, resolved: Resolved): { readonly ok: false; readonly failure: Failure } {
  return refused(typed, 'when-no-date', words().whens[resolved.type === 'set' ? 'howOften' : 'howLong']);
}

/**
 * The date in what was typed. What a German means otherwise than an Englishman ("12/21", "April 21") is refused with both
 * readings in a German window, and English in any other.
 *
 * Fails with `when-empty`, `when-not-understood`, `when-impossible`, `when-ambiguous`, `when-no-date`, with
 * `when-no-reference` for words like "Monday" where no publication day is known, and with `when-no-story` for "two days
 * later": the field has nothing that they could be later than.
 */
export function readWhen(typed: string, reference: Reference): Result<ReadWhen> {
  const said = traced(typed.slice(0, LONGEST + 1).trim());
  const plain = readBothLanguages(said, reference);
  const withYear = words().language.code === 'de' && said.text.length <= LONGEST ? germanShortYear(said) : null;
  const short = withYear === null ? null : readBothLanguages(withYear, reference);
  if (short?.ok !== true || (plain.ok && plain.value.edtf === short.value.edtf)) return plain;
  return plain.ok ? refused(said.typed, 'when-ambiguous', words().whens.ambiguousYear(formatWhen(plain.value.edtf), formatWhen(short.value.edtf))) : short;
}

/** English, or German where it reads as nothing in English. */
function readBothLanguages(said: TracedText, reference: Reference): Attempt {
  const english = readOwnWords(said, reference);
  if (english.ok || english.failure.code !== 'when-not-understood' || said.text.length > LONGEST) return english;
  const translated = germanDateInEnglish(said);
  const german = translated === null ? null : readOwnWords(translated, reference);
  // Of two refusals the one that understood more names what is really in the way.
  return german === null || (!german.ok && german.failure.code === 'when-not-understood' && german.strange >= english.strange) ? english : german;
}

/** A refusal, and how many letters were in the way: 0 where all was understood and there is no such date. */
interface Refusal {
  readonly ok: false;
  readonly failure: Failure;
  readonly strange: number;
}

type Attempt = { readonly ok: true; readonly value: ReadWhen } | Refusal;

const understood = (refusal: { readonly ok: false; readonly failure: Failure }): Refusal => ({ ...refusal, strange: 0 });

/** English with what only Dateline itself writes so. */
function readOwnWords(text: TracedText, reference: Reference): Attempt {
  const plain = plainOwnWords(rewritten(text, TYPED_SHAPES));
  const frame = ownFrame(plain.text);
  const inner = frame === null ? null : readOwnWords(traced(frame.inner), reference);
  const edtf = frame !== null && inner?.ok === true ? frame.edtf(inner.value.edtf) : null;
  return inner?.ok === true && edtf !== null && parseEdtf(edtf) !== null ? ok({ ...inner.value, edtf, words: text.typed }) : readEnglish(plain, reference);
}

/** The year that is none without its era: "476", "after 476". */
const ERA_NEEDED: RegExp = /^(\D*)(\d{3})$/g;

/** What holds no date: perhaps it is a year without its era, which is read as both. */
function withoutDate(text: TracedText, reference: Reference): Refusal {
  const [christian, earlier] = ['$1AD $2', '$1$2 BC'].map((form) => readEnglish(rewritten(text, [[ERA_NEEDED, form]]), reference, false));
  if (christian?.ok !== true || earlier?.ok !== true) return { ...refused(text.typed, 'when-not-understood', words().whens.none), strange: text.typed.length };
  return understood(refused(text.typed, 'when-ambiguous', words().whens.ambiguousEra(formatWhen(christian.value.edtf), formatWhen(earlier.value.edtf))));
}

function notUnderstood(text: TracedText, strange: Strange): Refusal {
  const quote = ({ start, end }: Stretch): string => shortened(typedAt(text, start, end));
  const telling = strange.type === 'words' ? words().whens.rest(quote(strange)) : words().whens.twoDates(quote(strange.one), quote(strange.other));
  return { ...refused(text.typed, 'when-not-understood', telling), strange: strange.letters };
}

/** @param mayLackEra whether a lone number may be a year whose era is missing */
function readEnglish(text: TracedText, reference: Reference, mayLackEra = true): Attempt {
  const { typed } = text;
  if (typed === '') return understood(empty(typed));
  if (typed.length > LONGEST) return understood(refused(typed, 'when-not-understood', words().whens.tooLong(LONGEST)));
  if (isTypedEdtf(text.text)) return ok({ edtf: text.text, reasons: [], referenceDay: null, words: typed });
  const backward = backwardEnds(text.text);
  if (backward !== null) return understood(refused(typed, 'when-impossible', words().whens.impossible(faultWords({ type: 'ends-before', start: backward.from, end: backward.to }))));

  const ready = compileGrammar(ENGLISH_GRAMMAR, true);
  const tokens = tokenize(text.text, ready.isAbbreviation);
  const mentions = joinPhrases(ready, tokens, matchPhrases(ready, tokens));
  const [only, ...others] = linkMentions(tokens, mentions, ENGLISH_FIELD_LINKS);
  if (only === undefined) return mayLackEra ? withoutDate(text, reference) : { ...refused(typed, 'when-not-understood', words().whens.none), strange: typed.length };
  const { next, doubt } = doubtAfter(tokens, only.next);
  const strange = strangeIn(tokens, [{ ...only, next }, ...others], ENGLISH_FIELD_LINKS);
  return strange === null ? dateOf(only, doubt, typed, reference) : notUnderstood(text, strange);
}

/** What is over by a month may well be still to come, as a deadline is; what is so since one has begun. */
const isLimit = (bound: Bound | null): boolean => bound !== null && bound !== 'since';

/** The date that one phrase names, as EDTF. */
function dateOf(only: Linked, doubt: Doubt | null, typed: string, reference: Reference): Attempt {
  const { doubt: referenceDoubt = SURE } = reference;
  const context: ReadingContext = { referenceDay: reference.day, referenceDoubt, tense: null, earlier: [], told: null, choice: isLimit(only.bound) ? 'nearest' : undefined };
  const meaning = doubt === null ? only.meaning : ({ type: 'about', of: only.meaning, doubt } as const);
  const resolution = doubted(asSureAs(referenceDoubt, resolve(meaning, context, ENGLISH_GRAMMAR.holidays)), only.doubt);
  if (!resolution.ok) {
    if (resolution.problem === 'impossible') return understood(refused(typed, 'when-impossible', words().whens.impossible(faultWords(resolution.fault))));
    return understood(resolution.problem === 'no-story' ? refused(typed, 'when-no-story', words().whens.noStory(shortened(typed))) : refused(typed, 'when-no-reference', words().whens.noReference(shortened(typed))));
  }
  const { resolved } = resolution;
  if (resolved.type === 'either') return understood(ambiguous(typed, resolved.days, resolution.reasons.some(({ type }) => type === 'old-style')));
  const edtf = boundedEdtf(resolved, only.bound, reference.day);
  if (edtf === null) return understood(resolved.type === 'ref' ? refused(typed, 'when-no-reference', words().whens.noReference(shortened(typed))) : notADate(typed, resolved));
  if (parseEdtf(edtf) === null) return understood(refused(typed, 'when-impossible', words().whens.outside));
  const used = resolution.usedReference || resolved.type === 'ref' ? reference.day : null;
  const reasons: readonly ReadingReason[] = resolution.reasons.length > 0 || used === null ? resolution.reasons : [{ type: 'against', day: used }];
  return ok({ edtf, reasons, referenceDay: used, words: typed });
}
