/**
 * Runs files through the pipeline and writes an outcome a line; the parent notices when the next one does not come.
 *
 * `node corpus-child.js JOB.json`, where the job is `{ parser, folder, files: [{ path, name }] | null }`; null stands for
 * the named cases of the corpus.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORPUS } from './all-cases';
import { caseId, type CorpusCase, type MadeCase } from './corpus-case';
import { createPipeline, type Outcome } from './pipeline';

interface Job {
  readonly parser: string;
  readonly folder: string;
  readonly files: readonly { readonly path: string; readonly name: string }[] | null;
  /** Names already done, after a restart. */
  readonly done: readonly string[];
}

const job = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Job;
const say = (value: unknown): void => { process.stdout.write(`${JSON.stringify(value)}\n`); };

function made(one: CorpusCase, folder: string): MadeCase {
  if (typeof one.content === 'function') return one.content(folder);
  const path = join(folder, one.fileName);
  writeFileSync(path, one.content);
  return { path };
}

/** What a case knows of its right outcome, or null when all is well. */
function complaint({ expect, words, without }: CorpusCase, { outcome, text = '', message }: Outcome): string | null {
  const went = outcome === 'imported' || outcome === 'opened';
  if (expect === 'imported' && !went) return `expected to be imported, but: ${message}`;
  if (expect === 'refused' && outcome !== 'refused') return `expected a message, but it was ${outcome}`;
  if (expect === 'either' && !went && outcome !== 'refused') return message;
  if (went && words !== undefined && !text.includes(words)) return `“${words}” is not among its words`;
  if (went && without?.test(text) === true) return `its words hold ${without.source}`;
  return null;
}

const out = join(job.folder, 'out');
mkdirSync(out, { recursive: true });
const pipeline = createPipeline(job.parser, out);

async function runCases(): Promise<void> {
  for (const one of CORPUS) {
    const name = caseId(one);
    if (job.done.includes(name)) continue;
    const folder = join(job.folder, 'in', name);
    mkdirSync(folder, { recursive: true });
    const { path, end } = made(one, folder);
    say({ start: name, path });
    const outcome = await pipeline.run(path, name);
    end?.();
    const wrong = complaint(one, outcome);
    const { text: _text, ...rest } = outcome;
    say({ name, ...rest, ...(wrong === null || outcome.outcome === 'hung' || outcome.outcome === 'crashed' ? {} : { outcome: 'failed', message: wrong }) });
  }
}

async function runFiles(files: readonly { readonly path: string; readonly name: string }[]): Promise<void> {
  for (const { path, name } of files) {
    if (job.done.includes(name)) continue;
    say({ start: name, path });
    const { text: _text, ...rest } = await pipeline.run(path, name);
    say({ name, ...rest });
  }
}

void (job.files === null ? runCases() : runFiles(job.files)).then(() => {
  pipeline.dispose();
  say({ end: true });
});
