import { expect, test } from 'vitest';
import { decodeTimeline } from './decode';
import { encodeTimeline } from './encode';
import { isNestedDeeper } from './nesting';
import { newTimeline } from './new-timeline';

test('brackets count outside of strings only', () => {
  expect(isNestedDeeper('[[]]', 2)).toBe(false);
  expect(isNestedDeeper('[{"a":[]}]', 2)).toBe(true);
  expect(isNestedDeeper('["[[[[\\"[[[[",{}]', 2)).toBe(false);
  expect(isNestedDeeper('["\\\\",[[]]]', 2)).toBe(true);
  expect(isNestedDeeper('"never closed [[[', 0)).toBe(false);
});

test('a timeline with a field nested a million deep is refused, since it could never be saved again', () => {
  const text = encodeTimeline(newTimeline('t')).replace(/\}\s*$/, `,"x":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`);
  expect(decodeTimeline(text, 'deep.dateline')).toMatchObject({ ok: false, failure: { code: 'damaged', subject: 'deep.dateline' } });
});
