import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Notice } from '../../core/ipc-contract';
import { speak, wordsOf } from '../../core/words/words';
import { foundIn, UpdateCheck, type Updater } from './update-check';
import { findUpdateSource } from './update-source';

interface Fake {
  readonly on?: boolean;
  /** Null: this one is the newest. Undefined: nothing can be found out here. */
  readonly newest?: string | Error | null | undefined;
  readonly download?: Error;
  /** Buttons the person presses, in order. */
  readonly answers?: readonly number[];
  /** A window asks something, and the person chooses to stay. */
  readonly stays?: boolean;
}

function checkThat({ on = true, download, answers = [], stays = false, ...given }: Fake) {
  const did: string[] = [];
  const notices: Notice[] = [];
  const asked: string[] = [];
  const bars: string[] = [];
  let isOn = on;
  let broken = 'newest' in given ? given.newest : null;
  let wait: Promise<void> = Promise.resolve();
  const updater: Updater = {
    find: async () => {
      did.push('find');
      await wait;
      if (broken instanceof Error) throw broken;
      return foundIn(broken === undefined ? null : { isUpdateAvailable: broken !== null, updateInfo: { version: broken ?? '1.0.0' } }, '1.0.0');
    },
    download: async (onProgress, signal) => {
      did.push('download');
      onProgress(1_000_000, 120_400_000);
      onProgress(1_100_000, 120_400_000);
      await wait;
      onProgress(60_200_000, 120_400_000);
      if (signal.aborted) throw new Error('cancelled');
      if (download !== undefined) throw download;
    },
    installNow: () => { did.push('install'); },
  };
  const check = new UpdateCheck({
    server: 'updates.example.org', version: '1.0.0', isOn: () => isOn, turnOn: () => { isOn = true; did.push('turned on'); },
    load: () => { did.push('loaded'); return Promise.resolve(updater); },
    ask: ({ message }) => { asked.push(message); return Promise.resolve(answers[asked.length - 1] ?? 1); },
    tell: (notice) => { notices.push(notice); }, progress: ({ label, done, total, finished }) => { bars.push(`${label} ${done}/${total}`); if (finished || total === 0) did.push(finished ? 'bar gone' : 'bar'); }, log: () => undefined,
    leave: (end) => {
      did.push('asked to leave');
      if (!stays) end();
    },
  });
  return {
    check, did, notices, asked, bars, answerWith: (next: string | null) => { broken = next; },
    /** The server answers only after what is returned was called. */
    hold: (): (() => void) => {
      let release = (): void => {};
      wait = new Promise((resolve) => { release = resolve; });
      return () => { release(); };
    },
  };
}

describe('while the check is off', () => {
  it('nothing of it is loaded, by itself or when the person says no', async () => {
    const { check, did, notices, asked } = checkThat({ on: false, newest: '2.0.0', answers: [1] });
    await check.byItself();
    await check.byHand();
    expect({ did, notices, asked }).toEqual({ did: [], notices: [], asked: ['The update check is off'] });
  });

  it('the menu offers to turn it on, and then checks', async () => {
    const { check, did, notices } = checkThat({ on: false, newest: '2.0.0', answers: [0] });
    await check.byHand();
    expect(did).toEqual(['turned on', 'loaded', 'find']);
    expect(notices).toMatchObject([{ title: 'Dateline 2.0.0 is available', actions: [{ id: 'download' }, { id: 'later' }] }]);
  });
});

describe('a check', () => {
  it('by itself says nothing when there is nothing newer or it fails; by hand it says both', async () => {
    for (const newest of [null, new Error('getaddrinfo ENOTFOUND updates.example.org')]) {
      const silent = checkThat({ newest });
      await silent.check.byItself();
      expect(silent.notices).toEqual([]);
      const asked = checkThat({ newest });
      await asked.check.byHand();
      expect(asked.notices).toHaveLength(1);
    }
    const { check, notices } = checkThat({ newest: Object.assign(new Error('getaddrinfo ENOTFOUND updates.example.org\n  at stack'), { code: 'ENOTFOUND' }) });
    await check.byHand();
    expect(notices).toMatchObject([{ tone: 'warning', title: 'The update check did not work', detail: 'The server was not found. Your Dateline is unchanged. Check the connection and try again later.' }]);
  });

  it('says in German why it failed, and in what words where nobody foresaw it', async () => {
    speak(await wordsOf('de'));
    try {
      for (const [error, why] of [
        [Object.assign(new Error('connect ECONNREFUSED 10.0.0.1:443'), { code: 'ECONNREFUSED' }), 'Der Server nimmt keine Verbindungen an.'],
        [Object.assign(new Error('Cannot find channel'), { statusCode: 404 }), 'Der Server antwortete mit Fehler 404.'],
        [new Error('unexpected end'), 'Gemeldet wurde: „unexpected end“.'],
        [new Error(''), 'Der Server gab keine Antwort, die sich verstehen lässt.'],
      ] as const) {
        const { check, notices } = checkThat({ newest: error });
        await check.byHand();
        expect(notices[0]?.detail).toBe(`${why} Ihr Dateline ist unverändert. Prüfen Sie die Verbindung und versuchen Sie es später noch einmal.`);
      }
    } finally {
      speak(await wordsOf('en'));
    }
  });

  it('works again after one that failed', async () => {
    const { check, did, notices, answerWith } = checkThat({ newest: new Error('no connection') });
    await check.byHand();
    answerWith('2.0.0');
    await check.byHand();
    expect(did).toEqual(['loaded', 'find', 'loaded', 'find']);
    expect(notices.at(-1)?.title).toBe('Dateline 2.0.0 is available');
  });
});

describe('asked for by hand while another is under way', () => {
  it('makes the silent one say what comes of it, and asks the server once', async () => {
    const { check, did, notices, hold } = checkThat({ newest: null });
    const release = hold();
    const silent = check.byItself();
    const asked = check.byHand();
    release();
    await Promise.all([silent, asked]);
    expect(did).toEqual(['loaded', 'find']);
    expect(notices).toMatchObject([{ title: 'Dateline is up to date' }]);
    // The next silent one is silent again.
    await check.byItself();
    expect(notices).toHaveLength(1);
  });

  it('says that the newer one is being downloaded', async () => {
    const { check, did, notices, hold } = checkThat({ newest: '2.0.0' });
    await check.byHand();
    const release = hold();
    const downloading = check.download();
    await check.byHand();
    expect(notices.at(-1)).toMatchObject({ tone: 'info', title: 'Downloading Dateline 2.0.0' });
    release();
    await downloading;
    expect(did).toEqual(['loaded', 'find', 'bar', 'download', 'bar gone']);
  });
});

it('a copy that cannot be updated, such as an AppImage that was unpacked, is not told that it is the newest', async () => {
  const { check, notices } = checkThat({ newest: undefined });
  await check.byItself();
  expect(notices).toEqual([]);
  await check.byHand();
  expect(notices).toMatchObject([{ tone: 'warning', title: 'This copy of Dateline cannot be updated from here' }]);
});

it('a server that names this version, or an older one, has nothing newer', () => {
  for (const version of ['1.0.0', '0.9.0']) expect(foundIn({ isUpdateAvailable: false, updateInfo: { version } }, '1.0.0')).toEqual({ type: 'none' });
  expect(foundIn({ isUpdateAvailable: true, updateInfo: { version: '1.0.0' } }, '1.0.0')).toEqual({ type: 'none' });
  expect(foundIn({ isUpdateAvailable: true, updateInfo: { version: '1.0.1' } }, '1.0.0')).toEqual({ type: 'newer', version: '1.0.1' });
});

describe('a newer version', () => {
  it('is not downloaded before the person said so', async () => {
    const { check, did } = checkThat({ newest: '2.0.0' });
    await check.download();
    await check.byItself();
    expect(did).toEqual(['loaded', 'find']);
  });

  it('is downloaded, then installed at once or when the person quits, as they choose', async () => {
    for (const [answer, does] of [[0, ['asked to leave', 'install']], [1, []]] as const) {
      const { check, did, asked } = checkThat({ newest: '2.0.0', answers: [answer] });
      await check.byHand();
      await check.download();
      expect(asked).toEqual(['Dateline 2.0.0 has been downloaded.']);
      expect(did).toEqual(['loaded', 'find', 'bar', 'download', 'bar gone', ...does]);
    }
  });

  it('is not installed at once where a window has a question and the person stays', async () => {
    const { check, did } = checkThat({ newest: '2.0.0', answers: [0], stays: true });
    await check.byHand();
    await check.download();
    expect(did.slice(-2)).toEqual(['bar gone', 'asked to leave']);
  });

  it('says how much of it is here, a megabyte at a time', async () => {
    const { check, bars } = checkThat({ newest: '2.0.0' });
    await check.byHand();
    await check.download();
    expect(bars).toEqual(['Downloading Dateline 2.0.0 0/0', 'Downloading Dateline 2.0.0, in MB 1/120', 'Downloading Dateline 2.0.0, in MB 60/120', 'Downloading Dateline 2.0.0, in MB 60/120']);
  });

  it('can be cancelled while it is downloaded: nothing is asked or said, and it can be had again', async () => {
    const { check, did, asked, notices, hold } = checkThat({ newest: '2.0.0' });
    await check.byHand();
    const release = hold();
    const downloading = check.download();
    await Promise.resolve();
    check.stopDownload();
    release();
    await downloading;
    expect([did.at(-1), asked.length, notices.length]).toEqual(['bar gone', 0, 1]);
    await check.download();
    expect(asked).toEqual(['Dateline 2.0.0 has been downloaded.']);
  });

  it('that cannot be downloaded leaves everything as it is, and says why', async () => {
    const { check, did, notices } = checkThat({ newest: '2.0.0', download: new Error('sha512 checksum mismatch') });
    await check.byHand();
    await check.download();
    expect(did.at(-1)).toBe('bar gone');
    expect(notices.at(-1)).toMatchObject({ tone: 'error', title: 'The update could not be downloaded', detail: expect.stringContaining('sha512 checksum mismatch') as unknown });
  });
});

describe('where updates come from', () => {
  it('is the server in the package, or why there is none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'update-source-'));
    expect(findUpdateSource(false, folder)).toEqual({ type: 'unpacked' });
    expect(findUpdateSource(true, folder)).toEqual({ type: 'unconfigured' });
    writeFileSync(join(folder, 'app-update.yml'), 'provider: generic\nurl: http://updates.example.org/\n');
    expect(findUpdateSource(true, folder), 'over TLS only').toEqual({ type: 'unconfigured' });
    writeFileSync(join(folder, 'app-update.yml'), 'provider: generic\nurl: https://updates.example.org:8443/dateline/\nupdaterCacheDirName: dateline-updater\n');
    expect(findUpdateSource(true, folder)).toEqual({ type: 'ready', server: 'updates.example.org:8443' });
    // Its package has the server of the installer it was made with, which would put another Dateline on whichever computer it is used at.
    expect(findUpdateSource(true, folder, { PORTABLE_EXECUTABLE_FILE: 'E:\\Dateline.exe' })).toEqual({ type: 'portable' });
  });
});
