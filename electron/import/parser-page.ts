/**
 * The parser's process in the app: the preload of an empty, hidden, sandboxed page with no script of its own.
 *
 * A sandboxed page has no Node and may call nearly nothing of the system, so a document that takes its parser over has
 * gained little; a utility process would run with all rights of the user.
 */
import { ipcRenderer } from 'electron';
import { ENGLISH_WORDS } from '../../core/words/catalogue';
import { GERMAN_WORDS } from '../../core/words/de/german';
import { speak } from '../../core/words/words';
import { answerRequest } from './answer-request';
import { PARSER_MESSAGE_CHANNEL, PARSER_REQUEST_CHANNEL, type ParseRequest, type ParserMessage } from './parser-messages';

const say = (message: ParserMessage): void => { ipcRenderer.send(PARSER_MESSAGE_CHANNEL, message); };

ipcRenderer.on(PARSER_REQUEST_CHANNEL, (_event, request: ParseRequest) => {
  speak(request.language === 'de' ? GERMAN_WORDS : ENGLISH_WORDS);
  void answerRequest(request, (done, total) => { say({ type: 'progress', request: request.request, done, total }); })
    .then((result) => { say({ type: 'done', request: request.request, result }); });
});

say({ type: 'ready' });
