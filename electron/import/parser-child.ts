/**
 * The parser's process outside Electron: a plain Node process, for tests, the corpus and the fuzzer.
 */
import { answerRequest } from './answer-request';
import type { ParseRequest, ParserMessage } from './parser-messages';

const say = (message: ParserMessage): void => { process.send?.(message); };

process.on('message', (request: ParseRequest) => {
  void answerRequest(request, (done, total) => { say({ type: 'progress', request: request.request, done, total }); })
    .then((result) => { say({ type: 'done', request: request.request, result }); });
});
process.on('disconnect', () => process.exit(0));

say({ type: 'ready' });
