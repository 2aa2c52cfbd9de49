/**
 * What a person does with the list of sources: choose one, put it elsewhere, mark it as read.
 */
import { anchorSecond, spanOfEdtf } from '../../core/dates/when-span';
import type { Command } from '../../core/timeline/commands';
import type { Source, SourceId } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { sourcesAhead } from '../state/asked-edits';
import { requestEdit } from '../state/edit';
import { announce } from '../state/shell';
import { useView } from '../state/view';

export const chooseSource = (source: SourceId): void => { useView.setState({ selectedSource: source, selectedParagraph: null, sourceSelection: null }); };

/** To the place `index` of the list as it is then. */
export async function moveSource(id: SourceId, index: number): Promise<void> {
  const sources = sourcesAhead();
  const from = sources.findIndex((source) => source.id === id);
  const to = Math.min(sources.length - 1, Math.max(0, index));
  if (from < 0 || from === to) return;
  if (await requestEdit(texts().sources.moveEdit, { type: 'move-source', id, index: to })) announce(texts().sources.moved(sources[from]?.title ?? '', to + 1, sources.length));
}

/** One place up or down. */
export const nudgeSource = (id: SourceId, step: 1 | -1): Promise<void> => moveSource(id, sourcesAhead().findIndex((source) => source.id === id) + step);

/** The oldest first; those without a date keep their order at the end. One step to undo. */
export async function orderByDate(): Promise<void> {
  const sources = sourcesAhead();
  const secondOf = ({ published }: Source): number => {
    const span = published === undefined ? null : spanOfEdtf(published);
    return span === null ? Infinity : anchorSecond(span);
  };
  const dated = sources.map((source, index) => ({ source, index, second: secondOf(source) }));
  dated.sort((a, b) => (a.second === b.second ? a.index - b.index : a.second - b.second));
  if (dated.every(({ index }, at) => index === at)) { announce(texts().sources.inOrder); return; }
  const commands = dated.map(({ source }, index): Command => ({ type: 'move-source', id: source.id, index }));
  if (await requestEdit(texts().sources.orderEdit, { type: 'batch', commands })) announce(texts().sources.ordered);
}

export const markRead = (id: SourceId, read: boolean): Promise<boolean> =>
  requestEdit(read ? texts().sources.markRead : texts().sources.markUnread, { type: 'patch-source', id, patch: { read: read ? true : null } });
