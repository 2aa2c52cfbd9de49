import { afterEach, expect, it, vi } from 'vitest';
import { PrintPress } from './print-press';

const { windows, printing } = vi.hoisted(() => ({
  windows: [] as { destroyed: boolean; readonly heard: Map<string, (...args: readonly unknown[]) => void> }[],
  printing: { count: 0, end: (_bytes: Uint8Array): void => undefined },
}));
vi.mock('electron', () => ({
  session: { fromPartition: () => ({ setPermissionRequestHandler: () => undefined, setSpellCheckerLanguages: () => undefined, webRequest: { onBeforeRequest: () => undefined }, protocol: { handle: () => undefined } }) },
  BrowserWindow: class {
    destroyed = false;
    readonly heard = new Map<string, (...args: readonly unknown[]) => void>();
    readonly webContents = {
      on: this.on.bind(this), setWindowOpenHandler: () => undefined,
      printToPDF: () => {
        printing.count += 1;
        return new Promise<Uint8Array>((resolve) => { printing.end = resolve; });
      },
    };
    constructor() { windows.push(this); }
    on(name: string, listen: (...args: readonly unknown[]) => void): void { this.heard.set(name, listen); }
    loadURL(): Promise<void> { return Promise.resolve(); }
    isDestroyed(): boolean { return this.destroyed; }
    destroy(): void {
      this.destroyed = true;
      this.heard.get('closed')?.();
    }
  },
}));

const onlyWindow = () => {
  const [window] = windows;
  if (windows.length !== 1 || window === undefined) throw new Error(`${windows.length} windows`);
  return window;
};
const isPrinting = () => vi.waitFor(() => { expect(printing.count).toBe(1); });

afterEach(() => {
  windows.length = 0;
  printing.count = 0;
  vi.useRealTimers();
});

it('is told at once that it was closed, and lets the print it began come to its end before its window goes', async () => {
  const press = new PrintPress();
  const printed = press.print('<p>');
  await isPrinting();
  press.close();
  await expect(printed).rejects.toThrow('closed');
  expect(onlyWindow().destroyed).toBe(false);
  printing.end(new Uint8Array());
  await vi.waitFor(() => { expect(onlyWindow().destroyed).toBe(true); });
});

it('begins no print once it was closed', async () => {
  const press = new PrintPress();
  const printed = press.print('<p>');
  press.close();
  await expect(printed).rejects.toThrow('closed');
  await new Promise((resolve) => { setImmediate(() => setImmediate(resolve)); });
  expect(printing.count).toBe(0);
  expect(windows.every(({ destroyed }) => destroyed)).toBe(true);
});

it('waits for no print of a process that ended, nor longer than for one that is stuck', async () => {
  const crashed = new PrintPress();
  const lost = crashed.print('<p>');
  await isPrinting();
  onlyWindow().heard.get('render-process-gone')?.({}, { reason: 'oom' });
  await expect(lost).rejects.toThrow('oom');
  crashed.close();
  await vi.waitFor(() => { expect(onlyWindow().destroyed).toBe(true); });

  windows.length = 0;
  printing.count = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const stuck = new PrintPress();
  const late = stuck.print('<p>');
  late.catch(() => undefined);
  while (printing.count === 0) await new Promise((resolve) => { setImmediate(resolve); });
  stuck.close();
  await expect(late).rejects.toThrow('closed');
  vi.advanceTimersByTime(180_000);
  vi.useRealTimers();
  await vi.waitFor(() => { expect(onlyWindow().destroyed).toBe(true); });
});
