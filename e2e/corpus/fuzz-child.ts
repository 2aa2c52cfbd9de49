/**
 * Feeds one importer spoilt inputs and checks what must hold for each: an answer, never a throw; what is imported is
 * well formed, can enter the timeline, be cited, saved and opened again.
 *
 * `node fuzz-child.js JOB.json`, where the job is `{ importer, inputs, seed, from }`; writes a line a hundred inputs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { locateQuote, paragraphNumbers, quoteFor } from '../../core/sources/citation';
import { MEDIA_TYPES, type SourceFormat } from '../../core/sources/media-type';
import { checkCommand } from '../../core/timeline/check-command';
import { decodeTimelineBytes } from '../../core/timeline/decode';
import { encodeTimeline } from '../../core/timeline/encode';
import { newTimeline } from '../../core/timeline/new-timeline';
import { parseDocument } from '../../electron/import/parse-document';
import { FUZZ_SEEDS, type FuzzImporter } from './fuzz-seeds';
import { seeded, spoil } from './mutate';

interface Job {
  readonly importer: FuzzImporter;
  readonly inputs: number;
  readonly seed: number;
  /** First input, after a restart. */
  readonly from: number;
  /** An input with a fault is kept here. */
  readonly keep: string;
}

const job = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Job;
const say = (value: unknown): void => { process.stdout.write(`${JSON.stringify(value)}\n`); };

/** Longer than this for one small input is a hang in the making. */
const SLOW_MS = 10_000;

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

async function faultOfImport(format: SourceFormat, fileName: string | null, bytes: Uint8Array): Promise<string | null> {
  const sha256 = 'a'.repeat(64);
  const result = await parseDocument({ kind: 'document', sourceId: 's1', fileName, format, mediaType: MEDIA_TYPES[format], sha256, bytes: Uint8Array.from(bytes) }, () => undefined);
  if (!result.ok) return result.failure.message !== '' && result.failure.remedy !== '' && result.failure.subject !== '' ? null : 'a failure without words';
  const { source } = result.value;
  const checked = checkCommand({ type: 'add-source', source });
  if (!checked.ok) return `refused by the timeline: ${checked.failure.message}`;
  if (source.paragraphs.length === 0) return 'imported without a paragraph';
  if (new Set(source.paragraphs.map(({ id }) => id)).size !== source.paragraphs.length) return 'two paragraphs with one id';
  for (const { text } of source.paragraphs) {
    if (text === '' || text !== text.trim()) return 'a paragraph that is empty or padded';
    if (LONE.test(text) || /[\u0000\u202a-\u202e\u2066-\u2069]/.test(text)) return 'a character that should be gone';
  }
  const first = source.paragraphs.find(({ id }) => paragraphNumbers(source).has(id));
  if (first !== undefined && locateQuote(quoteFor(first.text, 0, 60), first.text) === null) return 'a quote that is not found';
  const timeline = { ...newTimeline('t'), sources: [source] };
  const reopened = decodeTimelineBytes(new TextEncoder().encode(encodeTimeline(timeline)), 'x');
  if (!reopened.ok) return `not reopened: ${reopened.failure.message}`;
  return isDeepStrictEqual(reopened.value.timeline.sources[0]?.paragraphs, source.paragraphs) ? null : 'reopened with other words';
}

function faultOfTimeline(bytes: Uint8Array): string | null {
  const opened = decodeTimelineBytes(bytes, 'fuzz.dateline');
  if (!opened.ok) return opened.failure.message !== '' && opened.failure.remedy !== '' ? null : 'a failure without words';
  const again = decodeTimelineBytes(new TextEncoder().encode(encodeTimeline(opened.value.timeline)), 'fuzz.dateline');
  if (!again.ok) return `what was opened cannot be saved and opened again: ${again.failure.message}`;
  return isDeepStrictEqual(again.value.timeline, opened.value.timeline) ? null : 'saving and opening changed it';
}

async function run(): Promise<void> {
  const { seeds, format, fileName } = FUZZ_SEEDS[job.importer];
  for (let input = job.from; input < job.inputs; input += 1) {
    const bytes = spoil(seeds(), seeded(job.seed * 1_000_003 + input));
    if (input % 50 === 0) say({ at: input });
    const begin = performance.now();
    let fault: string | null;
    try {
      fault = format === null ? faultOfTimeline(bytes) : await faultOfImport(format, fileName, bytes);
    } catch (error) {
      fault = `thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    }
    const ms = performance.now() - begin;
    if (fault === null && ms > SLOW_MS) fault = `it took ${Math.round(ms)} ms`;
    if (fault === null) continue;
    writeFileSync(job.keep, bytes);
    say({ input, fault });
  }
  say({ end: true });
}

void run();
