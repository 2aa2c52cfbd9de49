import { describe, expect, it } from 'vitest';
import { readsRightToLeft } from './text-direction';

describe('the direction of words', () => {
  it.each([
    ['פגישה בז׳נבה', true], ['1. اجتماع (Geneva)', true], ['Talks with القاهرة', false], ['… 2022', false], ['', false], ['𞤀𞤣𞤤𞤢𞤥', true], ['会談', false],
  ])('%s', (text, isRightToLeft) => { expect(readsRightToLeft(text)).toBe(isRightToLeft); });
});
