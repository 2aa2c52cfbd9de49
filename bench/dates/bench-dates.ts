/**
 * `npm run bench:dates`: the date reader and the event suggestions against gold, beside other readers.
 *
 * Other readers' answers are files made once (HeidelTime 2.2.1, chrono-node 2.10.3); nothing is downloaded.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { dayOf } from '../../core/dates/calendar';
import { readParagraph } from '../../core/reading/read-dates';
import { scoreSuggestions, timeSuggestions, type HalfScore } from './suggestion-bench';
import { SUBSETS, scoreSubset, type SubsetFigures } from './score';
import { parseTimeml, type Timex, type TimemlDocument } from './timeml';

type Documents = ReadonlyMap<string, TimemlDocument>;
type Predictions = Readonly<Record<string, readonly Timex[]>>;
type Figures = Readonly<Record<string, SubsetFigures>>;

interface Corpus {
  readonly name: string;
  readonly directory: string;
  readonly documents: Documents;
  readonly predictions: Predictions;
  readonly subsets: Figures;
  readonly words: number;
  readonly milliseconds: number;
}

function readCorpus(directory: string): Documents {
  const files = readdirSync(directory).filter((file) => file.endsWith('.tml')).sort();
  if (files.length === 0) throw new Error(`no .tml files in ${directory}`);
  return new Map(files.map((file) => {
    try {
      return [basename(file, '.tml'), parseTimeml(readFileSync(join(directory, file), 'utf8'))];
    } catch (error) {
      throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }));
}

function creationDay(created: string | null): number | null {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(created ?? '');
  return match === null ? null : dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

const readTimexes = ({ text, created }: TimemlDocument): readonly Timex[] =>
  readParagraph(text, creationDay(created)).readings.filter(({ problem }) => problem === null).map(({ start, end, timex }) => ({ start, end, value: timex.value, type: timex.type }));

const figuresOf = (documents: Documents, predictions: Predictions): Figures =>
  Object.fromEntries(Object.keys(SUBSETS).map((name) => [name, scoreSubset(name, [...documents].map(([id, { timexes }]) => ({ gold: timexes, predicted: predictions[id] ?? [] })))]));

function measure(directory: string): Corpus {
  const documents = readCorpus(directory);
  const words = [...documents.values()].reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  // The first pass compiles the grammar and warms the engine, as the app's worker is warm after its first source.
  for (const document of documents.values()) readTimexes(document);
  const begin = performance.now();
  const predictions = Object.fromEntries([...documents].map(([id, document]) => [id, readTimexes(document)]));
  const milliseconds = performance.now() - begin;
  return { name: basename(directory), directory, documents, predictions, subsets: figuresOf(documents, predictions), words, milliseconds };
}

const percent = (value: number): string => (100 * value).toFixed(1).padStart(5);

function printTable(rows: readonly { readonly reader: string; readonly figures: Figures }[]): void {
  const names = Object.keys(SUBSETS);
  const width = Math.max(...rows.map(({ reader }) => reader.length));
  console.log(`  ${'F1: strict relaxed value'.padEnd(width)}  ${names.map((name) => name.padEnd(17)).join('  ')}`);
  for (const { reader, figures } of rows) {
    const cells = names.map((name) => {
      const figure = figures[name];
      return figure === undefined ? ' '.repeat(17) : `${percent(figure.strictF1)} ${percent(figure.relaxedF1)} ${percent(figure.valueF1)}`;
    });
    console.log(`  ${reader.padEnd(width)}  ${cells.join('  ')}`);
  }
}

/** Answers of other readers on a corpus, where they lie beside it: reference/NAME-CORPUS.json. */
function peersOf(corpus: Corpus): readonly { readonly reader: string; readonly figures: Figures }[] {
  const folder = resolve(corpus.directory, '../reference');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((file) => file.endsWith(`-${corpus.name}.json`)).sort().reverse().map((file) => {
    const answers = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Readonly<Record<string, readonly (Omit<Timex, 'type'> & { readonly type?: string })[]>>;
    const predictions = Object.fromEntries(Object.entries(answers).map(([id, list]) => [id, list.map((one) => ({ ...one, type: one.type ?? typeOfValue(one.value) })).sort((a, b) => a.start - b.start || a.end - b.end)]));
    return { reader: file.slice(0, -`-${corpus.name}.json`.length), figures: figuresOf(corpus.documents, predictions) };
  });
}

function typeOfValue(value: string): string {
  if (/^P[\dXT]/.test(value)) return 'DURATION';
  return /^[\dX]*(?:-[\dXW]+)*T/.test(value) ? 'TIME' : 'DATE';
}

/** The scorer that everyone shares, as far as it is used here. */
interface SharedScorer {
  readonly loadGold: (directory: string) => ReadonlyMap<string, { readonly text: string }>;
  readonly checkPredictions: (list: readonly Timex[], text: string, id: string) => readonly Timex[];
  readonly evaluate: (gold: unknown, predictions: ReadonlyMap<string, readonly Timex[]>) => Readonly<Record<string, Readonly<Record<'strict' | 'relaxed' | 'value', { readonly f: number }>>>>;
}

/** Largest difference in F1 between the shared scorer and ours. */
async function differenceFromShared(tool: string, corpus: Corpus): Promise<number> {
  const scorer = (await import(/* @vite-ignore */ pathToFileURL(tool).href)) as SharedScorer;
  const gold = scorer.loadGold(corpus.directory);
  const result = scorer.evaluate(gold, new Map([...gold].map(([id, { text }]) => [id, scorer.checkPredictions(corpus.predictions[id] ?? [], text, id)])));
  return Math.max(...Object.entries(corpus.subsets).flatMap(([name, ours]) => {
    const theirs = result[name];
    return theirs === undefined ? [1] : [Math.abs(theirs.strict.f - ours.strictF1), Math.abs(theirs.relaxed.f - ours.relaxedF1), Math.abs(theirs.value.f - ours.valueF1)];
  }));
}

/** Runs the bench; answers the exit code. */
export async function benchDates(args: readonly string[], root: string): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { gold: { type: 'string', multiple: true }, json: { type: 'string' } } });
  const shared = resolve(root, '../shared');
  const standard = ['timebank', 'aquaint'].map((name) => join(shared, 'data/timex', name));
  const directories = values.gold?.map((directory) => resolve(directory)) ?? standard.filter((directory) => existsSync(directory));
  if (directories.length === 0) console.log(`No gold: ${relative(root, join(shared, 'data/timex'))} is not there. Name a folder of TimeML files with --gold DIR.`);
  const tool = join(shared, 'tools/timex-eval.mjs');
  const corpora = directories.map(measure);
  for (const corpus of corpora) {
    console.log(`\n${corpus.name}: ${corpus.documents.size} documents, ${corpus.words} words, read in ${(corpus.milliseconds / corpus.words * 1000).toFixed(1)} ms per 1,000 words`);
    printTable([{ reader: 'Dateline', figures: corpus.subsets }, ...peersOf(corpus)]);
    if (!existsSync(tool)) continue;
    const difference = await differenceFromShared(tool, corpus);
    console.log(difference < 1e-9 ? '  The shared scorer timex-eval.mjs gives the same figures.' : `  The shared scorer timex-eval.mjs differs by ${percent(difference)}!`);
    if (difference >= 1e-9) process.exitCode = 1;
  }
  const halves = values.gold === undefined ? Object.fromEntries(['developing', 'untouched'].map((half) => [half, scoreSuggestions(join(root, 'bench/dates/gold', half))])) : {};
  printSuggestions(halves);
  if (values.gold === undefined) {
    const { words, milliseconds } = timeSuggestions(['developing', 'untouched'].map((half) => join(root, 'bench/dates/gold', half)));
    console.log(`\n${words.toLocaleString('en')} words read for events in ${(milliseconds / 1000).toFixed(1)} s`);
  }
  if (values.json !== undefined) writeJson(values.json, corpora, halves);
  return process.exitCode === 1 ? 1 : 0;
}

function printSuggestions(halves: Readonly<Record<string, HalfScore>>): void {
  for (const [half, { recall, precision, dateAccuracy, articles }] of Object.entries(halves)) {
    console.log(`\nEvent suggestions, ${half} half: recall ${percent(recall)}, precision ${percent(precision)} of events with the right day; right day ${percent(dateAccuracy)} of suggestions on an event's words`);
    for (const { name, right, wanted, wrong, publishedRight } of articles) console.log(`  ${name.padEnd(24)} ${String(right).padStart(3)} of ${wanted} events, ${wrong} wrong${publishedRight ? '' : ', publication date wrong'}`);
  }
}

/** Figures and predictions of the first corpus on top, of all under their names; predictions alone in a second file for the scorer. */
function writeJson(file: string, corpora: readonly Corpus[], suggestions: Readonly<Record<string, HalfScore>>): void {
  const entry = ({ subsets, predictions, words, milliseconds }: Corpus): object => ({ subsets, msPerThousandWords: (milliseconds / words) * 1000, predictions });
  const [first] = corpora;
  writeFileSync(file, `${JSON.stringify({ ...(first === undefined ? {} : entry(first)), corpora: Object.fromEntries(corpora.map((corpus) => [corpus.name, entry(corpus)])), suggestions }, null, 1)}\n`);
  for (const corpus of corpora) {
    const path = `${file.replace(/\.json$/, '')}${corpora.length > 1 ? `-${corpus.name}` : ''}.predictions.json`;
    writeFileSync(path, `${JSON.stringify(corpus.predictions)}\n`);
  }
}
