import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DROP_CHANNEL, requestChannel } from '../../core/ipc-contract';
import { writeLog } from '../shell/log';
import { answerFor, type RequestHandlers } from './answer-requests';
import type { Answer } from './channels';

vi.mock('../shell/log', () => ({ writeLog: vi.fn() }));

type SenderEvent = Parameters<Answer>[1];

const OURS = 'app://dateline/index.html';

/** What comes from a window's page; `change` makes it come from somewhere else. */
function eventFrom(url = OURS, change: { readonly parent?: unknown; readonly isOtherFrame?: boolean; readonly isGone?: boolean } = {}): SenderEvent {
  const frame = { url, parent: change.parent ?? null };
  return { sender: { mainFrame: change.isOtherFrame === true ? { ...frame } : frame }, senderFrame: change.isGone === true ? null : frame } as unknown as SenderEvent;
}

const inMs = (ms: number): Promise<void> => new Promise((done) => { setTimeout(done, ms); });

const handlers = { start: vi.fn(), undo: vi.fn(), clearRecent: vi.fn(), save: vi.fn(), selected: vi.fn(), importPaths: vi.fn(), whenOpen: vi.fn() };
const answer = answerFor(() => handlers as unknown as RequestHandlers);
const logged = vi.mocked(writeLog);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  for (const handler of [...Object.values(handlers), logged]) handler.mockReset();
});

test('the top frame of a window is answered, with what its handler says', async () => {
  handlers.undo.mockReturnValue('undone');
  expect(await answer(requestChannel('undo'), eventFrom(), [])).toBe('undone');
  handlers.selected.mockResolvedValue('noted');
  expect(await answer(requestChannel('selected'), eventFrom(), ['source', null])).toBe('noted');
  expect(handlers.selected).toHaveBeenCalledWith('source', null);
});

test.each<[string, SenderEvent]>([
  ['a frame inside the page', eventFrom(OURS, { parent: {} })],
  ['a frame that is not its sender’s top one', eventFrom(OURS, { isOtherFrame: true })],
  ['a frame that is gone', eventFrom(OURS, { isGone: true })],
  ['a longer host', eventFrom('app://dateline.example/index.html')],
  ['our host as a user’s name', eventFrom('app://dateline@example.org/')],
  ['another scheme', eventFrom('https://dateline/index.html')],
  ['no address', eventFrom('')],
])('%s is refused before its arguments are looked at', async (_who, event) => {
  await expect(answer(requestChannel('undo'), event, ['not one of its arguments'])).rejects.toThrow('Not allowed.');
  await expect(answer(DROP_CHANNEL, event, [['/a.txt']])).rejects.toThrow('Not allowed.');
  for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
});

test('a page that belongs to no window of ours is refused', async () => {
  await expect(answerFor(() => null)(requestChannel('undo'), eventFrom(), [])).rejects.toThrow('Not allowed.');
});

test.each<[string, readonly unknown[]]>([
  [requestChannel('undo'), ['more than it takes']],
  [requestChannel('selected'), ['source']],
  [requestChannel('selected'), ['source', 'event', 'more']],
  [requestChannel('selected'), ['source', 7]],
  [DROP_CHANNEL, []],
  [DROP_CHANNEL, ['/a.txt']],
  [DROP_CHANNEL, [['/a.txt', '']]],
  [DROP_CHANNEL, [['/a.txt'], 'more']],
])('arguments that do not fit %s are refused: %j', async (channel, args) => {
  await expect(answer(channel, eventFrom(), args)).rejects.toThrow(`The arguments of ${channel} do not fit.`);
  for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
});

test('what was dropped goes to the import, its paths as one list', async () => {
  handlers.importPaths.mockResolvedValue(['outcome']);
  expect(await answer(DROP_CHANNEL, eventFrom(), [['/a.txt', '/b.txt']])).toEqual(['outcome']);
  expect(handlers.importPaths).toHaveBeenCalledWith(['/a.txt', '/b.txt']);
});

test('until the timeline is open everything waits but the start', async () => {
  let open = (): void => undefined;
  handlers.whenOpen.mockReturnValue(new Promise<void>((done) => { open = done; }));
  await answer(requestChannel('start'), eventFrom(), []);
  const waiting = [answer(requestChannel('undo'), eventFrom(), []), answer(DROP_CHANNEL, eventFrom(), [['/a.txt']])];
  await vi.advanceTimersByTimeAsync(1_000);
  expect(handlers.start).toHaveBeenCalledOnce();
  expect(handlers.undo).not.toHaveBeenCalled();
  expect(handlers.importPaths).not.toHaveBeenCalled();
  open();
  await Promise.all(waiting);
  expect(handlers.undo).toHaveBeenCalledOnce();
  expect(handlers.importPaths).toHaveBeenCalledOnce();
});

test('a slow request is named in the log; one that asks the person, or waited for the timeline, is not', async () => {
  const asked = async (name: 'undo' | 'save'): Promise<void> => {
    const answered = answer(requestChannel(name), eventFrom(), []);
    await vi.advanceTimersByTimeAsync(1_000);
    await answered;
  };
  handlers.save.mockImplementation(() => inMs(400));
  await asked('save');
  handlers.undo.mockImplementation(() => inMs(200));
  await asked('undo');
  handlers.whenOpen.mockImplementation(() => inMs(400));
  await asked('undo');
  expect(logged).not.toHaveBeenCalled();
  handlers.undo.mockImplementation(() => inMs(300));
  await asked('undo');
  expect(logged.mock.calls).toEqual([['slow: undo took 300 ms']]);
});
