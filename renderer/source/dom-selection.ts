/**
 * The browser's selection as words of one paragraph, and back.
 */
import type { ParagraphId, SourceId } from '../../core/timeline/types';
import type { SourceSelection } from '../state/view';

const paragraphTextOf = (node: Node | null): HTMLElement | null => {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest<HTMLElement>('[data-paragraph-text]') ?? null;
};

/** Offset in the paragraph's text of a point in its DOM. */
function offsetIn(paragraph: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** What is marked, held to the paragraph in which it begins; null when nothing in a source is. */
export function readSelection(source: SourceId): SourceSelection | null {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const first = paragraphTextOf(range.startContainer);
  if (first === null) return null;
  const last = paragraphTextOf(range.endContainer);
  const start = offsetIn(first, range.startContainer, range.startOffset);
  const end = last === first ? offsetIn(first, range.endContainer, range.endOffset) : (first.textContent ?? '').length;
  const text = (first.textContent ?? '').slice(start, end);
  if (text.trim() === '') return null;
  return { source, paragraph: (first.dataset['paragraphText'] ?? '') as ParagraphId, start, end };
}

/** Grows or shrinks the marked words of the focused paragraph by a word: selecting without a pointer. */
export function extendByWord(paragraph: HTMLElement, direction: 'forward' | 'backward'): void {
  const selection = window.getSelection();
  const text = paragraph.querySelector<HTMLElement>('[data-paragraph-text]');
  if (selection === null || text === null) return;
  if (paragraphTextOf(selection.anchorNode) !== text) selection.collapse(text, 0);
  selection.modify('extend', direction, 'word');
}

/** Moves the caret by a word without marking, so that marking can begin inside the paragraph. */
export function moveByWord(paragraph: HTMLElement, direction: 'forward' | 'backward'): void {
  const selection = window.getSelection();
  const text = paragraph.querySelector<HTMLElement>('[data-paragraph-text]');
  if (selection === null || text === null) return;
  if (paragraphTextOf(selection.focusNode) !== text) selection.collapse(text, 0);
  else {
    selection.modify('extend', direction, 'word');
    if (selection.focusNode !== null) selection.collapse(selection.focusNode, selection.focusOffset);
  }
}
