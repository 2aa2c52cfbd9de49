import { Ellipsis, Lock } from 'lucide-react';
import { useMemo } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { formatWhen } from '../../core/dates/format-when';
import { publishedReasonWords } from '../../core/sources/published-reason';
import type { Source, SourceId } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { bridge } from '../bridge';
import { updateSource } from '../review/review-intents';
import { Hint } from '../shell/hint';
import { HintedButton, useWhyReadOnly } from '../shell/hinted-button';
import { citedOf } from '../sources/cited-paragraphs';
import { SourceCoverage } from '../sources/source-coverage';
import { markRead } from '../sources/source-intents';
import { SourceSwitch } from '../sources/source-switch';
import { askToRemoveSource, describeSource, showOriginal } from '../state/document-intents';
import { eventSum } from '../state/event-sum';
import { useMirror } from '../state/mirror';
import { openDialog } from '../state/view';

/** How many of its citations wait for a person since it was updated. */
function useToReview(source: SourceId): number {
  const count = useMemo(() => eventSum(({ citations }) => citations.filter((citation) => citation.source === source && citation.anchor !== undefined).length), [source]);
  return useMirror(({ timeline }) => count(timeline?.events ?? []));
}

/** What can be done with the source itself. */
function SourceActions({ source }: { readonly source: Source }) {
  const readOnly = useMirror((mirror) => mirror.readOnly);
  const toReview = useToReview(source.id);
  const act = (action: string): void => {
    if (action === 'details') openDialog('source-details');
    else if (action === 'read') void markRead(source.id, source.read !== true);
    else if (action === 'confidential') void describeSource(source.id, { confidential: source.confidential === true ? null : true });
    else if (action === 'update') void updateSource(source.id);
    else if (action === 'review') openDialog('review');
    else if (action === 'original') void showOriginal(source.id);
    else if (action === 'delete') askToRemoveSource(source.id);
  };
  return (
    <MenuTrigger>
      <Hint words={texts().sources.actionsHint}>
        <Button className="button button-icon" aria-label={texts().sources.actions}><Ellipsis size={17} aria-hidden /></Button>
      </Hint>
      <Popover className="popover" placement="bottom end">
        <Menu aria-label={texts().sources.actions} onAction={(key) => { act(String(key)); }} disabledKeys={[...(readOnly ? ['delete', 'read', 'update', 'confidential'] : []), ...(source.fileName === undefined ? ['original'] : [])]}>
          <MenuItem id="details" className="menu-item menu-item-row">{texts().sources.details}</MenuItem>
          <MenuItem id="original" className="menu-item menu-item-row">{source.fileName === undefined ? texts().sources.noOriginal : texts().sources.showOriginal}</MenuItem>
          <MenuItem id="read" className="menu-item menu-item-row">{source.read === true ? texts().sources.markUnread : texts().sources.markRead}</MenuItem>
          <MenuItem id="confidential" className="menu-item menu-item-row">{source.confidential === true ? texts().sources.markOpen : texts().sources.markConfidential}</MenuItem>
          <Separator className="menu-line" />
          <MenuItem id="update" className="menu-item menu-item-row">{texts().sources.update}</MenuItem>
          {toReview > 0 && <MenuItem id="review" className="menu-item menu-item-row">{texts().sources.review(toReview)}</MenuItem>}
          <Separator className="menu-line" />
          <MenuItem id="delete" className="menu-item menu-item-row menu-item-danger">{texts().sources.delete}</MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** How many events stand on the source; a count, so that typing in an event draws nothing here. */
const useCiting = (source: SourceId): number => useMirror(({ timeline }) => citedOf(timeline?.events ?? [], source).events);

/** Title, origin and publication date; the date says how it came about and can be set by hand. */
export function SourceHeader({ source }: { readonly source: Source }) {
  const whyReadOnly = useWhyReadOnly();
  const citing = useCiting(source.id);
  const origin = source.publisher ?? source.author ?? source.fileName ?? texts().sources.pasted;
  const isDated = source.published !== undefined;
  const published = source.published === undefined ? texts().sources.publishedMissing : texts().sources.published(formatWhen(source.published), texts().sources.basis[source.publishedBasis ?? 'entered']);
  const found = source.publishedReason === undefined ? texts().sources.changePublished : publishedReasonWords(source.publishedReason);
  const why = isDated ? found : texts().sources.publishedNeeded;
  return (
    <header className="source-header" onContextMenu={(event) => { event.preventDefault(); void bridge().showMenu('source', source.id); }}>
      <div className="source-header-top">
        <SourceSwitch source={source} />
        <SourceActions source={source} />
      </div>
      <div className="source-header-line">
        <span className="source-origin" title={origin}>{origin}</span>
        <div className="source-facts">
          <HintedButton
            className={isDated ? 'chip source-date' : 'chip source-date source-date-missing'} label={texts().sources.publishedLabel(published, why)} hint={why} whyNot={whyReadOnly}
            onPress={() => { openDialog('publication-date'); }}
          >
            <span className="chip-text">{published}</span>
          </HintedButton>
          {source.confidential === true && <span className="chip source-citing" title={texts().sources.confidentialHint}><Lock size={11} aria-hidden />{texts().sources.confidential}</span>}
          <span className="chip source-citing">{texts().counts.events(citing)}</span>
        </div>
      </div>
      <SourceCoverage source={source} />
    </header>
  );
}
