import { Check, GripVertical } from 'lucide-react';
import { useMemo } from 'react';
import { Button, GridListItem } from 'react-aria-components';
import { formatWhen } from '../../core/dates/format-when';
import { coverageOf } from '../../core/sources/coverage';
import type { Source } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { bridge } from '../bridge';
import { useMirror } from '../state/mirror';
import { citedOf } from './cited-paragraphs';
import { useDated } from './dated-paragraphs';
import { shareWidth } from './source-coverage';
import { markRead } from './source-intents';

interface SourceRowProps {
  readonly source: Source;
  readonly isCurrent: boolean;
  readonly readOnly: boolean;
  readonly canMove: boolean;
}

/** One source: whether it has been read, who published it and when, and how much of it is used. */
export function SourceRow({ source, isCurrent, readOnly, canMove }: SourceRowProps) {
  const cited = useMirror(({ timeline }) => citedOf(timeline?.events ?? [], source.id));
  const dated = useDated(source);
  const { paragraphs, cited: used, unusedDates } = useMemo(() => coverageOf(source, cited.paragraphs, dated), [source, cited, dated]);
  const isRead = source.read === true;
  const unused = unusedDates?.length ?? 0;
  const facts = [
    source.publisher ?? source.author ?? source.fileName ?? texts().sources.pasted, source.published === undefined ? texts().sources.noDate : formatWhen(source.published), texts().counts.events(cited.events),
    texts().sources.share(used, paragraphs), ...(source.confidential === true ? [texts().sources.confidentialFact] : []), ...(unused > 0 ? [texts().sources.unusedDates(unused)] : []),
  ];
  return (
    <GridListItem
      id={source.id} className="source-row" textValue={[source.title, isRead ? texts().sources.read : texts().sources.unread, ...facts, ...(isCurrent ? [texts().sources.shown] : [])].join(', ')} data-current={isCurrent ? '' : undefined}
    >
      {canMove && <Button slot="drag" className="source-row-drag" aria-label={texts().sources.move(source.title)}><GripVertical size={14} aria-hidden /></Button>}
      <Button
        className="source-row-read" aria-label={isRead ? texts().sources.markOneUnread(source.title) : texts().sources.markOneRead(source.title)} isDisabled={readOnly} onPress={() => { void markRead(source.id, !isRead); }}
      >
        {isRead ? <Check size={13} aria-hidden /> : <span className="source-row-unread" aria-hidden />}
      </Button>
      <span className="source-row-words" onContextMenu={(event) => { event.preventDefault(); void bridge().showMenu('source', source.id); }}>
        <span className={isRead ? 'source-row-title' : 'source-row-title source-row-title-unread'} dir="auto">{source.title}</span>
        <span className="source-row-facts">{facts.join(' · ')}</span>
        <span className="source-coverage-bar" aria-hidden><span style={{ width: shareWidth(used, paragraphs) }} /></span>
      </span>
    </GridListItem>
  );
}
