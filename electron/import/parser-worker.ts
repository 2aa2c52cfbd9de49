/**
 * The parser's thread on the command line; see start-thread-parser.ts.
 */
import { parentPort } from 'node:worker_threads';
import type { ParserMessage } from './parser-messages';
import { serveRequests } from './serve-requests';

const say = (message: ParserMessage): void => { parentPort?.postMessage(message); };
const serve = serveRequests(say);

parentPort?.on('message', serve);

say({ type: 'ready' });
