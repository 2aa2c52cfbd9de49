import { describe, expect, it } from 'vitest';
import { conflictedCopyName } from './conflicted-copy-names';

describe('names of conflicted copies', () => {
  it.each([
    ["Crisis (Anna's conflicted copy 2022-01-24).dateline", 'certain'],
    ['Crisis (conflicted copy 2022-01-24 120000).dateline', 'certain'],
    ['Crisis.sync-conflict-20220124-120000-ABCDEF7.dateline', 'certain'],
    ['Crisis_conflict-20220124-120000.dateline', 'certain'],
    ['Crisis (Copie en conflit de Anna 2022-01-24).dateline', 'possible'],
    ['Crisis (1).dateline', 'possible'],
    ['Crisis-LAPTOP-7Q.dateline', 'possible'],
    ['Crisis 2.dateline', 'possible'],
  ])('knows %s', (name, likelihood) => {
    expect(conflictedCopyName(name, 'Crisis.dateline')?.likelihood).toBe(likelihood);
  });

  it.each(['Crisis.dateline', 'Crisis of 1914.dateline', 'Other (1).dateline', 'Crisis (1).pdf', 'Crisis.dateline.bak', '.dateline-1234-5678.tmp'])('leaves %s alone', (name) => {
    expect(conflictedCopyName(name, 'Crisis.dateline')).toBeNull();
  });
});
