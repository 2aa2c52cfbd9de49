/**
 * The words behind `dateline export`, read without opening anything: the main process looks at them at every start.
 */
import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../../core/result';
import { DOCUMENT_OPTIONS, documentChoices, type DocumentChoices } from './export-options';
import { EXPORT_USAGE } from './usage';

const EXPORT_FORMATS = ['pdf', 'docx', 'html', 'md', 'csv', 'ics', 'json', 'timelinejs', 'svg'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const REMEDY = `Usage: ${EXPORT_USAGE}`;

const usage = (subject: string, message: string): Result<never> => fail('usage', subject, message, REMEDY);

const isOneOf = <T extends string>(values: readonly T[], value: string): value is T => values.some((one) => one === value);

interface Words extends DocumentChoices {
  readonly file: string;
  readonly to: string;
  readonly format: ExportFormat;
  readonly conditions: readonly string[];
  readonly publication: boolean;
}

/** `--filter a b` takes all words up to the next option; null where a `--filter` has none. */
function withRepeatedFilter(args: readonly string[]): readonly string[] | null {
  const words: string[] = [];
  let inFilter = false;
  for (const [at, word] of args.entries()) {
    if (word.startsWith('--')) inFilter = word === '--filter';
    if (word !== '--filter') words.push(...(inFilter ? ['--filter', word] : [word]));
    else if (args[at + 1]?.startsWith('--') !== false) return null;
  }
  return words;
}

export function readExportWords(args: readonly string[]): Result<Words> {
  const repeated = withRepeatedFilter(args);
  // An empty variable of a script would let everything out.
  if (repeated === null) return usage('--filter', 'No condition follows it.');
  let parsed;
  try {
    parsed = parseArgs({
      args: [...repeated], allowPositionals: true,
      options: { to: { type: 'string' }, format: { type: 'string' }, filter: { type: 'string', multiple: true }, publication: { type: 'boolean' }, ...DOCUMENT_OPTIONS },
    });
  } catch (error) {
    return usage('export', error instanceof Error ? error.message : 'The options cannot be read.');
  }
  const { values: { to, format, filter, publication, ...typed }, positionals: [file, ...more] } = parsed;
  if (file === undefined || more.length > 0) return usage('export', 'Name one timeline.');
  if (to === undefined) return usage(file, 'Name the file to write with --to.');
  const ending = format ?? /\.([a-z0-9]+)$/i.exec(to)?.[1]?.toLowerCase() ?? '';
  const wanted = ending === 'dateline' ? 'json' : ending === 'htm' ? 'html' : ending === 'markdown' ? 'md' : ending;
  if (!isOneOf(EXPORT_FORMATS, wanted)) return usage(to, `“${ending}” is no format; there are ${EXPORT_FORMATS.join(', ')}.`);
  const document = documentChoices(typed, REMEDY);
  return document.ok ? ok({ file, to, format: wanted, conditions: filter ?? [], publication: publication ?? false, ...document.value }) : document;
}
