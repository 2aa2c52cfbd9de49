import { expect, it } from 'vitest';
import { freshId } from './fresh-ids';

it('gives every record an id of its own, however many there are', () => {
  const ids = Array.from({ length: 20_000 }, () => freshId('e'));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => /^e[0-9a-hjkmnp-tv-z]{11}$/.test(id))).toBe(true);
  expect(freshId('k')).toMatch(/^k/);
});
