/**
 * What has to be said beside a citation that is handed out: that its words wait for review or are not there, and the date
 * its source gives where the sources of an event differ.
 *
 * A reader who checks a document line by line has nothing but the document: what the window says of a citation, it says too.
 */
import { withoutWeekday } from '../dates/date-in-words';
import { whenWithPlace } from '../dates/stated-zone';
import { locateQuote } from '../sources/citation';
import type { Citation, DoubtfulAnchor, Timeline, TimelineEvent, When } from '../timeline/types';
import { words } from '../words/words';
import { remarkWords, type Remark } from './publication';

/** `unfound`: a person let it stand, yet the paragraph does not have its words. */
type CitationTrouble = DoubtfulAnchor | 'unfound';

function troubleOf({ anchor, quote }: Citation, text: string | undefined): CitationTrouble | null {
  if (anchor !== undefined) return anchor;
  return text === undefined || quote.exact.trim() === '' || locateQuote(quote, text) !== null ? null : 'unfound';
}

const isSame = (a: When, b: When): boolean => a.edtf === b.edtf && a.zone === b.zone;

/** Where all sources give the date of the event, it stands on the event and need not be said again. */
const givesDates = ({ when, citations }: Pick<TimelineEvent, 'when' | 'citations'>): boolean =>
  citations.some((citation) => citation.when !== undefined && !isSame(citation.when, when));

/**
 * "(gives 19 Jan 2022; words changed since; not reviewed)"; empty for a citation that stands.
 *
 * @param text of the paragraph it cites; undefined where that is gone
 */
export function citationAside(event: Pick<TimelineEvent, 'when' | 'citations'>, citation: Citation, text: string | undefined): string {
  const { evidence } = words();
  const trouble = troubleOf(citation, text);
  const parts = [
    ...(citation.when !== undefined && givesDates(event) ? [evidence.gives(withoutWeekday(whenWithPlace(citation.when)))] : []),
    ...(trouble === null ? [] : [evidence.troubles[trouble]]),
  ];
  return parts.length === 0 ? '' : evidence.aside(parts);
}

/** What was left out of a document, and how many of its citations nobody has looked at since their sources changed. */
export function withReviewRemark({ events }: Pick<Timeline, 'events'>, remarks: readonly Remark[]): readonly string[] {
  const waiting = events.reduce((sum, { citations }) => sum + citations.filter(({ anchor }) => anchor !== undefined).length, 0);
  return [...remarks.map(remarkWords), ...(waiting === 0 ? [] : [words().evidence.remarks.toReview(waiting)])];
}
