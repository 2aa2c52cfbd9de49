import { describe, expect, it } from 'vitest';
import { laneIntentOfKey } from './lanes-keys';

const press = (key: string, held: { readonly ctrlKey?: boolean; readonly metaKey?: boolean; readonly altKey?: boolean; readonly shiftKey?: boolean } = {}): string | null => {
  const intent = laneIntentOfKey({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });
  return intent === null ? null : intent.type === 'go' ? `${intent.going} ${intent.step}` : intent.type;
};

describe('laneIntentOfKey', () => {
  it('goes, walks without selecting, and takes in a stretch, as in the chronology', () => {
    expect([press('ArrowRight'), press('Home'), press('ArrowRight', { ctrlKey: true }), press('End', { metaKey: true })]).toEqual(['select right', 'select first', 'walk right', 'walk last']);
    expect([press('ArrowUp', { shiftKey: true }), press('PageDown', { shiftKey: true }), press(' '), press(' ', { shiftKey: true })]).toEqual(['extend up', 'extend page-right', 'toggle', 'extend']);
  });

  it('zooms, turns pages, and leaves to the menus what is theirs', () => {
    expect([press('+'), press('0'), press('PageUp'), press('F10', { shiftKey: true })]).toEqual(['zoom', 'fit', 'page', 'menu']);
    expect([press('+', { ctrlKey: true }), press('0', { ctrlKey: true }), press('e', { ctrlKey: true }), press('F10'), press('ArrowUp', { altKey: true })]).toEqual([null, null, null, null, null]);
  });

  it('hears the same letters with Caps Lock', () => {
    expect([press('E'), press('A', { ctrlKey: true }), press('A', { ctrlKey: true, shiftKey: true })]).toEqual(['edit', 'select-all', null]);
  });
});
