import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '../../core/result';
import { importText } from './document-intents';
import { EMPTY_MIRROR, useMirror } from './mirror';
import { announce, useShell } from './shell';
import { openDialog, useView } from './view';

const answer = (bridge: Record<string, () => Promise<unknown>>): void => { vi.stubGlobal('window', { dateline: bridge }); };

beforeEach(() => {
  useMirror.setState(EMPTY_MIRROR, true);
  useShell.setState({ notices: [], announcement: { words: '', at: 0 } });
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

it('gives an announcement that is made twice a place of its own each time', () => {
  const places = [1, 2].map(() => { announce('Cited.'); return useShell.getState().announcement.at; });
  expect(new Set(places).size).toBe(2);
});
