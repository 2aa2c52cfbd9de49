import { expect, it } from 'vitest';
import { failureNotice } from './failure-notice';
import type { SaveState } from './ipc-contract';

const FULL = { code: 'disk-full', subject: '/home/anna/talks.dateline', message: 'disk full on /home/anna', remedy: 'Make room and retry.' };
const FAILED: SaveState = { type: 'failed', message: FULL.message, remedy: FULL.remedy, journal: true };

it.each([
  [FULL, 'talks.dateline: disk full on /home/anna'],
  [{ ...FULL, subject: 'D:\\Files\\talks.dateline', message: 'the disk is gone from D:\\Files' }, 'talks.dateline: the disk is gone from D:\\Files'],
  [{ ...FULL, message: 'the file is not there' }, '/home/anna/talks.dateline: the file is not there'],
  [{ ...FULL, subject: '/talks.dateline' }, '/talks.dateline: disk full on /home/anna'],
  [{ ...FULL, subject: 'The timeline' }, 'The timeline: disk full on /home/anna'],
])('names the folder once: %j', (failure, title) => {
  expect(failureNotice(failure, null)).toMatchObject({ tone: 'error', title, detail: 'Make room and retry.' });
});

it('is of the timeline’s own saving where that failed for this reason', () => {
  expect(failureNotice(FULL, FAILED).ofSaving).toBe(true);
  expect(failureNotice({ ...FULL, code: 'edit-not-stored', message: `Kept in memory only: ${FULL.message}` }, FAILED).ofSaving).toBe(true);
  expect(failureNotice(FULL, { type: 'saved' }).ofSaving, 'another file').toBeUndefined();
  expect(failureNotice({ ...FULL, message: 'disk full on /media/stick' }, FAILED).ofSaving, 'another disk').toBeUndefined();
  expect(failureNotice(FULL, null).ofSaving).toBeUndefined();
});
