/**
 * The cursor that the arrow keys move through the words of a source.
 *
 * Browsers draw none in text that is not edited. CSS draws this one as `::highlight(cursor)`, on the word that marking
 * would begin with.
 */
import { endAt, pointIn, type HeldEnd } from './dom-selection';
import { wordAfter, type PlacedWord } from './word-after';

const NAME = 'cursor';

let shown: HeldEnd | null = null;

const cursorNow = (): HeldEnd | null => {
  const selection = window.getSelection();
  return selection === null || !selection.isCollapsed ? null : endAt(selection.focusNode, selection.focusOffset);
};

function rangeOf(text: HTMLElement, { start, end }: PlacedWord): Range | null {
  const [first, last] = [pointIn({ text, offset: start }), pointIn({ text, offset: end })];
  if (first === null || last === null) return null;
  const range = document.createRange();
  range.setStart(...first);
  range.setEnd(...last);
  return range;
}

export function hideCursor(): void {
  shown = null;
  CSS.highlights.delete(NAME);
}

/** Draws the cursor where it is now. @returns the word it stands before; null at the end of the paragraph */
export function showCursor(): string | null {
  const cursor = cursorNow();
  const found = cursor === null ? null : wordAfter(cursor.text.textContent ?? '', cursor.offset);
  const range = cursor === null || found === null ? null : rangeOf(cursor.text, found);
  shown = cursor;
  if (range === null) CSS.highlights.delete(NAME);
  else CSS.highlights.set(NAME, new Highlight(range));
  return found?.word ?? null;
}

/** Hides it once the selection is somewhere else; draws it again where its paragraph was cut into other pieces. Call whenever the selection changes. */
export function followCursor(): void {
  if (shown === null) return;
  const cursor = cursorNow();
  if (cursor === null || cursor.text !== shown.text || cursor.offset !== shown.offset) hideCursor();
  else showCursor();
}
