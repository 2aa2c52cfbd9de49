import { NO_FINDINGS, datePart, findingId, shortHash, type EventRule } from './finding';
import { words as texts } from '../words/words';

/** An event that stands on nothing. What no source says is its title and its date. */
export const uncited: EventRule = (event) =>
  event.citations.length > 0 ? NO_FINDINGS : [{ id: findingId('uncited', event.id, datePart(event.when), shortHash(event.title)), rule: 'uncited', event: event.id, detail: () => texts().checks.uncited }];
