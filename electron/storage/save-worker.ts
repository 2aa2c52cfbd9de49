/**
 * Worker thread that saves big timelines: keeps a mirror of the document, fed with the same commands, and turns it into
 * bytes, a digest and a file without holding up the main thread.
 *
 * The encoder remembers the line of every record it has seen, so after an edit only the changed records are written
 * anew; that memory lives here with the mirror.
 */
import { parentPort } from 'node:worker_threads';
import { applyCommand } from '../../core/timeline/apply-command';
import { decodeTimelineBytes } from '../../core/timeline/decode';
import { timelinePieces } from '../../core/timeline/encode';
import type { Timeline } from '../../core/timeline/types';
import { prepareFile, SYSTEM_STEPS } from './atomic-save';
import { hashFile, utf8Parts } from './bytes-in-parts';
import type { FromSaveWorker, ToSaveWorker } from './save-worker-messages';
import { publishIfExpected } from './publish-expected';

let mirror: Timeline | null = null;

const answer = (message: FromSaveWorker): void => { parentPort?.postMessage(message); };

async function receive(message: ToSaveWorker): Promise<void> {
  switch (message.type) {
    case 'load':
      mirror = message.timeline;
      return;
    case 'load-bytes': {
      const decoded = decodeTimelineBytes(message.bytes, 'copy');
      mirror = decoded.ok ? decoded.value.timeline : null;
      // Every record's line once now, while nobody waits, instead of at the first save.
      if (mirror !== null) for (const _piece of timelinePieces(mirror));
      return;
    }
    case 'applied':
      for (const { command, revision } of message.edits) {
        // An edit that does not follow on the one before would hide that one is missing: then the document is sent again.
        const applied = mirror?.revision === revision - 1 ? applyCommand(mirror, command) : null;
        mirror = applied?.ok === true ? applied.value.timeline : null;
      }
      return;
    case 'prepare': {
      const { request, revision, target } = message;
      if (mirror?.revision !== revision) answer({ type: 'behind', request });
      else answer({ type: 'prepared', request, result: await prepareFile(target, utf8Parts(timelinePieces(mirror)), SYSTEM_STEPS) });
      return;
    }
    case 'hash': {
      const { request, path } = message;
      answer(await hashFile(path).then((sha256) => ({ type: 'hashed' as const, request, sha256 }), () => ({ type: 'unreadable' as const, request })));
      return;
    }
    case 'publish':
      answer({ type: 'published', request: message.request, published: await publishIfExpected(message.prepared, message.expected, SYSTEM_STEPS) });
  }
}

// Requests are answered in order of arrival: a save must not overtake the edits before it.
let tail: Promise<void> = Promise.resolve();
parentPort?.on('message', (message: ToSaveWorker) => {
  tail = tail.then(() => receive(message)).catch((error: unknown) => { setImmediate(() => { throw error; }); });
});
