import { describe, expect, it } from 'vitest';
import { groupMentions, groupMentionsInSteps, type Mention } from './suggest-merge';

const WORDS = ['grain', 'harbour', 'minister', 'convoy', 'bridge', 'border', 'treaty', 'signal', 'engine', 'window', 'garden', 'letter', 'budget', 'winter', 'turret', 'vessel'];
const wordAt = (index: number): string => WORDS[index % WORDS.length] ?? '';

/** A chronicle of one day: some sentences are alike, most are not. */
const chronicle = (mentions: number): readonly Mention[] => Array.from({ length: mentions }, (_, index) => ({
  edtf: '2022-01-24', kind: 'event', confidence: 0.5 + (index % 7) / 20, names: [], order: index,
  text: `${wordAt(index * 5)} ${wordAt(index * 11 + 3)} ${wordAt(Math.floor(index / 3))} ${wordAt(Math.floor(index / 17))} x${'abcdefgh'[index % 8] ?? ''}y${index}`,
}));

describe('merging a crowded day', () => {
  it('rests often, and does little between two rests', () => {
    let rests = 0;
    let longest = 0;
    let begin = performance.now();
    for (const steps = groupMentionsInSteps(chronicle(4_000)); steps.next().done !== true;) {
      rests += 1;
      longest = Math.max(longest, performance.now() - begin);
      begin = performance.now();
    }
    expect(rests).toBeGreaterThanOrEqual(80);
    // Without the rests it is one step of seconds; the limit is wide for a machine that does other things too.
    expect(longest).toBeLessThan(500);
  });

  it('groups the same whatever the order, and every mention once', () => {
    const mentions = chronicle(1_000);
    const groups = groupMentions(mentions);
    expect(groups.flat().sort((a, b) => a - b)).toEqual(mentions.map((_one, index) => index));
    expect(groups.length).toBeLessThan(1_000);
    const turned = [...mentions].reverse();
    const textsOf = (list: readonly Mention[], all: readonly (readonly number[])[]) => all.map((group) => group.map((index) => list[index]?.text));
    expect(textsOf(turned, groupMentions(turned))).toEqual(textsOf(mentions, groups));
  });
});
