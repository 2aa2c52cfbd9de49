import { NO_FINDINGS, findingId, type EventRule } from './finding';
import { words as texts } from '../words/words';

/** `2022-01-01`, also `-0043-01-01` and the minute it begins: what programs write when they know only the year. */
const FIRST_JANUARY = /^(-?\d{4})-01-01(?:T00:00(?::00)?Z?)?$/;

/** Words that do mean the first day of the year, in the languages whose dates are read: English and German, and those of tables. */
const MEANT = /\bjan(?:uar[yi]?\b|vier\b|eiro\b|\.|\b)|\bjänner\b|\benero\b|\bgennaio\b|\bnew year|\bneujahr|\b0?1(?:\.\s?|[/-])0?1\b|-01-01\b/i;

/**
 * A date of 1 January that nobody has said: likely a year that was made more exact than it is.
 *
 * It stands where the words, or else a quote, speak of January or the New Year, in any of them.
 */
export const firstJanuary: EventRule = (event, { source }) => {
  const year = FIRST_JANUARY.exec(event.when.edtf)?.[1];
  if (year === undefined) return NO_FINDINGS;
  if (MEANT.test(event.when.text ?? '')) return NO_FINDINGS;
  if (event.when.text === undefined && event.citations.some(({ quote, source: id }) => MEANT.test(quote.exact) || source(id)?.published?.endsWith('-01-01') === true)) return NO_FINDINGS;
  return [{
    id: findingId('first-january', event.id, event.when.edtf), rule: 'first-january', event: event.id,
    detail: () => (event.when.text === undefined ? texts().checks.firstJanuaryNoQuote(year) : texts().checks.firstJanuary(year, event.when.text)),
  }];
};
