/**
 * What the rules are called in the panel, and what they ask for.
 */
import type { CheckRule } from './finding';

export interface RuleWords {
  /** Heading of the rule's findings. */
  readonly title: string;
  /** What to do about one. */
  readonly advice: string;
}

export const RULE_WORDS: Readonly<Record<CheckRule, RuleWords>> = {
  'end-before-start': { title: 'End before start', advice: 'Correct the date, or its words.' },
  weekday: { title: 'Weekday does not fit the date', advice: 'Look at the publication date of the source, or correct the date.' },
  'sources-disagree': { title: 'Sources disagree on the date', advice: 'Decide which one to follow, or make the date as wide as what is known.' },
  'after-publication': { title: 'After its source was published', advice: 'Mark the event as planned, or correct one of the dates.' },
  anchor: { title: 'Quotes not found in their source', advice: 'Cite the words anew, or review what an update has changed.' },
  uncited: { title: 'Events without a source', advice: 'Mark the words that say so in a source, and cite them.' },
  'first-january': { title: 'Is it really 1 January?', advice: 'Keep only the year where only the year is known.' },
  duplicate: { title: 'Likely duplicates', advice: 'Move the citations to one of the two, and delete the other.' },
};
