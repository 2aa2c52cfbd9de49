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

/** A point of the selection by the letters before it, which stay true when the paragraph is cut into other pieces. */
export interface HeldEnd {
  readonly text: HTMLElement;
  readonly offset: number;
}

let held: { readonly anchor: HeldEnd; readonly focus: HeldEnd } | null = null;

export function endAt(node: Node | null, offset: number): HeldEnd | null {
  const text = paragraphTextOf(node);
  return text === null || node === null ? null : { text, offset: offsetIn(text, node, offset) };
}

function currentEnds(): typeof held {
  const selection = window.getSelection();
  const anchor = selection === null ? null : endAt(selection.anchorNode, selection.anchorOffset);
  const focus = selection === null ? null : endAt(selection.focusNode, selection.focusOffset);
  return anchor === null || focus === null ? null : { anchor, focus };
}

/** Takes note of the selection, for `restoreSelection`. Call whenever it changes. */
export function holdSelection(): void {
  held = currentEnds();
}

export function pointIn({ text, offset }: HeldEnd): readonly [Node, number] | null {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { length } = node.textContent ?? '';
    if (left <= length) return [node, left];
    left -= length;
  }
  return null;
}

/**
 * Puts the selection back after a paragraph was cut into other pieces.
 *
 * Marks come and go while a person is marking words (dates that were found, an event made elsewhere); the browser would
 * leave the ends of the selection in pieces that hold other words now.
 */
export function restoreSelection(changed: HTMLElement): void {
  if (held === null || (held.anchor.text !== changed && held.focus.text !== changed)) return;
  const now = currentEnds();
  if (now !== null && now.anchor.offset === held.anchor.offset && now.focus.offset === held.focus.offset && now.anchor.text === held.anchor.text && now.focus.text === held.focus.text) return;
  const [anchor, focus] = [pointIn(held.anchor), pointIn(held.focus)];
  if (anchor !== null && focus !== null) window.getSelection()?.setBaseAndExtent(anchor[0], anchor[1], focus[0], focus[1]);
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
