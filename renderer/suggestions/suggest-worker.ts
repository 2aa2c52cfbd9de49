/**
 * Reads sources for events, off the window's thread: names take a lexicon that needs half a second to load.
 */
import { compromiseNames } from '../../core/reading/names-compromise';
import { mentionsInSource } from '../../core/reading/suggest';
import { datedParagraphs } from '../../core/sources/coverage';
import { requestJoiner, type SuggestMessage, type SuggestReply } from './suggest-messages';

const classify = compromiseNames();
const join = requestJoiner();

self.addEventListener('message', ({ data }: MessageEvent<string>) => {
  const joined = join(JSON.parse(data) as SuggestMessage);
  if (joined === null) return;
  const { request, source } = joined;
  const mentions = mentionsInSource(source, classify) ?? [];
  const reply: SuggestReply = { request, mentions, dated: [...datedParagraphs(source)] };
  self.postMessage(reply);
});
