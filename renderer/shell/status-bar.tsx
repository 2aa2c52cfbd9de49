import { Check, CircleAlert, HardDriveDownload, LoaderCircle, Lock } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { Button } from 'react-aria-components';
import { dayText } from '../../core/dates/calendar';
import { formatWhen } from '../../core/dates/format-when';
import { placeOfZone } from '../../core/dates/when-in-zone';
import type { SaveState } from '../../core/ipc-contract';
import { retrySave, saveAs } from '../state/document-intents';
import { eventSum } from '../state/event-sum';
import { useWords } from '../state/language';
import { useMirror } from '../state/mirror';
import { usePreferences } from '../state/preferences';
import { announce } from '../state/shell';
import { useShownZone } from '../state/shown-zone';
import { openDialog, useView } from '../state/view';
import { useIsPainted } from './first-picture';
import { later } from './later';
import { newsOfSaving, saveWords } from './save-words';
import './status-bar.css';

const ChecksButton = later(() => import('../checks/checks-button').then((part) => part.ChecksButton));
const SuggestionCount = later(() => import('../suggestions/suggestion-bar').then((part) => part.SuggestionCount));

const ICONS = { none: Check, saved: Check, saving: LoaderCircle, 'unsaved-new': HardDriveDownload, 'read-only': Lock, failed: CircleAlert } as const;

/** @param said its words, and what can be done */
function useSaidWhereNews(state: SaveState, said: string, followsLater: boolean): void {
  const heard = useRef<SaveState>({ type: 'none' });
  useEffect(() => {
    const news = newsOfSaving(heard.current, state, followsLater);
    heard.current = news.heard;
    if (news.isNews) announce(said);
  }, [state, said, followsLater]);
}

function SaveStatus() {
  const words = useWords();
  const { save } = words;
  const saveState = useMirror((mirror) => mirror.saveState);
  const followsLater = usePreferences((preferences) => preferences.autosave !== 'soon');
  const Icon = ICONS[saveState.type === 'saving' && followsLater ? 'unsaved-new' : saveState.type];
  const failed = saveState.type === 'failed';
  const more = saveState.type === 'read-only' ? saveState.reason : failed ? saveState.remedy : undefined;
  const said = saveWords(saveState, words, followsLater);
  useSaidWhereNews(saveState, more === undefined ? said : `${said}\n${more}`, followsLater);
  return (
    <div className={failed ? 'status-save status-save-failed' : 'status-save'}>
      <span role="status" aria-live="off" aria-label={save.state} className="status-save-words"><Icon size={13} aria-hidden />{said}</span>
      {failed && <Button className="status-button" onPress={() => { void retrySave(); }}>{save.retry}</Button>}
      {(failed || saveState.type === 'unsaved-new') && <Button className="status-button" onPress={() => { void saveAs(); }}>{failed ? save.saveElsewhere : save.saveAs}</Button>}
      {more !== undefined && <span className="status-more" title={more}>{more}</span>}
    </div>
  );
}

/** Says that times are converted, wherever the window is looked at, and leads to what says which. */
function ShownZone() {
  const { zones } = useWords();
  const zone = useShownZone();
  if (zone === null) return null;
  return <Button className="status-button" onPress={() => { openDialog('time-zone'); }}>{zones.shownIn(placeOfZone(zone))}</Button>;
}

const daysWhen = (days: readonly [number, number] | null): string | null =>
  (days === null ? null : days[0] === days[1] ? dayText(days[0]) : `${dayText(days[0])}/${dayText(days[1])}`);

export function StatusBar() {
  const { counts, save } = useWords();
  const events = useMirror((mirror) => mirror.timeline?.events.length ?? 0);
  const sources = useMirror((mirror) => mirror.timeline?.sources.length ?? 0);
  const count = useMemo(() => eventSum(({ citations }) => (citations.length === 0 ? 1 : 0)), []);
  const uncited = useMirror((mirror) => count(mirror.timeline?.events ?? []));
  const visible = useView(({ visibleWhen, visibleDays }) => visibleWhen ?? daysWhen(visibleDays));
  const isPainted = useIsPainted();
  // What is counted before all is there would be wrong.
  if (useMirror((mirror) => mirror.isPartial)) return <footer className="status-bar" aria-label={save.status}><span role="status">{save.reading}</span></footer>;
  return (
    <footer className="status-bar" aria-label={save.status}>
      <SaveStatus />
      <span>{counts.events(events)}</span>
      <span>{counts.sources(sources)}</span>
      {uncited > 0 && <span>{counts.eventsWithoutSource(uncited)}</span>}
      {isPainted && <><SuggestionCount /><ChecksButton /></>}
      <span className="status-space" />
      <ShownZone />
      {visible !== null && events > 0 && <span className="status-days">{formatWhen(visible)}</span>}
    </footer>
  );
}
