/**
 * Text that was pasted on the window itself, on its way into the dialogue that makes a source of it.
 */
import { openDialog } from '../state/view';

interface PastedText {
  readonly text: string;
  /** Null where the clipboard had none. */
  readonly html: string | null;
}

let held: PastedText | null = null;

/** Shows the text in the dialogue. False when the clipboard holds none. */
export function offerPasted(text: string, html: string): boolean {
  if (text.trim() === '') return false;
  held = { text, html: html === '' ? null : html };
  openDialog('paste');
  return true;
}

/** Once: the dialogue that is opened next begins empty again. */
export function takePasted(): PastedText | null {
  const pasted = held;
  held = null;
  return pasted;
}
