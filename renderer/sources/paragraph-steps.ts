/**
 * From one cited paragraph of a source to the next, and from one unused date to the next.
 */
import { coverageOf } from '../../core/sources/coverage';
import type { ParagraphId, Source } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { followInText } from '../state/focus-return';
import { useMirror } from '../state/mirror';
import { announce } from '../state/shell';
import { showParagraph, useView } from '../state/view';
import { citedOf } from './cited-paragraphs';
import { datedOf } from '../suggestions/suggestion-state';

export type ParagraphStep = 'cited' | 'unused-date';

const noneWords = (step: ParagraphStep): string => (step === 'cited' ? texts().sources.noneCitedSaid : texts().sources.allDatesUsed);

function wanted(source: Source, what: ParagraphStep): (id: ParagraphId) => boolean {
  const { paragraphs } = citedOf(useMirror.getState().timeline?.events ?? [], source.id);
  if (what === 'cited') return (id) => paragraphs.has(id);
  const unused = new Set(coverageOf(source, paragraphs, datedOf(source)).unusedDates ?? []);
  return (id) => unused.has(id);
}

/** Brings the next such paragraph into view, from the selected one on and round at the end. */
export function stepParagraph(source: Source, what: ParagraphStep, step: 1 | -1): void {
  const { paragraphs } = source;
  const isWanted = wanted(source, what);
  const selected = paragraphs.findIndex(({ id }) => id === useView.getState().selectedParagraph);
  const from = selected < 0 && step === -1 ? paragraphs.length : selected;
  for (let offset = 1; offset <= paragraphs.length; offset += 1) {
    const next = paragraphs[(from + step * offset + 2 * paragraphs.length) % paragraphs.length];
    if (next === undefined || !isWanted(next.id)) continue;
    showParagraph(source.id, next.id);
    followInText(next.id);
    return;
  }
  announce(noneWords(what));
}

/** N and U, with Shift backwards: the next cited paragraph, the next unused date. False for any other key. */
export function stepByKey({ key, shiftKey, ctrlKey, metaKey, altKey }: { readonly key: string; readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean; readonly altKey: boolean }, source: Source): boolean {
  const what = ctrlKey || metaKey || altKey ? undefined : ({ n: 'cited', u: 'unused-date' } as const)[key.toLowerCase() as 'n' | 'u'];
  if (what === undefined) return false;
  stepParagraph(source, what, shiftKey ? -1 : 1);
  return true;
}
