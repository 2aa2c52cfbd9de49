/**
 * One file through everything the app does with it, without a window: import (in the parser's own process), cite, save,
 * reopen, export, read the export for dangers.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { evidenceHtml } from '../../core/interchange/evidence-html';
import { DEFAULT_EVIDENCE_OPTIONS } from '../../core/interchange/evidence-options';
import type { Failure } from '../../core/result';
import { eventsByParagraph, locateQuote, paragraphNumbers, quoteFor } from '../../core/sources/citation';
import { applyCommand } from '../../core/timeline/apply-command';
import { checkCommand } from '../../core/timeline/check-command';
import { decodeTimelineBytes } from '../../core/timeline/decode';
import { encodeTimeline } from '../../core/timeline/encode';
import { newTimeline } from '../../core/timeline/new-timeline';
import type { Command } from '../../core/timeline/commands';
import type { EventId, KindId, Source, Timeline } from '../../core/timeline/types';
import { createImporter, type Importer } from '../../electron/import/importer';
import { createParserHost } from '../../electron/import/parser-host';
import { startChildParser } from '../../electron/import/start-child-parser';
import { replaceFile } from '../../electron/storage/atomic-save';
import { dangersIn } from './exported-page';

export interface Outcome {
  readonly file: string;
  /** `imported` and `opened` went all the way; `refused` ended in a message; the rest is a fault of ours. */
  readonly outcome: 'imported' | 'opened' | 'refused' | 'hung' | 'crashed' | 'failed';
  readonly message: string;
  readonly ms: number;
  /** The exported page, for the viewer. */
  readonly page?: string;
  /** What was imported, for the cases that know what it must be. */
  readonly text?: string;
}

/** Failures that mean that a parser broke instead of answering. */
const CRASHES = new Set(['parser-crashed', 'no-parser', 'parser-answer']);

/** Nothing may take longer, from choosing the file to the message or the export. */
export const HANG_MS = 10_000;

const said = (failure: Failure): string => `${failure.subject}: ${failure.message} ${failure.remedy}`;

class Fault extends Error {}

function applied(timeline: Timeline, command: unknown): Timeline {
  const checked = checkCommand(command);
  if (!checked.ok) throw new Fault(`command refused: ${said(checked.failure)}`);
  const result = applyCommand(timeline, checked.value);
  if (!result.ok) throw new Fault(`command failed: ${said(result.failure)}`);
  return result.value.timeline;
}

/** Cites the first, a middle and the last numbered paragraph, each by its first words. */
function cited(timeline: Timeline, source: Source): Timeline {
  const numbers = paragraphNumbers(source);
  const numbered = source.paragraphs.filter((paragraph) => numbers.has(paragraph.id));
  const chosen = [...new Set([numbered[0], numbered[Math.floor(numbered.length / 2)], numbered[numbered.length - 1]])];
  return chosen.reduce<Timeline>((current, paragraph, index) => {
    if (paragraph === undefined) return current;
    const command: Command = {
      type: 'add-event',
      event: {
        id: `e${index}` as EventId, title: paragraph.text.slice(0, 80), when: { edtf: source.published ?? '2022-01-24', text: paragraph.text.slice(0, 40) }, kind: 'statement' as KindId, status: 'reported',
        description: paragraph.text.slice(0, 500), actors: [source.title.slice(0, 100)], places: [], tags: [],
        citations: [{ source: source.id, paragraph: paragraph.id, quote: quoteFor(paragraph.text, 0, 120) }], created: '2022-01-24T00:00:00Z', modified: '2022-01-24T00:00:00Z',
      },
    };
    return applied(current, command);
  }, timeline);
}

/** Saves, reopens, compares, exports; answers the path of the exported page. */
async function throughTheFile(timeline: Timeline, name: string, folder: string): Promise<string> {
  const file = join(folder, `${name}.dateline`);
  const saved = await replaceFile(file, new TextEncoder().encode(encodeTimeline(timeline)));
  if (!saved.ok) throw new Fault(`not saved: ${said(saved.failure)}`);
  const reopened = decodeTimelineBytes(await readFile(file), basename(file));
  if (!reopened.ok) throw new Fault(`not reopened: ${said(reopened.failure)}`);
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(reopened.value.timeline)), JSON.parse(JSON.stringify(timeline)))) throw new Fault('the reopened timeline differs from the saved one');
  for (const [sourceId, paragraphs] of eventsByParagraph(reopened.value.timeline)) {
    const source = reopened.value.timeline.sources.find(({ id }) => id === sourceId);
    for (const id of paragraphs.keys()) {
      const text = source?.paragraphs.find((paragraph) => paragraph.id === id)?.text ?? '';
      const quotes = reopened.value.timeline.events.flatMap((event) => event.citations).filter((citation) => citation.source === sourceId && citation.paragraph === id);
      if (source !== undefined && quotes.some(({ quote }) => locateQuote(quote, text) === null)) throw new Fault(`a quote is not found in ${id}`);
    }
  }
  const html = evidenceHtml({ timeline: reopened.value.timeline, options: { ...DEFAULT_EVIDENCE_OPTIONS, appendix: 'whole' }, remarks: [] }, []);
  const dangers = dangersIn(html);
  if (dangers.length > 0) throw new Fault(`the exported page holds ${dangers.slice(0, 3).join(', ')}`);
  const page = join(folder, `${name}.html`);
  await writeFile(page, html);
  return page;
}

type Passed = Pick<Outcome, 'outcome' | 'message' | 'page' | 'text'>;

async function openTimeline(path: string, name: string, folder: string): Promise<Passed> {
  const opened = decodeTimelineBytes(await readFile(path), basename(path));
  if (!opened.ok) return { outcome: 'refused', message: said(opened.failure) };
  if (({} as Record<string, unknown>)['polluted'] !== undefined) throw new Fault('a prototype was changed');
  return { outcome: 'opened', message: `${opened.value.timeline.events.length} events`, page: await throughTheFile(opened.value.timeline, name, folder) };
}

async function importSource(importer: Importer, path: string, name: string, folder: string): Promise<Passed> {
  const [file] = await importer.importFiles([path]);
  if (file === undefined) throw new Fault('no outcome');
  const { result } = file;
  if (!result.ok) {
    const { failure } = result;
    if (CRASHES.has(failure.code)) return { outcome: 'crashed', message: said(failure) };
    if (failure.subject !== file.fileName) throw new Fault(`the message names “${failure.subject}” instead of the file`);
    if (failure.message === '' || failure.remedy === '') throw new Fault('the message says nothing or no remedy');
    return { outcome: 'refused', message: said(failure) };
  }
  const { source, notices } = result.value;
  const timeline = cited(applied(newTimeline('t-corpus', source.title), { type: 'add-source', source }), source);
  const text = [source.title, source.author ?? '', ...source.paragraphs.map((paragraph) => paragraph.text)].join('\n');
  if (source.url !== undefined && !/^https?:\/\//.test(source.url)) throw new Fault(`its address is ${source.url}`);
  const page = await throughTheFile(timeline, name, folder);
  return { outcome: 'imported', message: [`${source.paragraphs.length} paragraphs`, ...notices].join('; '), page, text };
}

export interface Pipeline {
  run(path: string, name: string): Promise<Outcome>;
  dispose(): void;
}

/**
 * @param parserScript the bundled parser-child.ts
 * @param folder for what is saved and exported
 */
export function createPipeline(parserScript: string, folder: string): Pipeline {
  let count = 0;
  const importer = createImporter({
    host: createParserHost(() => startChildParser(parserScript)),
    newSourceId: () => `s${(count += 1)}`,
  });
  return {
    async run(path, name) {
      const begin = performance.now();
      const ended = (passed: Passed): Outcome => {
        const ms = Math.round(performance.now() - begin);
        return { file: path, ms, ...(ms > HANG_MS ? { outcome: 'hung', message: `it took ${ms} ms` } : passed) };
      };
      try {
        return ended(await (extname(path) === '.dateline' ? openTimeline(path, name, folder) : importSource(importer, path, name, folder)));
      } catch (error) {
        return ended({ outcome: error instanceof Fault ? 'failed' : 'crashed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      }
    },
    dispose() { importer.dispose(); },
  };
}
