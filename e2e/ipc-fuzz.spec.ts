/**
 * Every channel of the contract, called by those who may not and with what does not fit.
 *
 * The names come from the contract, so a new request is covered without a word here.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DROP_CHANNEL, REQUEST_NAMES, requestChannel } from '../core/ipc-contract';
import { saveAs } from './support/main-job';
import { expect, test } from './support/test';
import { button, cards } from './support/window';

/** Repeat a failure with the seed it names. */
const SEED = Number(process.env['DATELINE_SEED'] ?? '8');
const CALLS_EACH = 40;

const CHANNELS = [...REQUEST_NAMES.map(requestChannel), DROP_CHANNEL].sort();

test('every channel refuses whoever is not a window’s own top frame', async ({ start }) => {
  const { app, page } = await start();
  await expect(button(page, 'New timeline')).toBeVisible();
  const { handled, heard } = await app.evaluate(({ ipcMain }) => ({
    handled: [...(ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })._invokeHandlers.keys()].sort(),
    heard: ipcMain.eventNames().map(String).filter((name) => name !== 'error'),
  }));
  expect(handled, 'channels that main answers').toEqual(CHANNELS);
  expect(heard, 'channels that main listens to while nothing is imported').toEqual([]);

  // A page that has the very same preload: of another origin, and of ours in a window that main did not open as a document's.
  for (const address of ['app://elsewhere/index.html', 'app://dateline/index.html']) {
    const answers = await app.evaluate(async ({ app: electron, BrowserWindow, session }, url) => {
      const partition = `foreign-${Math.random()}`;
      session.fromPartition(partition).protocol.handle('app', () => new Response('<title>Foreign</title>', { headers: { 'content-type': 'text/html' } }));
      const other = new BrowserWindow({ show: false, webPreferences: { partition, preload: `${electron.getAppPath()}/preload/preload.js`, sandbox: true, contextIsolation: true } });
      try {
        await other.loadURL(url);
        return await (other.webContents.executeJavaScript("Promise.all(Object.keys(window.dateline).filter((name) => name !== 'on').map((name) => window.dateline[name](...(name === 'importDropped' ? [[]] : [])).then(() => name + ' answered', (error) => error.message)))") as Promise<readonly string[]>);
      } finally {
        other.destroy();
      }
    }, address);
    expect(answers).toHaveLength(CHANNELS.length);
    for (const answer of answers) expect(answer, address).toMatch(/Not allowed/);
  }

  // Frames inside the page cannot even be made (the policy forbids them), so their requests are forged.
  const forged = await app.evaluate(async ({ ipcMain, BrowserWindow }) => {
    const sender = BrowserWindow.getAllWindows()[0]?.webContents;
    const frame = sender?.mainFrame;
    const ours = 'app://dateline/index.html';
    const events: Record<string, unknown> = {
      subframe: { sender, senderFrame: { url: ours, parent: frame } },
      'another frame': { sender, senderFrame: { url: ours, parent: null } },
      'a longer host': { sender, senderFrame: { url: 'app://dateline.example/index.html', parent: null } },
      'a user in front': { sender, senderFrame: { url: 'app://dateline@example.org/', parent: null } },
      'a file': { sender, senderFrame: { url: 'file:///app://dateline/index.html', parent: null } },
      'no address': { sender, senderFrame: { url: '', parent: null } },
      'no frame': { sender, senderFrame: null },
    };
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, (event: unknown, ...args: unknown[]) => Promise<unknown>> })._invokeHandlers;
    const answered: string[] = [];
    for (const [who, event] of Object.entries(events)) {
      for (const [channel, handler] of handlers) {
        let refusal = '';
        // A handler registered with `ipcMain.handle` throws, or answers through the event it is given, by version.
        const given = { ...(event as object), sendReply: (value: unknown) => { refusal += JSON.stringify(value ?? null); }, _reply: () => {}, _throw: (error: Error) => { refusal += String(error); } };
        try {
          await handler(given);
        } catch (error) {
          refusal += String(error);
        }
        if (!refusal.includes('Not allowed')) answered.push(`${channel} to ${who}: ${refusal}`);
      }
    }
    return answered;
  });
  expect(forged).toEqual([]);
});

/** Calls every function of the bridge with seeded nonsense; answers what was neither refused nor empty, and how many calls were made. */
const fuzzInPage = async ({ names, seed, each }: { readonly names: readonly string[]; readonly seed: number; readonly each: number }): Promise<{ readonly calls: number; readonly refused: number; readonly pending: readonly string[] }> => {
  let state = seed >>> 0;
  // mulberry32
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const KEYS = ['type', 'label', 'command', 'commands', 'patch', 'id', 'event', 'source', 'settings', 'chosen', 'picture', 'format', 'theme', 'language', 'title', 'path', '__proto__', 'constructor', 'then', 'toJSON', 'length'];
  const WORDS = ['', '\0', '../../etc/passwd', '/etc/passwd', 'C:\\Windows\\win.ini', 'file:///etc/passwd', 'javascript:alert(1)', '__proto__', 'constructor', 'hasOwnProperty', '\ud800', '\u202etxt.exe', '<img src=x onerror=alert(1)>', 'patch-timeline', 'remove-event', 'batch', 'x'.repeat(100_000), '{"events":[]}', '2022-01-24', '%00', '$(id)', "'; --"];
  const value = (depth: number): unknown => {
    const kind = Math.floor(random() * (depth > 3 ? 8 : 13));
    switch (kind) {
      case 0: return null;
      case 1: return undefined;
      case 2: return random() < 0.5;
      case 3: return pick([0, -0, 1, -1, 0.5, NaN, Infinity, -Infinity, 2 ** 53, 1e308, -1e308]);
      case 4: case 5: case 6: return pick(WORDS);
      case 7: return pick([9n, new Date(NaN), /x/, new Uint8Array(8), new ArrayBuffer(4), new Map([[1, 2]]), new Set([1]), new Error('x'), Object.create(null)]);
      case 8: { const cyclic: Record<string, unknown> = {}; cyclic['self'] = cyclic; return cyclic; }
      case 9: return Array.from({ length: Math.floor(random() * 4) }, () => value(depth + 1));
      case 10: return Object.assign([], { length: 5, extra: 1 });
      default: return JSON.parse(`{${Array.from({ length: Math.floor(random() * 5) }, () => `${JSON.stringify(pick(KEYS))}:${JSON.stringify(String(pick(WORDS)).slice(0, 50))}`).join(',')}}`, (_key, one: unknown) => (typeof one === 'string' && random() < 0.7 ? value(depth + 1) : one));
    }
  };
  const bridge = (window as unknown as { dateline: Record<string, (...args: readonly unknown[]) => Promise<unknown>> }).dateline;
  let calls = 0;
  let refused = 0;
  const pending = new Set<string>();
  const all: Promise<void>[] = [];
  for (const name of names) {
    for (let round = 0; round < each; round += 1) {
      const args = Array.from({ length: 1 + Math.floor(random() * 3) }, () => value(0));
      // Pasting a text is what this request is for, whatever the text.
      if (name === 'importText' && args.length === 2 && typeof args[0] === 'string' && (args[1] === null || typeof args[1] === 'string')) continue;
      calls += 1;
      const call = `${name} ${round}`;
      pending.add(call);
      let answer: Promise<unknown>;
      try {
        answer = Promise.resolve(bridge[name]?.(...args));
      } catch (error) {
        answer = Promise.reject(error instanceof Error ? error : new Error(String(error)));
      }
      all.push(answer.then((result) => { if ((result as { ok?: boolean } | null | undefined)?.ok === false) refused += 1; }, () => { refused += 1; }).finally(() => pending.delete(call)));
    }
    await Promise.all(all.splice(0));
  }
  return { calls, refused, pending: [...pending] };
};

test('every channel takes seeded nonsense without harm', async ({ start, folder }) => {
  const running = await start();
  const { app, page } = running;
  await button(page, 'New timeline').click();
  await button(page, 'New event').click();
  await expect(cards(page)).toHaveCount(1);
  const file = join(folder, 'kept.dateline');
  await saveAs(running, file);
  const bytes = readFileSync(file, 'utf8');
  const documentOf = (): Promise<unknown> => page.evaluate(async () => {
    const { document: { json, revision }, language } = await (window as unknown as { dateline: { start(): Promise<{ document: { json: string; revision: number }; language: unknown }> } }).dateline.start();
    return { json, revision, language };
  });
  const before = await documentOf();

  // Whatever would leave the app or ask the person is written down instead.
  const left = await app.evaluateHandle(({ dialog, shell, Menu }) => {
    const list: string[] = [];
    const note = (what: string) => (...args: readonly unknown[]) => { list.push(`${what} ${JSON.stringify(args.at(-1))}`); };
    const answering = <T>(what: string, answer: T) => (...args: readonly unknown[]): Promise<T> => { note(what)(...args); return Promise.resolve(answer); };
    Object.assign(dialog, { showOpenDialog: answering('open', { canceled: true, filePaths: [] }), showSaveDialog: answering('save', { canceled: true }), showMessageBox: answering('ask', { response: 1 }) });
    Object.assign(shell, { openExternal: answering('external', undefined), openPath: answering('path', ''), showItemInFolder: note('folder') });
    Menu.prototype.popup = note('menu');
    return list;
  });
  const { calls, refused, pending } = await page.evaluate(fuzzInPage, { names: [...REQUEST_NAMES, 'importDropped'], seed: SEED, each: CALLS_EACH });
  const about = `seed ${SEED}`;
  expect(calls, about).toBeGreaterThan(REQUEST_NAMES.length * (CALLS_EACH - 5));
  expect(pending, about).toEqual([]);
  expect(refused / calls, `${about}: nearly all is refused`).toBeGreaterThan(0.9);
  expect(await left.jsonValue(), about).toEqual([]);
  expect(await documentOf(), about).toEqual(before);
  expect(await app.evaluate(({ BrowserWindow }) => ({ polluted: ['polluted', 'type', 'label', 'command'].filter((name) => name in {}), windows: BrowserWindow.getAllWindows().length })), about).toEqual({ polluted: [], windows: 1 });
  expect(readFileSync(file, 'utf8'), about).toBe(bytes);
  await expect(cards(page)).toHaveCount(1);
});
