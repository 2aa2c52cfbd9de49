/**
 * The parser's process outside Electron: a plain Node process, for tests, the corpus and the fuzzer.
 */
import type { ParserMessage } from './parser-messages';
import { serveRequests } from './serve-requests';

const say = (message: ParserMessage): void => { process.send?.(message); };
const serve = serveRequests(say);

process.on('message', serve);
process.on('disconnect', () => process.exit(0));

say({ type: 'ready' });
