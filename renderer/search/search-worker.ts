/**
 * Holds the searched texts and looks through them, beside the window's own thread.
 */
import { SearchCorpus } from '../../core/search/search-corpus';
import type { SearchReply, SearchRequest } from '../../core/search/search-messages';

const corpus = new SearchCorpus();

self.onmessage = ({ data }: MessageEvent<SearchRequest>) => {
  switch (data.type) {
    case 'put': corpus.put(data.documents); break;
    case 'remove': corpus.remove(data.keys); break;
    case 'find': {
      const reply: SearchReply = { type: 'found', id: data.id, answer: corpus.find(data.query, data.most) };
      self.postMessage(reply);
      break;
    }
    case 'taken?': {
      const reply: SearchReply = { type: 'taken' };
      self.postMessage(reply);
      break;
    }
  }
};
