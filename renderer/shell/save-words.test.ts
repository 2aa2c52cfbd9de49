import { describe, expect, it } from 'vitest';
import type { SaveState } from '../../core/ipc-contract';
import { ENGLISH_WORDS } from '../../core/words/catalogue';
import { newsOfSaving, saveWords } from './save-words';

const failed = (message: string): SaveState => ({ type: 'failed', message, remedy: 'Free some room.', journal: true });
const is = (...types: readonly ('none' | 'saved' | 'saving' | 'unsaved-new')[]): readonly SaveState[] => types.map((type) => ({ type }));

/** What is heard of states one after another. */
function heardOf(states: readonly SaveState[], followsLater = false): readonly string[] {
  let heard: SaveState = { type: 'none' };
  return states.flatMap((state) => {
    const news = newsOfSaving(heard, state, followsLater);
    heard = news.heard;
    return news.isNews ? [saveWords(state, ENGLISH_WORDS, followsLater)] : [];
  });
}

describe('what is heard of saving', () => {
  it('is nothing of edits that are saved as one works, nor of what a window opens with', () => {
    expect(heardOf(is('none', 'saved', 'saving', 'saved', 'saving', 'saving', 'saved'))).toEqual([]);
    expect(heardOf([...is('none'), { type: 'read-only', reason: 'write-protected' }])).toEqual([]);
  });

  it('is a failure, another one, and that it is over', () => {
    expect(heardOf([...is('none', 'saved', 'saving'), failed('The disk is full'), ...is('saving'), failed('The disk is full'), failed('The disk is gone'), ...is('saving', 'saved')]))
      .toEqual(['Not saved: The disk is full', 'Not saved: The disk is gone', 'All changes saved']);
    expect(heardOf([failed('The disk is full')])).toEqual(['Not saved: The disk is full']);
  });

  it('is that a new timeline has got its file, and a save that was asked for', () => {
    expect(heardOf(is('none', 'unsaved-new', 'saving', 'saved'))).toEqual(['All changes saved']);
    expect(heardOf(is('none', 'saved', 'saving', 'saved'), true)).toEqual(['All changes saved']);
  });
});
