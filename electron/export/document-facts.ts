import type { DateSettings } from '../../core/dates/shown-dates';
import type { EvidenceOptions } from '../../core/interchange/evidence-options';

/** What a document says about its making, and how. */
export interface DocumentFacts {
  readonly options: EvidenceOptions;
  /** "Dateline 0.1.0" */
  readonly creator: string;
  /** The day it is where the person is; days since 1970-01-01. */
  readonly today: number;
  /** How the person reads dates. */
  readonly dates: DateSettings;
}
