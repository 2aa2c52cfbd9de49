import { beforeEach, expect, it } from 'vitest';
import { failureNotice } from '../../core/failure-notice';
import type { SaveState } from '../../core/ipc-contract';
import { EMPTY_MIRROR, useMirror } from './mirror';
import { followSaving } from './saving-notices';
import { showNotice, useShell } from './shell';

const FULL = { code: 'disk-full', subject: '/home/anna/talks.dateline', message: 'disk full on /home/anna', remedy: 'Make room and retry.' };
const FAILED: SaveState = { type: 'failed', message: FULL.message, remedy: FULL.remedy, journal: true };

const isNow = (saveState: SaveState): void => { useMirror.setState({ saveState }); };
const fail = (): void => { showNotice(failureNotice(FULL, useMirror.getState().saveState)); };
const shown = (): number => useShell.getState().notices.length;

let stop = (): void => undefined;
beforeEach(() => {
  stop();
  useMirror.setState(EMPTY_MIRROR, true);
  useShell.setState({ notices: [] });
  stop = followSaving();
});

it.each<[string, SaveState]>([
  ['the timeline is saved', { type: 'saved' }],
  ['a new one is safe again', { type: 'unsaved-new' }],
  ['something else is in the way', { ...FAILED, message: 'the file is no longer there' }],
])('says why the timeline is not saved until %s', (_what, next) => {
  isNow(FAILED);
  fail();
  isNow({ ...FAILED, journal: false });
  useMirror.setState({ fileName: 'talks.dateline' });
  expect(shown(), 'still so').toBe(1);
  isNow(next);
  expect(shown()).toBe(0);
});

it('leaves what is said of other things', () => {
  isNow({ type: 'saved' });
  fail();
  isNow(FAILED);
  isNow({ type: 'saved' });
  expect(shown()).toBe(1);
});
