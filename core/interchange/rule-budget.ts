/**
 * A bound on how long rules of recurrence are followed.
 *
 * ical.js looks for the next time of a rule in a loop that does not end where there is none ("daily, on the 30th of
 * February") and takes hours where there is hardly one ("every second, in February"). It tests each candidate with
 * `check_contracting_rules`: the candidates are counted there, for entries and for the rules of time zones. Days that a
 * yearly rule does not mean are refused there too, because later they would count among its times (COUNT).
 */
import ICAL from 'ical.js';
import { words } from '../words/words';
import type { Time } from './calendar-entry';
import { isDayOfRule, type Rule } from './rule-days';

/** Candidates of one entry: 500 years of days. */
export const ENTRY_STEPS = 200_000;
/** Candidates of one file, about three seconds. */
export const FILE_STEPS = 3_000_000;
/** Years without a day that the rule means, one after the other: of leap days there are seven, of a 30th of February all. */
const YEARS_REFUSED = 500;

export class RuleWithoutEnd extends Error {
  constructor() {
    super(words().events.problems.rareRule);
  }
}

export interface RuleBudget {
  /** To be called before each entry. */
  readonly nextEntry: () => void;
}

interface Checker {
  readonly rule: Rule;
  readonly dtstart: Time;
  readonly last: Time;
  check_contracting_rules(): boolean;
}

/** Runs `read`; rules that it follows past the budget throw `RuleWithoutEnd`. */
export function withRuleBudget<T>(read: (budget: RuleBudget) => T): T {
  const prototype = ICAL.RecurIterator.prototype as unknown as Checker;
  const check = Object.getOwnPropertyDescriptor(prototype, 'check_contracting_rules')?.value as Checker['check_contracting_rules'];
  let ofFile = FILE_STEPS;
  let ofEntry = ENTRY_STEPS;
  let refused = 0;
  prototype.check_contracting_rules = function counted(this: Checker): boolean {
    ofFile -= 1;
    ofEntry -= 1;
    if (ofFile < 0 || ofEntry < 0) throw new RuleWithoutEnd();
    if (!check.call(this)) return false;
    if (this.rule.freq !== 'YEARLY') return true;
    const isMeant = isDayOfRule(this.rule, this.dtstart, this.last);
    refused = isMeant ? 0 : refused + 1;
    if (refused > YEARS_REFUSED) throw new RuleWithoutEnd();
    return isMeant;
  };
  try {
    return read({ nextEntry: () => {
      ofEntry = ENTRY_STEPS;
      refused = 0;
    } });
  } finally {
    prototype.check_contracting_rules = check;
  }
}
