/**
 * Starts the real app for a test, on a data folder of its own, and drives it as a person would.
 */
import { _electron, expect, type ElectronApplication, type Page, type TestInfo } from '@playwright/test';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { electronRuntime, sandboxSwitches } from '../../build/electron-runtime.cjs';
import { packagedExecutable } from '../../build/packaged-app.cjs';

export const root = resolve(__dirname, '../..');

/** Other people's files beside the repository; see README. */
export const sharedFolder = join(root, '../shared');
export const seedArticle = join(sharedFolder, 'data/seed/us-european-leaders.txt');
export const NO_SHARED = `needs ${seedArticle}, which is not part of the repository`;
export const hasShared = (): boolean => existsSync(seedArticle);

export const freshFolder = (name: string): string => mkdtempSync(join(tmpdir(), `dateline-e2e-${name}-`));

export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** The main process. */
  readonly process: ChildProcess;
  /** The app's own folder; start again on the same one to see what it remembers. */
  readonly dataDir: string;
}

export interface LaunchOptions {
  readonly dataDir?: string;
  readonly args?: readonly string[];
  /** The packaged program instead of the built folder. */
  readonly packaged?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
  /** Collects what any page of the app logs as an error, throws or breaks of its content security policy. */
  readonly complaints?: string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A program to start instead of Electron itself, which it starts in turn with the arguments it gets. */
  readonly executable?: string;
  /** The button for a question that is asked at the start, before a test can wait for it. */
  readonly answer?: string;
  /** With Chromium's sandbox, which root cannot have. */
  readonly sandboxed?: boolean;
}

/** Hears what a page says from now on, and what it has said before anyone listened. */
async function listen(page: Page, complaints: string[]): Promise<void> {
  const add = (complaint: string): void => { if (!complaints.includes(complaint)) complaints.push(complaint); };
  const hear = (type: string, text: string): void => { if (type === 'error') add(`console: ${text}`); };
  const thrown = (error: Error): void => { add(`thrown: ${error.stack ?? error.message}`); };
  page.on('console', (message) => { hear(message.type(), message.text()); });
  page.on('pageerror', thrown);
  for (const message of await page.consoleMessages()) hear(message.type(), message.text());
  (await page.pageErrors()).forEach(thrown);
}

export async function launch({ dataDir = freshFolder('data'), args = [], packaged = false, size, complaints, env = {}, executable, answer, sandboxed = false }: LaunchOptions = {}): Promise<RunningApp> {
  const built = process.env['DATELINE_OUT'] ?? 'out';
  const app = await _electron.launch({
    executablePath: executable ?? (packaged ? packagedExecutable() : electronRuntime().executable),
    chromiumSandbox: sandboxed,
    args: [...(answer === undefined ? [] : ['-r', join(__dirname, 'answer-first.cjs')]), ...(sandboxed ? [] : sandboxSwitches()), ...(packaged ? [] : [join(root, built)]), `--user-data-dir=${dataDir}`, ...args],
    env: { ...process.env, LANG: 'en_US.UTF-8', ...(answer === undefined ? {} : { DATELINE_FIRST_ANSWER: answer }), ...env },
  });
  // A page that is gone again before it could be heard (a parser's) has nothing left to say.
  if (complaints !== undefined) app.on('window', (opened) => { listen(opened, complaints).catch(() => undefined); });
  const page = await app.firstWindow();
  if (complaints !== undefined) await listen(page, complaints);
  if (size !== undefined) await app.evaluate(({ BrowserWindow }, wanted) => { BrowserWindow.getAllWindows()[0]?.setContentSize(wanted.width, wanted.height); }, size);
  await page.waitForSelector('main, .app');
  return { app, page, process: app.process(), dataDir };
}

/** The program and its first arguments, for tests of the command line. */
export const programCommand = (packaged: boolean): readonly string[] =>
  packaged ? [packagedExecutable(), ...sandboxSwitches()] : [electronRuntime().executable, ...sandboxSwitches(), join(root, process.env['DATELINE_OUT'] ?? 'out')];

export const isPackaged = (info: TestInfo): boolean => info.project.name === 'packaged';

/** Answers the next open dialogue with these files, as if the person had chosen them. */
export async function chooseNext(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    const original = dialog.showOpenDialog;
    dialog.showOpenDialog = (() => {
      dialog.showOpenDialog = original;
      return Promise.resolve({ canceled: chosen.length === 0, filePaths: chosen });
    });
  }, [...paths]);
}

/** Answers the next save dialogue with this path. */
export async function saveNextTo(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    const original = dialog.showSaveDialog;
    dialog.showSaveDialog = (() => {
      dialog.showSaveDialog = original;
      return Promise.resolve({ canceled: false, filePath: chosen });
    });
  }, path);
}

/** Answers the next message box with the button of this label. */
export async function answerNext(app: ElectronApplication, label: string): Promise<void> {
  await app.evaluate(({ dialog }, wanted) => {
    const original = dialog.showMessageBox;
    dialog.showMessageBox = ((...args: readonly unknown[]) => {
      dialog.showMessageBox = original;
      const options = args.at(-1) as { readonly buttons?: readonly string[] };
      return Promise.resolve({ response: options.buttons?.indexOf(wanted) ?? 0, checkboxChecked: false });
    });
  }, label);
}

/** What the next message box says; it is answered with this button. */
export const nextQuestion = (app: ElectronApplication, label: string): Promise<string> => app.evaluate(({ dialog }, wanted) => new Promise<string>((said) => {
  const original = dialog.showMessageBox;
  dialog.showMessageBox = ((...args: readonly unknown[]) => {
    dialog.showMessageBox = original;
    const { message = '', detail = '', buttons = [] } = args.at(-1) as { readonly message?: string; readonly detail?: string; readonly buttons?: readonly string[] };
    said(`${message} ${detail}`);
    return Promise.resolve({ response: buttons.indexOf(wanted), checkboxChecked: false });
  });
}), label);

/** Chooses an item of the application menu by its labels, as a click does, once it can be chosen. */
export async function chooseMenu(app: ElectronApplication, ...labels: readonly string[]): Promise<void> {
  await expect.poll(() => app.evaluate(({ Menu, BrowserWindow }, path) => {
    let items = Menu.getApplicationMenu()?.items ?? [];
    for (const [index, label] of path.entries()) {
      const item = items.find((one) => one.label.replace('&', '') === label);
      if (item === undefined) return false;
      if (index === path.length - 1) {
        if (!item.enabled) return false;
        (item.click as (event: unknown, window: unknown) => void)(undefined, BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows().find((window) => window.isVisible()));
        return true;
      }
      items = item.submenu?.items ?? [];
    }
    return false;
  }, [...labels]), `an enabled menu item ${labels.join(' > ')}`).toBe(true);
}

/** Whether an item of the application menu can be chosen now; null where there is none. */
export const isMenuEnabled = (app: ElectronApplication, ...labels: readonly string[]): Promise<boolean | null> => app.evaluate(({ Menu }, path) => {
  let items = Menu.getApplicationMenu()?.items ?? [];
  let found: boolean | null = null;
  for (const label of path) {
    const item = items.find((one) => one.label.replace('&', '') === label);
    if (item === undefined) return null;
    found = item.enabled;
    items = item.submenu?.items ?? [];
  }
  return found;
}, [...labels]);

/** Quits as the person does, and waits for the process to end. */
export async function quit({ app, process: child }: RunningApp): Promise<void> {
  const end = exitOf(child);
  await app.evaluate(({ app: electron }) => { setImmediate(() => { electron.quit(); }); });
  await end;
}

/** Ends every process of the app at once, as a crash or a power cut does. */
export async function kill({ process: child }: RunningApp): Promise<void> {
  const end = exitOf(child);
  child.kill('SIGKILL');
  await end;
}

export const isRunning = ({ process: child }: RunningApp): boolean => child.exitCode === null && child.signalCode === null;

const exitOf = (child: ChildProcess): Promise<void> => new Promise((done) => {
  if (child.exitCode !== null || child.signalCode !== null) done();
  else child.once('exit', () => { done(); });
});

/** Waits for the app to end by itself. */
export const ended = ({ process: child }: RunningApp): Promise<void> => exitOf(child);

/** Opens a native context menu with `open` and chooses from it by labels; the menu itself is never shown. */
export async function chooseContext(app: ElectronApplication, open: () => Promise<void>, ...labels: readonly string[]): Promise<void> {
  const chosen = app.evaluate(({ Menu }, path) => new Promise<boolean>((done) => {
    const { popup } = Menu.prototype;
    Menu.prototype.popup = function showNot(this: Electron.Menu) {
      Menu.prototype.popup = popup;
      let items = this.items;
      for (const [index, label] of path.entries()) {
        const item = items.find((one) => one.label === label);
        if (item === undefined || !item.enabled) { done(false); return; }
        if (index === path.length - 1) {
          (item.click as () => void)();
          done(true);
        }
        items = item.submenu?.items ?? [];
      }
    };
  }), [...labels]);
  await open();
  if (!(await chosen)) throw new Error(`No enabled item ${labels.join(' > ')} in the context menu`);
}
