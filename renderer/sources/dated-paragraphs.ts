/**
 * Which paragraphs have dates, read in idle moments: the source being read first, others when the list asks for them.
 */
import { useEffect } from 'react';
import { create } from 'zustand';
import { datedParagraphs } from '../../core/sources/coverage';
import type { Paragraph, ParagraphId, Source } from '../../core/timeline/types';
import { runInIdle } from '../state/idle-steps';

interface Known {
  /** EDTF; dates are read against it. */
  readonly published: string | undefined;
  readonly dated: ReadonlySet<ParagraphId>;
}

const known = new WeakMap<readonly Paragraph[], Known>();

/** Counts what became known, so that whoever shows it looks again. */
const useKnown = create<{ readonly count: number }>(() => ({ count: 0 }));

const queue: Source[] = [];
let isReading = false;

export function datedOf(source: Source): ReadonlySet<ParagraphId> | null {
  const found = known.get(source.paragraphs);
  return found !== undefined && found.published === source.published ? found.dated : null;
}

function readNext(): void {
  const source = queue.pop();
  isReading = source !== undefined;
  if (source === undefined) return;
  if (datedOf(source) !== null) { readNext(); return; }
  runInIdle(datedParagraphs(source), (dated) => {
    known.set(source.paragraphs, { published: source.published, dated });
    useKnown.setState(({ count }) => ({ count: count + 1 }));
    readNext();
  });
}

/** What is asked for last is read first. */
function ask(sources: readonly Source[]): void {
  queue.push(...sources.filter((source) => datedOf(source) === null));
  if (!isReading) readNext();
}

/** Paragraphs with a date; null until they are known. */
export function useDated(source: Source): ReadonlySet<ParagraphId> | null {
  useEffect(() => { ask([source]); }, [source]);
  useKnown((state) => state.count);
  return datedOf(source);
}

/** Asks for the dates of many sources, the first of them first; draws again as they become known. */
export function useAllDated(sources: readonly Source[]): void {
  useEffect(() => { ask([...sources].reverse()); }, [sources]);
  useKnown((state) => state.count);
}
