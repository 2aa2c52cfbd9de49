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
import { PARSER_MESSAGE_CHANNEL, PARSER_REQUEST_CHANNEL, type ParseRequest, type ParserMessage } from './parser-messages';
import { serveRequests } from './serve-requests';

const say = (message: ParserMessage): void => { ipcRenderer.send(PARSER_MESSAGE_CHANNEL, message); };
const serve = serveRequests(say);

ipcRenderer.on(PARSER_REQUEST_CHANNEL, (_event, request: ParseRequest) => {
  if ('language' in request) speak(request.language === 'de' ? GERMAN_WORDS : ENGLISH_WORDS);
  serve(request);
});

say({ type: 'ready' });
