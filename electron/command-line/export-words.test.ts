import { expect, it } from 'vitest';
import { evidenceOptions, type EvidenceOptions } from '../../core/interchange/evidence-options';
import { LANE_FIELDS } from '../../core/layout/lane-groups';
import { LANES } from './export-options';
import { readExportWords } from './export-words';

const read = (...words: readonly string[]) => readExportWords(['case.dateline', '--to', 'out.pdf', ...words]);
const optionsOf = (...words: readonly string[]): EvidenceOptions | null => {
  const found = read(...words);
  return found.ok ? evidenceOptions(found.value.chosen) : null;
};

it('offers what the dialogue does, and what holds there when nothing is chosen', () => {
  expect(optionsOf()).toEqual({ ...evidenceOptions({}), poster: { sheets: 'one', across: 1, lanes: 'kind' } });
  expect(optionsOf(
    '--layout', 'poster', '--paper', 'A1', '--orientation', 'portrait', '--no-descriptions', '--no-quotes', '--names', '--appendix', 'whole', '--citations', 'running', '--language', 'de',
    '--header', 'Ott & Partner', '--author', 'A. Ott', '--sheets', '4', '--lanes', 'person',
  )).toEqual({
    layout: 'poster', paper: 'A1', orientation: 'portrait', descriptions: false, quotes: false, names: true, appendix: 'whole', numbering: 'running', language: 'de',
    header: 'Ott & Partner', author: 'A. Ott', logo: null, poster: { sheets: 'tiled', across: 4, lanes: 'person' },
  });
  expect(LANES).toEqual(LANE_FIELDS);
});

it('lays a table out across the page unless told otherwise', () => {
  expect(optionsOf('--layout', 'table')?.orientation).toBe('landscape');
  expect(optionsOf('--layout', 'table', '--orientation', 'portrait')?.orientation).toBe('portrait');
});

it('names the option, what was typed and what there is', () => {
  for (const [option, word, choices] of [
    ['--orientation', 'upright', 'portrait, landscape'], ['--paper', 'A9', 'A4, Letter, A3, Tabloid, A2, A1, A0'], ['--appendix', 'all', 'cited, whole, none'], ['--citations', 'roman', 'paragraph, running'],
    ['--language', 'fr', 'en, de'], ['--layout', 'list', 'chronology, table, poster'], ['--lanes', 'colour', 'kind, person, place, tag, source'], ['--ground', 'grey', 'light, dark'],
  ] as const) {
    expect(read(option, word)).toMatchObject({ ok: false, failure: { code: 'usage', subject: option, message: `“${word}” is not among them; there are ${choices}.` } });
  }
  for (const sheets of ['0', '13', '2.5', 'many', '']) expect(read('--sheets', sheets)).toMatchObject({ ok: false, failure: { subject: '--sheets', message: 'Sheets side by side are a number from 1 to 12.' } });
});

const conditions = (...args: readonly string[]): unknown => {
  const found = read(...args);
  return found.ok ? found.value.conditions : `${found.failure.subject}: ${found.failure.message}`;
};

it('takes every word behind --filter up to the next option as a condition', () => {
  expect(conditions()).toEqual([]);
  expect(conditions('--filter', 'kind:Letter', 'tag:water', '--publication', '--filter', 'from:2019')).toEqual(['kind:Letter', 'tag:water', 'from:2019']);
  expect(conditions('--filter=kind:Letter')).toEqual(['kind:Letter']);
});

it('refuses a --filter without a condition, which would let everything out', () => {
  const refused = '--filter: No condition follows it.';
  expect([conditions('--filter'), conditions('--filter', '--publication'), conditions('--filter', 'kind:Letter', '--filter')]).toEqual([refused, refused, refused]);
});
