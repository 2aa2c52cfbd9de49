/**
 * A bound on how long rules of recurrence are followed.
 *
 * ical.js looks for the next time of a rule in a loop that does not end where there is none ("daily, on the 30th of
 * February") and takes hours where there is hardly one ("every second, in February"). It tests each candidate with
 * `check_contracting_rules`: the candidates are counted there, for entries and for the rules of time zones.
 */
import ICAL from 'ical.js';
import { words } from '../words/words';

/** Candidates of one entry: 500 years of days. */
export const ENTRY_STEPS = 200_000;
/** Candidates of one file, about three seconds. */
export const FILE_STEPS = 3_000_000;

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
  check_contracting_rules(): boolean;
}

/** Runs `read`; rules that it follows past the budget throw `RuleWithoutEnd`. */
export function withRuleBudget<T>(read: (budget: RuleBudget) => T): T {
  const prototype = ICAL.RecurIterator.prototype as unknown as Checker;
  const check = Object.getOwnPropertyDescriptor(prototype, 'check_contracting_rules')?.value as Checker['check_contracting_rules'];
  let ofFile = FILE_STEPS;
  let ofEntry = ENTRY_STEPS;
  prototype.check_contracting_rules = function counted(this: Checker): boolean {
    ofFile -= 1;
    ofEntry -= 1;
    if (ofFile < 0 || ofEntry < 0) throw new RuleWithoutEnd();
    return check.call(this);
  };
  try {
    return read({ nextEntry: () => { ofEntry = ENTRY_STEPS; } });
  } finally {
    prototype.check_contracting_rules = check;
  }
}
