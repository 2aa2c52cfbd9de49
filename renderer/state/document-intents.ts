/**
 * What a person wants done with the timeline as a whole: files, sources, views.
 */
import type { ImportOutcome } from '../../core/ipc-contract';
import type { SourcePatch } from '../../core/timeline/commands';
import type { SourceId } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { bridge } from '../bridge';
import { orShow, requestEdit, showFailure } from './edit';
import { wholeWords } from './language';
import { useMirror } from './mirror';
import { announce, showNotice } from './shell';
import { offerUndo } from './undo-notice';
import { openDialog, useView } from './view';

export const newTimeline = (): Promise<null> => orShow(bridge().newTimeline());
export const openTimeline = (): Promise<null> => orShow(bridge().openTimeline());
export const openRecent = (handle: string): Promise<null> => orShow(bridge().openRecent(handle));
export const openSample = (): Promise<null> => orShow(bridge().openSample());
export const saveAs = (): Promise<null> => orShow(bridge().saveAs());
export const retrySave = (): Promise<null> => orShow(bridge().retrySave());

/** Says what came of an import: one quiet line when all went well, a list of what did not and why otherwise. */
export async function reportImport(outcomes: readonly ImportOutcome[]): Promise<void> {
  if (outcomes.length === 0) return;
  await wholeWords();
  const done = outcomes.flatMap(({ result }) => (result.ok ? [result.value] : []));
  const notDone = outcomes.flatMap(({ result }) => (result.ok ? [] : [result.failure]));
  const cancelled = notDone.filter(({ code }) => code === 'import-cancelled').length;
  const failures = notDone.filter(({ code }) => code !== 'import-cancelled');
  const last = done.at(-1);
  if (last !== undefined) useView.setState({ sourceOpen: true, selectedSource: last.source, selectedParagraph: null });
  const { shell } = texts();
  const title = notDone.length === 0
    ? shell.imported(done.length, done.reduce((sum, { paragraphs }) => sum + paragraphs, 0))
    : notDone.length === 1 && failures.length === 1 && done.length === 0 ? `${failures[0]?.subject ?? ''}: ${failures[0]?.message ?? ''}`
    : cancelled > 0 ? shell.importCancelled(done.length, cancelled, failures.length)
    : shell.importedPartly(done.length, failures.length);
  const detail = failures.length === 0 ? undefined
    : failures.length === 1 && outcomes.length === 1 ? failures[0]?.remedy
    : failures.map((failure) => `${failure.subject}: ${failure.message} ${failure.remedy}`).join('\n');
  showNotice({ id: 'import', tone: failures.length > 0 ? 'warning' : cancelled > 0 ? 'info' : 'success', title, ...(detail === undefined ? {} : { detail }) });
}

export const importFiles = async (): Promise<void> => { await reportImport(await bridge().importFiles()); };
export const importDropped = async (files: readonly File[]): Promise<void> => { await reportImport(await bridge().importDropped(files)); };

/** True when the text became a source. */
export async function importText(text: string, html: string | null): Promise<boolean> {
  const outcomes = await bridge().importText(text, html);
  const ok = outcomes.every(({ result }) => result.ok);
  // Before it is reported: what is said is about the window behind.
  if (ok) openDialog(null);
  await reportImport(outcomes);
  return ok;
}

export const renameTimeline = (title: string): Promise<boolean> => requestEdit(texts().shell.renameTimeline, { type: 'patch-timeline', patch: { title } }, 'timeline:title');

/** What a person says about a source; null takes a fact away. */
export type SourceFacts = Pick<SourcePatch, 'title' | 'author' | 'publisher' | 'url' | 'language' | 'note' | 'confidential' | 'published' | 'publishedBasis' | 'publishedReason'>;

export const describeSource = (source: SourceId, facts: SourceFacts): Promise<boolean> => requestEdit(texts().shell.editSourceDetails, { type: 'patch-source', id: source, patch: facts });

export const showOriginal = (source: SourceId): Promise<null> => orShow(bridge().showOriginal(source));

/** Goes back to an earlier version of the whole timeline, as one step that can be undone. */
export async function restoreVersion(id: string): Promise<void> {
  const result = await bridge().restoreVersion(id);
  if (result.ok) announce(texts().dialogs.versions.restored);
  else showFailure(result.failure);
}

/** How many events stand on a source, on how many of its words, and how many of them on nothing else. */
export function citationsOf(source: SourceId): { readonly events: number; readonly citations: number; readonly onlyHere: number } {
  let [events, citations, onlyHere] = [0, 0, 0];
  for (const event of useMirror.getState().timeline?.events ?? []) {
    const count = event.citations.filter((citation) => citation.source === source).length;
    if (count === 0) continue;
    events += 1;
    citations += count;
    if (count === event.citations.length) onlyHere += 1;
  }
  return { events, citations, onlyHere };
}

/** Takes a source and the citations of it away, and offers them back. The events stay. */
export async function removeSource(id: SourceId): Promise<void> {
  const source = useMirror.getState().timeline?.sources.find((one) => one.id === id);
  if (source === undefined) return;
  const { citations } = citationsOf(id);
  if (!(await requestEdit(texts().shell.deleteSource, { type: 'remove-source', id }))) return;
  offerUndo(texts().shell.deletedSource(source.title), citations === 0 ? {} : { detail: texts().shell.deletedCitations(citations) });
}

/** Asks first when events stand on the source. */
export function askToRemoveSource(id: SourceId): void {
  if (citationsOf(id).events === 0) void removeSource(id);
  else openDialog('delete-source');
}
