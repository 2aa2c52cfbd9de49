/**
 * What each key does in the lanes, by the list behind them.
 */
import type { WalkStep } from './lanes-walk';
import { goingOf, letterOf, type Going, type PressedKey } from './selection-keys';

export type LaneIntent =
  | { readonly type: 'go'; readonly step: WalkStep; readonly going: Going }
  | { readonly type: 'zoom'; readonly factor: number }
  /** Turns the window by pages, to the left below 0. */
  | { readonly type: 'page'; readonly pages: 1 | -1 }
  | { readonly type: 'fit' | 'select-all' | 'back-out' }
  /** About the event where the keyboard is. */
  | { readonly type: 'edit' | 'delete' | 'toggle' | 'extend' | 'menu' };

export const KEY_ZOOM = 1.5;
const ZOOM_OF_KEY: Readonly<Record<string, number>> = { '+': 1 / KEY_ZOOM, '=': 1 / KEY_ZOOM, '-': KEY_ZOOM, _: KEY_ZOOM };
const STEP_OF_KEY: Readonly<Record<string, WalkStep>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down', Home: 'first', End: 'last' };

/** The intent of a key, or null where the key is not the lanes'. */
export function laneIntentOfKey(pressed: PressedKey): LaneIntent | null {
  if (pressed.altKey) return null;
  const { key, shiftKey } = pressed;
  const step = STEP_OF_KEY[key];
  if (step !== undefined) return { type: 'go', step, going: goingOf(pressed) };
  const isLater = key === 'PageDown';
  if (isLater || key === 'PageUp') return shiftKey ? { type: 'go', step: isLater ? 'page-right' : 'page-left', going: 'extend' } : { type: 'page', pages: isLater ? 1 : -1 };
  const isCommand = pressed.ctrlKey || pressed.metaKey;
  const letter = letterOf(pressed);
  if (letter === 'a' && isCommand) return { type: 'select-all' };
  const factor = ZOOM_OF_KEY[key];
  // Ctrl with + and - makes the text larger, as everywhere.
  if (!isCommand && factor !== undefined) return { type: 'zoom', factor };
  switch (letter) {
    case '0': return isCommand ? null : { type: 'fit' };
    case 'e': return isCommand ? null : { type: 'edit' };
    case ' ': return { type: shiftKey ? 'extend' : 'toggle' };
    case 'Escape': return { type: 'back-out' };
    case 'Enter':
    case 'F2':
      return { type: 'edit' };
    case 'Delete':
    case 'Backspace':
      return { type: 'delete' };
    case 'ContextMenu': return { type: 'menu' };
    case 'F10': return shiftKey ? { type: 'menu' } : null;
    default: return null;
  }
}
