import { describe, expect, it } from 'vitest';
import type { EventClip } from '../../core/clip/event-clip';
import { KeptClips } from './kept-clips';

const clipFrom = (timeline: string): EventClip => ({ timeline, kinds: [], sources: [], events: [] });
const token = (number: number): string => number.toString(16).padStart(32, '0');

describe('clips kept for other windows', () => {
  it('are given back whole, as often as asked for, and nothing for a token that nobody got', () => {
    const kept = new KeptClips(2);
    const clip = clipFrom('t-1');
    kept.keep(token(1), clip);
    expect([kept.find(token(1)), kept.find(token(1)), kept.find(token(2))]).toEqual([clip, clip, null]);
  });

  it('are the last few, and none takes the place of another', () => {
    const kept = new KeptClips(2);
    for (const number of [1, 2, 3]) kept.keep(token(number), clipFrom(`t-${number}`));
    kept.keep(token(3), clipFrom('t-other'));
    expect([1, 2, 3].map((number) => kept.find(token(number))?.timeline)).toEqual([undefined, 't-2', 't-3']);
  });
});
