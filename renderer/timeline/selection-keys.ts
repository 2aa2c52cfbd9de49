/**
 * What the keys held with another one mean to a selection, in the chronology as in the lanes: as in any list of files.
 */
export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** To another event alone; with Ctrl there without selecting it; with Shift with all that lies between. */
export type Going = 'select' | 'walk' | 'extend';

/** Ctrl, and Cmd where the system keeps Ctrl with the arrows for itself. */
export const goingOf = ({ shiftKey, ctrlKey, metaKey }: PressedKey): Going => (shiftKey ? 'extend' : ctrlKey || metaKey ? 'walk' : 'select');

/** The key without what Caps Lock makes of it; with Shift a letter is another key. */
export const letterOf = ({ key, shiftKey }: Pick<PressedKey, 'key' | 'shiftKey'>): string => (key.length === 1 && !shiftKey ? key.toLowerCase() : key);
