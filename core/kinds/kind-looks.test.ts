import { expect, it } from 'vitest';
import { BUILT_IN_KINDS } from '../timeline/new-timeline';
import { FreeLooks, type KindLook } from './kind-looks';

const given = (kinds: readonly KindLook[], count: number): readonly KindLook[] => {
  const looks = new FreeLooks(kinds);
  return Array.from({ length: count }, () => looks.next());
};

it('gives 36 kinds looks that are all different, and one to the next', () => {
  const looks = [...BUILT_IN_KINDS, ...given(BUILT_IN_KINDS, 37)];
  expect(new Set(looks.map(({ color, shape }) => `${color} ${shape}`)).size).toBe(39);
});

it('begins with what is freest: neighbours differ in colour and in shape', () => {
  const looks = given([], 6);
  expect(new Set(looks.map(({ color }) => color)).size).toBe(6);
  expect(new Set(looks.map(({ shape }) => shape)).size).toBe(6);
});

it('takes what a kind has already for taken, however its colour is written', () => {
  expect(given([{ color: '#0072B2', shape: 'triangle' }], 1)).not.toEqual([{ color: '#0072b2', shape: 'triangle' }]);
});
