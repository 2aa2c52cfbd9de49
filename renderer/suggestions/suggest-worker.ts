/**
 * Reads sources for events, off the window's thread: names take a lexicon that needs half a second to load.
 */
import { compromiseNames } from '../../core/reading/names-compromise';
import { mentionsInSource } from '../../core/reading/suggest';
import { datedParagraphs } from '../../core/sources/coverage';
import type { SuggestReply, SuggestRequest } from './suggest-messages';

const classify = compromiseNames();

self.addEventListener('message', ({ data }: MessageEvent<string>) => {
  const { request, source } = JSON.parse(data) as SuggestRequest;
  const mentions = mentionsInSource(source, classify) ?? [];
  const reply: SuggestReply = { request, mentions, dated: [...datedParagraphs(source)] };
  self.postMessage(reply);
});
