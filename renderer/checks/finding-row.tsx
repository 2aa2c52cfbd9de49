import { formatWhen } from '../../core/dates/format-when';
import type { Finding } from '../../core/checks/finding';
import { titleOf } from '../../core/layout/event-title';
import type { EventId, Kind, KindId, TimelineEvent } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { KindIcon, kindColor } from '../shell/kind-icon';

/** What rows look up, made once for a list. */
export interface FindingWords {
  readonly event: (id: EventId) => TimelineEvent | undefined;
  readonly kind: (id: KindId) => Kind | undefined;
}

export function findingTitle(finding: Finding, { event }: FindingWords): string {
  const one = event(finding.event);
  const other = finding.other === undefined ? undefined : event(finding.other);
  const title = one === undefined ? texts().checks.goneEvent : titleOf(one);
  return other === undefined ? title : `${title} / ${titleOf(other)}`;
}

/** What a finding is about, what is doubtful, and why it was found in order where it was. */
export function FindingText({ finding, words, reason }: { readonly finding: Finding; readonly words: FindingWords; readonly reason: string | null }) {
  const event = words.event(finding.event);
  const kind = event === undefined ? undefined : words.kind(event.kind);
  return (
    <>
      <span className="finding-icon" style={{ color: kindColor(kind?.color ?? '') }}><KindIcon kind={kind ?? { icon: 'flag' }} /></span>
      <span className="finding-text">
        <span className="finding-title" dir="auto">{findingTitle(finding, words)}</span>
        <span className="finding-detail">
          {event !== undefined && finding.rule !== 'after-publication' && <span className="finding-when">{formatWhen(event.when.edtf)}</span>}
          <span dir="auto">{finding.detail()}</span>
        </span>
        {reason !== null && <span className="finding-reason" dir="auto">{texts().checks.inOrder(reason)}</span>}
      </span>
    </>
  );
}
