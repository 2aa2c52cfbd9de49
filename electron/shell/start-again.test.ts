import { EventEmitter } from 'node:events';
import { beforeEach, expect, it, vi } from 'vitest';
import { startAgain, stayAfterAll } from './start-again';

const app = vi.hoisted(() => ({ relaunch: vi.fn(), quit: vi.fn(), once: (_name: string, _heard: () => void): void => {} }));
vi.mock('electron', () => ({ app }));

const emitter = new EventEmitter();
app.once = (name, heard) => { emitter.once(name, heard); };
beforeEach(() => { vi.clearAllMocks(); });

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
