/**
 * What sources are called in citations: short, and never two of them the same.
 *
 * Two filings of a day with one first line, or two pages called "Statement", are two witnesses. On paper their names are
 * all that tells them apart, so a name grows until it is alone, and is numbered where nothing else is known.
 */
import { dateInWords } from '../dates/date-in-words';
import { isolated } from '../layout/lane-words';
import type { Source, SourceId } from '../timeline/types';
import { words } from '../words/words';

export interface SourceName {
  /** "Wire report, 25 Jan 2022" */
  readonly label: string;
  /** Above its paragraphs; with the number of its label, where that has one. */
  readonly title: string;
}

/** Longest title of a source inside a citation; the appendix has it whole. */
const LABEL_LENGTH = 60;
/** Where the beginning of a title does not tell it from another. */
const LONG_LABEL_LENGTH = 240;

const shortened = (text: string, length: number): string => {
  const chars = [...text];
  return chars.length <= length ? text : `${chars.slice(0, length - 1).join('').trimEnd()}…`;
};

const oneLine = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

const titleOf = (source: Source): string => oneLine(source.title) || (source.fileName ?? words().evidence.untitledSource);

/**
 * With the date of publication, which belongs to a name as the year does to a book.
 *
 * A name that reads from right to left is kept to itself (UAX 9, isolates): it would turn the day behind it away from its month.
 */
function dated(source: Source, names: readonly string[]): string {
  const when = source.published === undefined ? '' : dateInWords(source.published);
  return [...names.map(isolated), when].filter((part) => part !== '').join(', ');
}

const brief = (text: string | undefined): string => shortened(oneLine(text), LABEL_LENGTH);

/** What a source may be called, the name to be preferred first. */
function possibleLabels(source: Source): readonly string[] {
  const title = titleOf(source);
  return [
    ...(oneLine(source.publisher) === '' ? [] : [dated(source, [brief(source.publisher)])]),
    dated(source, [brief(title)]), dated(source, [brief(source.author), brief(title)]),
    dated(source, [shortened(title, LONG_LABEL_LENGTH)]), dated(source, [brief(title), brief(source.fileName)]),
  ];
}

/** Indices of labels that more than one source has. */
function shared(labels: readonly string[]): readonly number[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return labels.flatMap((label, index) => ((counts.get(label) ?? 0) > 1 ? [index] : []));
}

/** All that share a label take the next one they may have, until each label is alone or nothing is left to try. */
function labelsApart(possible: readonly (readonly string[])[]): string[] {
  const taken = possible.map(() => 0);
  const labels = possible.map(([first = '']) => first);
  for (;;) {
    const stuck = shared(labels).filter((index) => (taken[index] ?? 0) + 1 < (possible[index]?.length ?? 0));
    if (stuck.length === 0) return labels;
    for (const index of stuck) {
      taken[index] = (taken[index] ?? 0) + 1;
      labels[index] = possible[index]?.[taken[index]] ?? '';
    }
  }
}

/** Of each source; those that nothing tells apart are numbered in the order they came in. */
export function sourceNames(sources: readonly Source[]): ReadonlyMap<SourceId, SourceName> {
  const labels = labelsApart(sources.map(possibleLabels));
  const alike = new Set(shared(labels));
  const used = new Set(labels);
  const { numbered } = words().evidence;
  return new Map(sources.map((source, index) => {
    const title = titleOf(source);
    if (!alike.has(index)) return [source.id, { label: labels[index] ?? title, title }];
    const labelWith = (at: number): string => dated(source, [numbered(brief(title), at)]);
    let number = 1;
    while (used.has(labelWith(number))) number += 1;
    const label = labelWith(number);
    used.add(label);
    return [source.id, { label, title: numbered(title, number) }];
  }));
}

/** Of each source, for sentences that have dates enough of their own: the publisher, else the title, else what it is called in a citation, the first that no other source has. */
export function namesInSentences(sources: readonly Source[]): ReadonlyMap<SourceId, string> {
  const names = sourceNames(sources);
  const possible = sources.map((source) => [oneLine(source.publisher), oneLine(source.title), names.get(source.id)?.label ?? ''].filter((name) => name !== ''));
  const apart = labelsApart(possible);
  return new Map(sources.map((source, index) => [source.id, apart[index] ?? source.title]));
}
