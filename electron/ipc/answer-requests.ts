/**
 * Answers the window's requests: checks who asks and what for, then calls the handler of that name.
 *
 * Refused are senders other than a window's own top frame at our own origin, and arguments that the request's schema
 * does not know. A refusal is an error to the caller and a line on standard error, nothing more.
 */
import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { APP_ORIGIN, REQUEST_NAMES, requestChannel, type ImportOutcome, type RequestName, type Requests } from '../../core/ipc-contract';
import { writeLog } from '../shell/log';
import type { Answer } from './channels';
import { DROPPED_PATHS_CHECK, REQUEST_CHECKS } from './request-schemas';

/** The requests of one window, with answers that may take time. */
export type RequestHandlers = {
  readonly [Name in RequestName]: (...args: Parameters<Requests[Name]>) => ReturnType<Requests[Name]> | Promise<ReturnType<Requests[Name]>>;
} & {
  readonly importPaths: (paths: readonly string[]) => Promise<readonly ImportOutcome[]>;
  /** Resolves when the window's timeline can be worked on. The page may show its first rows before that. */
  readonly whenOpen: () => Promise<void>;
};

/** Finds the handlers of the window a page belongs to; null when it is not one of ours. */
export type HandlersOf = (contents: WebContents) => RequestHandlers | null;

function originOf(url: string): string {
  try {
    const { protocol, host } = new URL(url);
    return `${protocol}//${host}`;
  } catch {
    return '';
  }
}

/** Only the top frame, only our origin, only a window that main opened. */
function handlersFor(event: IpcMainInvokeEvent, handlersOf: HandlersOf, channel: string): RequestHandlers {
  const frame = event.senderFrame;
  const trusted = frame !== null && frame.parent === null && originOf(frame.url) === APP_ORIGIN && event.sender.mainFrame === frame;
  const handlers = trusted ? handlersOf(event.sender) : null;
  if (handlers === null) {
    console.error(`dateline: refused ${channel} from ${frame?.url ?? 'a frame that is gone'}`);
    throw new Error('Not allowed.');
  }
  return handlers;
}

function checked(channel: string, fits: boolean): void {
  if (fits) return;
  console.error(`dateline: refused ${channel}: arguments do not fit`);
  throw new Error(`The arguments of ${channel} do not fit.`);
}

/** A command slower than this is named in the log, so that slow ones are found. */
const SLOW_MS = 250;

/** Requests that ask the person something, or open, read or write a file however large: their time says nothing. */
const WAITS_FOR_PERSON: ReadonlySet<RequestName> = new Set(['start', 'openTimeline', 'openInNewWindow', 'saveAs', 'save', 'revert', 'importFiles', 'importText', 'chooseEvents', 'readEvents', 'takeEvents', 'updateSource', 'exportFile', 'previewExport', 'verifyPdf', 'openExternal', 'newTimeline', 'openRecent', 'openSample']);

/** By the channel it comes on. */
const NAMES: ReadonlyMap<string, RequestName> = new Map(REQUEST_NAMES.map((name) => [requestChannel(name), name]));

async function answerRequest(name: RequestName, handlers: RequestHandlers, args: readonly unknown[]): Promise<unknown> {
  if (name !== 'start') await handlers.whenOpen();
  const began = performance.now();
  const handler = handlers[name] as (...values: readonly unknown[]) => unknown;
  const answer = await handler(...args);
  const tookMs = performance.now() - began;
  if (tookMs > SLOW_MS && !WAITS_FOR_PERSON.has(name)) {
    writeLog(`slow: ${name} took ${Math.round(tookMs)} ms`);
    if (process.env['DATELINE_TRACE'] !== undefined) console.error(`dateline: ${name} took ${Math.round(tookMs)} ms`);
  }
  return answer;
}

export const answerFor = (handlersOf: HandlersOf): Answer => async (channel, event, args) => {
  const handlers = handlersFor(event, handlersOf, channel);
  const name = NAMES.get(channel);
  checked(channel, name === undefined ? DROPPED_PATHS_CHECK(args) : REQUEST_CHECKS[name](args));
  if (name !== undefined) return answerRequest(name, handlers, args);
  await handlers.whenOpen();
  return handlers.importPaths(args[0] as readonly string[]);
};
