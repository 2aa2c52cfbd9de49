/** What the export dialogue offers for a document, by the words of the command line. */
import { APPENDICES, EVIDENCE_LAYOUTS, MOST_SHEETS_ACROSS, NUMBERINGS, ORIENTATIONS, PAPERS, type EvidenceOptions } from '../../core/interchange/evidence-options';
import type { LaneField } from '../../core/layout/lane-groups';
import { fail, ok, type Result } from '../../core/result';
import { LANGUAGES } from '../../core/words/language';

/** The same as in the window; said anew, because what is looked at in every start must not load the lanes. */
export const LANES = ['kind', 'person', 'place', 'tag', 'source'] as const satisfies readonly LaneField[];

const CHOICES = {
  layout: EVIDENCE_LAYOUTS, paper: PAPERS, orientation: ORIENTATIONS, appendix: APPENDICES, citations: NUMBERINGS, language: LANGUAGES, lanes: LANES, ground: ['light', 'dark'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type Choice = keyof typeof CHOICES;

/** For `parseArgs` of Node. */
export const DOCUMENT_OPTIONS = {
  layout: { type: 'string' }, paper: { type: 'string' }, orientation: { type: 'string' }, appendix: { type: 'string' }, citations: { type: 'string' }, language: { type: 'string' },
  lanes: { type: 'string' }, ground: { type: 'string' }, sheets: { type: 'string' }, header: { type: 'string' }, author: { type: 'string' },
  'no-descriptions': { type: 'boolean' }, 'no-quotes': { type: 'boolean' }, names: { type: 'boolean' },
} as const;

/** What was typed. */
type DocumentWords = Partial<Readonly<Record<Choice | 'sheets' | 'header' | 'author', string> & Record<'no-descriptions' | 'no-quotes' | 'names', boolean>>>;

export interface DocumentChoices {
  readonly chosen: Partial<EvidenceOptions>;
  /** Of a drawing. */
  readonly ground: 'light' | 'dark';
}

/** Sheets side by side of a poster; null for the whole on one page. */
function sheetsOf(typed: string | undefined): number | null | 'wrong' {
  if (typed === undefined) return null;
  const across = Number(typed);
  return /^\d+$/.test(typed) && across >= 1 && across <= MOST_SHEETS_ACROSS ? across : 'wrong';
}

const one = <T extends string>(values: readonly T[], typed: string | undefined): T | undefined => values.find((value) => value === typed);

/** Only what was asked for: a table without a word on its orientation is landscape. Fails with `usage`, the option as subject. */
export function documentChoices(typed: DocumentWords, usage: string): Result<DocumentChoices> {
  for (const [name, values] of Object.entries(CHOICES)) {
    const word = typed[name as Choice];
    if (word !== undefined && one<string>(values, word) === undefined) return fail('usage', `--${name}`, `“${word}” is not among them; there are ${values.join(', ')}.`, usage);
  }
  const across = sheetsOf(typed.sheets);
  if (across === 'wrong') return fail('usage', '--sheets', `Sheets side by side are a number from 1 to ${MOST_SHEETS_ACROSS}.`, usage);
  const found = {
    layout: one(EVIDENCE_LAYOUTS, typed.layout), paper: one(PAPERS, typed.paper), orientation: one(ORIENTATIONS, typed.orientation), appendix: one(APPENDICES, typed.appendix),
    numbering: one(NUMBERINGS, typed.citations), language: one(LANGUAGES, typed.language), header: typed.header, author: typed.author,
    descriptions: typed['no-descriptions'] === true ? false : undefined, quotes: typed['no-quotes'] === true ? false : undefined, names: typed.names,
  } satisfies { readonly [K in keyof EvidenceOptions]?: EvidenceOptions[K] | undefined };
  const chosen: Partial<EvidenceOptions> = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  const poster: EvidenceOptions['poster'] = { sheets: across === null ? 'one' : 'tiled', across: across ?? 1, lanes: one(LANES, typed.lanes) ?? 'kind' };
  return ok({ chosen: { ...chosen, poster }, ground: one(CHOICES.ground, typed.ground) ?? 'light' });
}
