import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok, type Result } from '../../core/result';
import { importText, restoreVersion } from './document-intents';
import { EMPTY_MIRROR, useMirror } from './mirror';
import { announce, showNotice, showNotices, useShell } from './shell';
import { openDialog, useView } from './view';

const FAILURE = fail('disk-full', 'talks.dateline', 'The disk is full.', 'Free some room.');

const answer = (bridge: Record<string, () => Promise<unknown>>): void => { vi.stubGlobal('window', { dateline: bridge }); };
const said = (): string => useShell.getState().announcement.words;

beforeEach(() => {
  useMirror.setState(EMPTY_MIRROR, true);
  useShell.setState({ notices: [], announcement: { words: '', at: 0 } });
});

describe('going back to an earlier version', () => {
  const restoring = (result: Result<null>): Promise<void> => { answer({ restoreVersion: () => Promise.resolve(result) }); return restoreVersion('v1'); };

  it('is announced when it was done', async () => {
    await restoring(ok(null));
    expect(said()).toMatch(/^Earlier version restored/);
  });

  it('says why it was not, and nothing else', async () => {
    await restoring(FAILURE);
    expect(said()).toBe('');
    expect(useShell.getState().notices.map(({ tone, title }) => [tone, title])).toEqual([['error', 'talks.dateline: The disk is full.']]);
  });
});

describe('a text that is imported', () => {
  it('closes its dialogue before it is reported: what is said then is about the window behind', async () => {
    openDialog('paste');
    const open: unknown[] = [];
    const stop = useShell.subscribe(() => { open.push(useView.getState().dialog); });
    answer({ importText: () => Promise.resolve([{ name: 'Talks', result: ok({ source: 's1', paragraphs: 3 }) }]) });
    expect(await importText('Talks', null)).toBe(true);
    stop();
    expect(open.length).toBeGreaterThan(0);
    expect(open.every((dialog) => dialog === null)).toBe(true);
  });
});

describe('a message', () => {
  it('is said with all of its lines, a failure by itself', () => {
    showNotice({ id: 'a', tone: 'success', title: 'Exported talks.html', detail: 'Tags are left out.' });
    expect(said()).toBe('Exported talks.html\nTags are left out.');
    showNotice({ id: 'b', tone: 'error', title: 'The disk is full' });
    expect(said()).toBe('Exported talks.html\nTags are left out.');
  });

  it('is not lost when another comes with it, as at a start', () => {
    showNotices([{ id: 'a', tone: 'warning', title: 'The settings could not be read' }, { id: 'b', tone: 'warning', title: 'Open for reading only', detail: 'The file is write-protected.' }]);
    expect(said().split('\n')).toEqual(['The settings could not be read', 'Open for reading only', 'The file is write-protected.']);
    expect(useShell.getState().notices).toHaveLength(2);
  });
});

it('gives an announcement that is made twice a place of its own each time', () => {
  const places = [1, 2].map(() => { announce('Cited.'); return useShell.getState().announcement.at; });
  expect(new Set(places).size).toBe(2);
});
