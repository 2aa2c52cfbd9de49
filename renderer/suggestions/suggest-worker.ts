/**
 * Reads sources for events, off the window's thread: names take a lexicon that needs half a second to load.
 */
import { compromiseNames } from '../../core/reading/names-compromise';
import { mentionsInSource } from '../../core/reading/suggest';
import { datedParagraphs } from '../../core/sources/coverage';
import type { SuggestReply, SuggestRequest } from './suggest-messages';

const classify = compromiseNames();

self.addEventListener('message', ({ data }: MessageEvent<SuggestRequest>) => {
  const mentions = mentionsInSource(data.source, classify) ?? [];
  const reply: SuggestReply = { request: data.request, mentions, dated: [...datedParagraphs(data.source)] };
  self.postMessage(reply);
});
