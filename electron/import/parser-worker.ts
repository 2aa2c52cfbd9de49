/**
 * The parser's thread on the command line; see start-thread-parser.ts.
 */
import { parentPort } from 'node:worker_threads';
import { answerRequest } from './answer-request';
import type { ParseRequest, ParserMessage } from './parser-messages';

const say = (message: ParserMessage): void => { parentPort?.postMessage(message); };

parentPort?.on('message', (request: ParseRequest) => {
  void answerRequest(request, (done, total) => { say({ type: 'progress', request: request.request, done, total }); })
    .then((result) => { say({ type: 'done', request: request.request, result }); });
});

say({ type: 'ready' });
