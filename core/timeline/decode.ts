/**
 * The text of a file as a timeline: parse, migrate, validate, with messages that name the record.
 *
 * Everything that enters from disk passes here, in the app, the tests and the command line alike. A file that is
 * refused is never written to.
 */
import { parseEdtf } from '../dates/edtf';
import { plainSpan } from '../dates/plain-span';
import { fail, failTelling, ok, type Result } from '../result';
import { isNestedDeeper } from './nesting';
import { fileValidator, type TimelineFile } from './schema';
import { FORMAT_VERSION, type Timeline } from './types';
import { words } from '../words/words';

export interface Decoded {
  readonly timeline: Timeline;
  /** Why this must not be written back: it comes from a newer version. Null when it may. */
  readonly readOnlyReason: string | null;
  /** Sittings of another shape than ours were left out: the text holds more than the timeline. */
  readonly isMended: boolean;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys that would reach into JavaScript's own objects; no honest program writes them into a timeline. */
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];

/** Path of the first forbidden key. Walks with a stack of its own: nesting may be as deep as the text is long. */
function forbiddenKey(root: unknown): string | null {
  const stack: { readonly value: unknown; readonly path: string }[] = [{ value: root, path: '' }];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    const { value, path } = item;
    if (Array.isArray(value)) value.forEach((part: unknown, index) => { if (typeof part === 'object') stack.push({ value: part, path: `${path}/${index}` }); });
    else if (isObject(value)) {
      for (const [key, part] of Object.entries(value)) {
        if (FORBIDDEN_KEYS.includes(key)) return `${path}/${key}`;
        if (typeof part === 'object') stack.push({ value: part, path: `${path}/${key}` });
      }
    }
  }
  return null;
}

/** "event 13, “Talks in Geneva”: when.edtf" for the path `/events/12/when/edtf`. */
function recordName(root: unknown, path: string): string {
  const [list, index, ...rest] = path.split('/').slice(1);
  const field = rest.join('.');
  if (list !== undefined && index !== undefined && isObject(root)) {
    const records = root[list];
    const position = Number(index);
    const record: unknown = Array.isArray(records) ? records[position] : undefined;
    if (list === 'events' || list === 'sources' || list === 'kinds') {
      const title = isObject(record) ? (record['title'] ?? record['label']) : undefined;
      return words().failures.file.place(list, position + 1, typeof title === 'string' ? title.slice(0, 60) : null, field);
    }
  }
  return path === '' ? words().failures.file.theFile : words().failures.file.path(path.slice(1).replaceAll('/', '.'));
}

const damaged = (fileName: string, message: string): Result<never> =>
  fail('damaged', fileName, message, words().failures.file.damagedRemedy);

function duplicateId(records: readonly { readonly id: string }[]): number {
  const seen = new Set<string>();
  return records.findIndex(({ id }) => seen.size === seen.add(id).size);
}

const isWrong = (edtf: string | undefined): boolean => edtf !== undefined && plainSpan(edtf) === null && parseEdtf(edtf) === null;

/** Path of the first date that is none. Paths are made for what is wrong alone: there are ten thousands of dates. */
function wrongDate(file: TimelineFile): string | null {
  for (const [index, event] of file.events.entries()) {
    if (isWrong(event.when.edtf)) return `/events/${index}/when/edtf`;
    const at = event.citations.findIndex((citation) => isWrong(citation.when?.edtf));
    if (at >= 0) return `/events/${index}/citations/${at}/when/edtf`;
  }
  for (const [index, source] of file.sources.entries()) {
    if (isWrong(source.published)) return `/sources/${index}/published`;
    if (isWrong(source.retrieved)) return `/sources/${index}/retrieved`;
  }
  return null;
}

const isSittings = (value: unknown): boolean =>
  isObject(value) && Object.values(value).every((revision) => typeof revision === 'number' && Number.isSafeInteger(revision) && revision >= 0);

/**
 * Takes damaged sittings out of a file's fields; answers whether there were any.
 *
 * They are nothing that a person wrote, and a file without them is one that earlier programs made: without the proof
 * that it grew from another it is merged. To leave out what it says can only make that proof fail, never hold.
 */
function droppedSittings(file: Record<string, unknown>): boolean {
  const lists = [file['events'], file['sources']].flatMap((list): unknown[] => (Array.isArray(list) ? list : []));
  const damaged = [file, ...lists].filter((record): record is Record<string, unknown> => isObject(record) && record['sittings'] !== undefined && !isSittings(record['sittings']));
  for (const record of damaged) delete record['sittings'];
  return damaged.length > 0;
}

/**
 * Older versions brought up to date. Version 1 is the first, so there is nothing to do yet; a migration is a pure
 * function from one version's JSON to the next, and they run in a row.
 */
function migrate(value: Record<string, unknown>): Record<string, unknown> {
  return value;
}

function* parse(text: string, fileName: string): Generator<void, Result<Record<string, unknown>>> {
  if (text.trim() === '') return failTelling('empty-file', fileName, words().failures.file.empty);
  if (isNestedDeeper(text)) {
    return /^\s*\{\s*"format"\s*:\s*"dateline"/.test(text)
      ? damaged(fileName, words().failures.file.nested)
      : failTelling('not-a-timeline', fileName, words().failures.file.notTimeline);
  }
  yield;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const looksOurs = /^\s*\{\s*"format"\s*:\s*"dateline"/.test(text);
    return looksOurs
      ? damaged(fileName, words().failures.file.breaksOff(error instanceof Error ? error.message.slice(0, 120) : words().failures.file.unreadable))
      : failTelling('not-a-timeline', fileName, words().failures.file.notTimeline);
  }
  if (!isObject(value) || value['format'] !== 'dateline')
    return failTelling('not-a-timeline', fileName, words().failures.file.notTimeline);
  return ok(value);
}

/**
 * Failure codes: `empty-file`, `not-a-timeline`, `damaged`, `newer-version`. `fileName` is only for messages.
 *
 * Pauses between its steps, so that whoever has other things to do can do them: a step takes about a tenth of a second
 * for a file of 10 MB.
 */
export function* decodeInSteps(text: string, fileName: string): Generator<void, Result<Decoded>> {
  const parsed = yield* parse(text.startsWith('\uFEFF') ? text.slice(1) : text, fileName);
  if (!parsed.ok) return parsed;
  yield;
  const version = parsed.value['version'];
  const newer = typeof version === 'number' && version > FORMAT_VERSION;
  const value = newer ? parsed.value : migrate(parsed.value);
  // Walking the whole tree is only worth it when the text can hold such a key, escaped or not.
  if (/__proto__|constructor|prototype|\\u00/i.test(text)) {
    const forbidden = forbiddenKey(value);
    if (forbidden !== null) return damaged(fileName, words().failures.file.foreignField(recordName(value, forbidden)));
  }
  const whole = fileValidator.Check(value) ? value : null;
  const file = whole ?? (droppedSittings(value) && fileValidator.Check(value) ? value : null);
  if (file === null) {
    if (newer) return failTelling('newer-version', fileName, words().failures.file.newer(String(version)));
    const [first] = fileValidator.Errors(value);
    return damaged(fileName, words().failures.file.wrongShape(recordName(value, first?.instancePath ?? ''), first?.message ?? null));
  }
  yield;
  for (const list of ['events', 'sources', 'kinds'] as const) {
    const twice = duplicateId(file[list]);
    if (twice >= 0) return damaged(fileName, words().failures.file.idTwice(recordName(file, `/${list}/${twice}`), file[list][twice]?.id ?? ''));
  }
  yield;
  const wrong = wrongDate(file);
  if (wrong !== null) return damaged(fileName, words().failures.file.wrongDate(recordName(file, wrong)));
  let revision = file.revision;
  for (const record of file.events) revision = Math.max(revision, record.revision ?? 0);
  for (const record of file.sources) revision = Math.max(revision, record.revision ?? 0);
  return ok({
    timeline: { ...file, revision, structureRevision: file.revision } as unknown as Timeline,
    readOnlyReason: newer ? words().failures.file.newerReadable(fileName, String(version)) : null,
    isMended: whole === null,
  });
}

/** The same in one go. */
export function decodeTimeline(text: string, fileName: string): Result<Decoded> {
  const steps = decodeInSteps(text, fileName);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The same from bytes: UTF-8 only, as the format says. */
export function decodeTimelineBytes(bytes: Uint8Array, fileName: string): Result<Decoded> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
    return /"format"\s*:\s*"dateline"/.test(start)
      ? damaged(fileName, words().failures.file.notText)
      : failTelling('not-a-timeline', fileName, words().failures.file.notTimeline);
  }
  return decodeTimeline(text, fileName);
}
