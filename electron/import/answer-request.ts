/** What the parser's process does with a request, whatever its kind. */
import { assertNever, fail, failTelling, type Result } from '../../core/result';
import { words } from '../../core/words/words';
import { readEvents, type EventsReading } from '../../core/interchange/read-events';
import { decodeBytes } from '../../core/sources/decode-bytes';
import type { ReadSource } from '../../core/sources/source-from-text';
import { parseDocument, type ReportProgress } from './parse-document';
import type { DocumentRequest, EventsRequest } from './parser-messages';

function parseEvents({ bytes, fileName, mapping }: EventsRequest, report: ReportProgress): Result<EventsReading> {
  report(0, 0);
  try {
    const decoded = decodeBytes(bytes, fileName);
    if (!decoded.ok) return fail(decoded.failure.code, fileName, decoded.failure.message, words().failures.document.binaryEventsRemedy);
    report(0, 0);
    return readEvents(decoded.value, fileName, mapping, report);
  } catch (error) {
    // Foreign bytes can make any parser throw; that is expected here, so it is a message and not a crash.
    const reason = error instanceof RangeError ? words().failures.nestedTooDeep : error instanceof Error ? error.message.slice(0, 200) : words().failures.unknownReason;
    return failTelling('unreadable-events', fileName, words().failures.document.eventsNotUnderstood(reason));
  }
}

export async function answerRequest(request: DocumentRequest | EventsRequest, report: ReportProgress): Promise<Result<ReadSource | EventsReading>> {
  switch (request.kind) {
    case 'document': return parseDocument(request, report);
    case 'events': return parseEvents(request, report);
    default: return assertNever(request);
  }
}
