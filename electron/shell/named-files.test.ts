import { beforeEach, describe, expect, it, vi } from 'vitest';
import { filesNamed, gatherNamedFiles, withoutFiles } from './named-files';

const { listeners } = vi.hoisted(() => ({ listeners: new Map<string, (...args: readonly unknown[]) => void>() }));
vi.mock('electron', () => ({ app: { isPackaged: true, on: (name: string, listen: (...args: readonly unknown[]) => void) => { listeners.set(name, listen); } } }));

const secondStart = (...words: readonly string[]): void => { listeners.get('second-instance')?.({}, ['dateline', ...words], '/home/me'); };
const doubleClick = (path: string): void => { listeners.get('open-file')?.({ preventDefault: () => undefined }, path); };

describe('files named on a command line', () => {
  it('are found among switches, whatever they are, from the folder they were typed in', () => {
    expect(filesNamed(['dateline', '--no-sandbox', 'a.dateline', 'notes.txt', '../b/Case.DATELINE', '/c.dateline', '--x=d.dateline'], '/home/me', true)).toEqual(['/home/me/a.dateline', '/home/me/notes.txt', '/home/b/Case.DATELINE', '/c.dateline']);
    expect(filesNamed(['a.dateline'], '/home/me', true)).toEqual([]);
  });

  it('stand behind the program in a checkout, which is none of them', () => {
    expect(filesNamed(['electron', '-r', '/tests/first.cjs', '--no-sandbox', '/dateline/out', '--x', 'a.dateline', 'b.pdf'], '/home/me', false)).toEqual(['/home/me/a.dateline', '/home/me/b.pdf']);
    expect(filesNamed(['electron', '.'], '/home/me', false)).toEqual([]);
  });

  it.runIf(process.platform !== 'win32')('may be addresses, as a desktop hands them over; one that names no file of this computer is none', () => {
    expect(filesNamed(['dateline', 'file:///home/me/My%20case%20%E2%80%93%20two.dateline', 'file://elsewhere/x.dateline', 'file:///bad%2Fname.dateline'], '/', true)).toEqual(['/home/me/My case – two.dateline']);
  });

  it('are left out where the app starts again, and nothing else is', () => {
    expect(withoutFiles(['electron', '--no-sandbox', '/dateline/out', '--x', 'a.dateline', 'b.pdf'], false)).toEqual(['--no-sandbox', '/dateline/out', '--x']);
    expect(withoutFiles(['dateline', '--x', 'a.dateline', 'file:///b.txt'], true)).toEqual(['--x']);
  });
});

describe('files named before there is a window', () => {
  beforeEach(() => { listeners.clear(); });

  it('are kept for the first window, or for whoever opens them, in their order', () => {
    const named = gatherNamedFiles();
    doubleClick('/one.dateline');
    secondStart('two.dateline');
    expect(named.take()).toEqual(['/one.dateline', '/home/me/two.dateline']);
    expect(named.take()).toEqual([]);
    secondStart('three.dateline');
    const opened: (readonly string[])[] = [];
    named.deliver((paths) => { opened.push(paths); });
    secondStart();
    doubleClick('/four.dateline');
    expect(opened).toEqual([['/home/me/three.dateline'], [], ['/four.dateline']]);
  });
});
