import { expect, it } from 'vitest';
import { decodeTimeline } from './decode';
import { encodeTimeline } from './encode';
import { newTimeline } from './new-timeline';
import { newerFailure, ownVersion } from './own-version';

const OURS = newTimeline('t1', 'A');
const NEWER = { ...OURS, version: 99 };
const read = (timeline: typeof OURS) => decodeTimeline(encodeTimeline(timeline), 'a.dateline');

it('passes on what this version may write, and what is wrong with what it cannot read', () => {
  expect(ownVersion(read(OURS), 'a.dateline')).toMatchObject({ ok: true, value: { title: 'A' } });
  expect(ownVersion(decodeTimeline('', 'a.dateline'), 'a.dateline')).toMatchObject({ ok: false, failure: { code: 'empty-file' } });
  expect(newerFailure(OURS, 'a.dateline')).toBeNull();
});

it('holds back what a newer one wrote, which is only shown', () => {
  expect(read(NEWER)).toMatchObject({ ok: true });
  expect(ownVersion(read(NEWER), 'a.dateline')).toMatchObject({ ok: false, failure: { code: 'newer-version', subject: 'a.dateline' } });
  expect(newerFailure(NEWER, 'a.dateline')).toMatchObject({ code: 'newer-version', remedy: expect.stringContaining('Update Dateline') as unknown });
});
