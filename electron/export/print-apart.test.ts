import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { expect, it } from 'vitest';
import { printerOf } from './print-apart';

type Native = () => Promise<Uint8Array>;

/** Pages as Electron 25 has them: every print waits in one chain, which is as broken as its last link. */
function program(): (native: Native) => WebContents {
  let chain: Promise<unknown> | undefined;
  class Page extends EventEmitter {
    constructor(private readonly native: Native) { super(); }
    _printToPDF(): Promise<unknown> { return this.native(); }
    printToPDF(): Promise<unknown> {
      chain = chain === undefined ? this._printToPDF() : chain.then(() => this._printToPDF());
      return chain;
    }
  }
  return (native) => new Page(native) as unknown as WebContents;
}

const pdf = new Uint8Array([1, 2, 3]);
const failing: Native = () => Promise.reject(new Error('Printing failed'));
const printing: Native = () => Promise.resolve(pdf);

it('prints again after a print that failed, which is told that it did', async () => {
  const page = program();
  await expect(printerOf(page(failing))({})).rejects.toThrow('Printing failed');
  expect(await printerOf(page(printing))({})).toBe(pdf);
});

it('waits for the print before it, but for none whose process or page is gone', async () => {
  for (const end of ['render-process-gone', 'destroyed']) {
    const page = program();
    const stuck = page(() => new Promise(() => undefined));
    void printerOf(stuck)({});
    let isDone = false;
    const next = printerOf(page(printing))({}).finally(() => { isDone = true; });
    await new Promise((resolve) => { setImmediate(resolve); });
    expect(isDone).toBe(false);
    stuck.emit(end);
    expect(await next).toBe(pdf);
  }
});

it('prints as an Electron does that has no such half', async () => {
  const page = { printToPDF: printing } as unknown as WebContents;
  expect(await printerOf(page)({})).toBe(pdf);
});
