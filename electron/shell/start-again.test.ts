import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startAgain, stayAfterAll } from './start-again';

const app = vi.hoisted(() => ({ isPackaged: true, relaunch: vi.fn(), quit: vi.fn(), once: (_name: string, _heard: () => void): void => {} }));
const spawn = vi.hoisted(() => vi.fn(() => ({ unref: () => undefined })));
vi.mock('electron', () => ({ app }));
vi.mock('node:child_process', () => ({ spawn }));

const emitter = new EventEmitter();
app.once = (name, heard) => { emitter.once(name, heard); };
const { argv } = process;
beforeEach(() => { vi.clearAllMocks(); });
afterEach(() => {
  process.argv = argv;
  vi.unstubAllEnvs();
});

it('starts again when the app ends, and not before', () => {
  startAgain();
  expect([app.quit.mock.calls.length, app.relaunch.mock.calls.length]).toEqual([1, 0]);
  emitter.emit('will-quit');
  expect(app.relaunch).toHaveBeenCalledTimes(1);
});

it('starts once, however often it was asked for, and not after somebody stayed', () => {
  startAgain();
  startAgain();
  emitter.emit('will-quit');
  expect(app.relaunch).toHaveBeenCalledTimes(1);
  startAgain();
  stayAfterAll();
  emitter.emit('will-quit');
  expect(app.relaunch).toHaveBeenCalledTimes(1);
});

it('leaves out the files it was started with: what is open now is written down, and may be others', () => {
  process.argv = ['dateline', '--user-data-dir=/there', '/a.dateline', 'file:///b.dateline'];
  startAgain();
  emitter.emit('will-quit');
  expect(app.relaunch).toHaveBeenCalledWith({ args: ['--user-data-dir=/there'] });
});

it('starts the portable program of Windows, and not what it unpacked for this run', () => {
  process.argv = ['dateline', '--x'];
  vi.stubEnv('PORTABLE_EXECUTABLE_FILE', 'E:\\Dateline.exe');
  startAgain();
  emitter.emit('will-quit');
  expect(app.relaunch).toHaveBeenCalledWith({ args: ['--x'], execPath: 'E:\\Dateline.exe' });
});

it('has an AppImage started by the system once this one has ended, which takes its files along', () => {
  process.argv = ['dateline', '--x', '/a.dateline'];
  vi.stubEnv('APPIMAGE', '/home/anna/Date line.AppImage');
  startAgain();
  emitter.emit('will-quit');
  expect(app.relaunch).not.toHaveBeenCalled();
  expect(spawn).toHaveBeenCalledWith('/bin/sh', ['-c', expect.stringContaining('exec "$@"'), String(process.pid), '/home/anna/Date line.AppImage', '--x'], expect.objectContaining({ detached: true }));
});
