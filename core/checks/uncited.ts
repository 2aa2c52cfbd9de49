import { NO_FINDINGS, findingId, type EventRule } from './finding';
import { words as texts } from '../words/words';

/** An event that stands on nothing. */
export const uncited: EventRule = (event) =>
  event.citations.length > 0 ? NO_FINDINGS : [{ id: findingId('uncited', event.id), rule: 'uncited', event: event.id, detail: () => texts().checks.uncited }];
