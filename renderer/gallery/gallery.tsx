/**
 * Every state of the timeline on one page, for eyes: development and test builds only.
 *
 * The address chooses: `gallery.html#state=crowded&view=lanes&theme=dark&bare=1`.
 */
import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/newsreader/index.css';
import '../style/tokens.css';
import '../style/base.css';
import '../style/controls.css';
import './gallery.css';
import { createRoot } from 'react-dom/client';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { dayOf, secondOfDay } from '../../core/dates/calendar';
import { eventTable } from '../../core/layout/event-table';
import { arranged, laneGroups, type Grouping } from '../../core/layout/lane-groups';
import type { EventId, TimelineEvent } from '../../core/timeline/types';
import { Chronology, type ChronologyActions } from '../timeline/chronology';
import type { CardWords } from '../timeline/event-card';
import { Lanes, type LanesActions, type LanesRequest } from '../timeline/lanes';
import { Overview } from '../timeline/overview';
import type { DayWindow } from '../timeline/overview-drag';
import { chronologyOf } from '../timeline/timeline-layout';
import { GALLERY_STATES } from './gallery-states';
import { SEEDED_KINDS } from './seeded-events';

type Choice = Readonly<Record<'state' | 'view' | 'theme' | 'bare' | 'by', string>>;

const FIRST: Choice = { state: 'twelve', view: 'chronology', theme: 'light', bare: '', by: 'kind' };

const readHash = (): string => location.hash.slice(1);
const listen = (notify: () => void): (() => void) => {
  window.addEventListener('hashchange', notify);
  return () => { window.removeEventListener('hashchange', notify); };
};

function useChoice(): Choice {
  const hash = useSyncExternalStore(listen, readHash);
  return useMemo(() => ({ ...FIRST, ...Object.fromEntries(new URLSearchParams(hash)) }), [hash]);
}

const hashWith = (choice: Choice, change: Partial<Choice>): string => `#${new URLSearchParams({ ...choice, ...change }).toString()}`;

const WORDS: CardWords = {
  citationLabel: ({ paragraph }) => `¶${paragraph.slice(1)}`,
  sourceTitle: () => 'Wire report, Tue 25 Jan 2022',
  reading: () => '“this week”, read against 25 Jan 2022',
};

const TODAY_SECOND = secondOfDay(dayOf(2022, 1, 28));
const NO_IDS: ReadonlySet<EventId> = new Set();
const NO_KEYS: ReadonlySet<string> = new Set();

function LanesStage({ choice }: { readonly choice: Choice }) {
  const state = GALLERY_STATES.find(({ name }) => name === choice.state) ?? GALLERY_STATES[0];
  const [events, setEvents] = useState<readonly TimelineEvent[]>(() => state?.events() ?? []);
  const table = useMemo(() => eventTable(events, TODAY_SECOND), [events]);
  const [order, setOrder] = useState<readonly string[]>([]);
  const groups = useMemo(() => {
    const grouping: Grouping = choice.by === 'kind-person' ? ['kind', 'person'] : choice.by === 'person' || choice.state === 'lanes' ? ['person'] : ['kind'];
    return arranged(laneGroups(table, grouping, { kinds: SEEDED_KINDS, sources: [] }), order);
  }, [table, choice.by, choice.state, order]);
  const [selected, setSelected] = useState<ReadonlySet<EventId>>(NO_IDS);
  const [active, setActive] = useState<EventId | null>(null);
  const [collapsed, setCollapsed] = useState(NO_KEYS);
  const [visible, setVisible] = useState<DayWindow | null>(null);
  const [request, setRequest] = useState<LanesRequest | null>(null);
  const placed = useMemo(() => (events.length > 200_000 ? [] : chronologyOf(events).eventOrder.placed), [events]);
  const actions = useMemo((): LanesActions => {
    const nothing = (): void => undefined;
    return {
      onSelect: (event) => { setActive(event); setSelected(NO_IDS); }, onHover: nothing, onWalk: nothing, onExtend: nothing, onEdit: nothing, onDelete: nothing, onMenu: nothing, onCollapsed: setCollapsed, onOrder: setOrder,
      onSelectMany: (ids, how) => { setSelected((before) => new Set(how === 'replace' ? ids : how === 'add' ? [...before, ...ids] : [...before, ...ids].filter((id) => !(before.has(id) && ids.includes(id))))); },
      onMove: (event, edtf) => { setEvents((before) => before.map((one) => (one === event ? { ...one, when: { edtf } } : one))); },
      onVisibleDays: (firstDay, lastDay) => { setVisible((before) => (before?.firstDay === firstDay && before.lastDay === lastDay ? before : { firstDay, lastDay })); },
    };
  }, []);
  return (
    <main className="gallery-stage" data-state={`${choice.state} ${choice.view}`}>
      {placed.length === events.length && <Overview events={placed} kinds={SEEDED_KINDS} visible={visible} onWindow={(days) => { setRequest({ type: 'days', days }); }} />}
      <Lanes
        table={table} groups={groups} kinds={SEEDED_KINDS} selected={selected} active={active} cursor={null} collapsed={collapsed} canEdit todaySecond={TODAY_SECOND} firstDays={null} request={request}
        actions={actions}
      />
    </main>
  );
}

function ChronologyStage({ choice }: { readonly choice: Choice }) {
  const state = GALLERY_STATES.find(({ name }) => name === choice.state) ?? GALLERY_STATES[0];
  const events = useMemo(() => state?.events() ?? [], [state]);
  const suggestions = useMemo(() => state?.suggestions?.(), [state]);
  const layout = useMemo(() => chronologyOf(events, suggestions), [events, suggestions]);
  const [selected, setSelected] = useState<EventId | null>(null);
  const [visible, setVisible] = useState<DayWindow | null>(null);
  const [scrollToDay, setScrollToDay] = useState<{ readonly day: number } | null>(null);
  const reveal = useMemo(() => (selected === null ? null : { event: selected }), [selected]);
  const actions = useMemo((): ChronologyActions => {
    const nothing = (): void => undefined;
    return {
      onSelect: setSelected, onSelectMany: nothing, onWalk: nothing, onExtend: nothing, onHover: nothing, onDelete: nothing, onMenu: nothing, onCitation: nothing, onAccept: nothing, onEdit: nothing, onDismiss: nothing,
      onVisibleDays: (firstDay, lastDay) => { setVisible((before) => (before?.firstDay === firstDay && before.lastDay === lastDay ? before : { firstDay, lastDay })); },
    };
  }, []);
  return (
    <main className="gallery-stage" data-state={`${choice.state} ${choice.view}`}>
      <Overview events={layout.eventOrder.placed} kinds={SEEDED_KINDS} visible={visible} onWindow={({ firstDay }) => { setScrollToDay({ day: firstDay }); }} />
      <Chronology layout={layout} kinds={SEEDED_KINDS} selected={selected} many={NO_IDS} cursor={null} words={WORDS} actions={actions} scrollToDay={scrollToDay} reveal={reveal} isPartial={false} />
    </main>
  );
}

function Gallery() {
  const choice = useChoice();
  document.documentElement.dataset['theme'] = choice.theme;
  return (
    <div className="gallery" data-bare={choice.bare === '' ? undefined : ''}>
      <nav className="gallery-menu" aria-label="States">
        <h1>Gallery</h1>
        {GALLERY_STATES.map(({ name, title }) => (
          <a key={name} data-gallery-state={name} className="gallery-link" href={hashWith(choice, { state: name })} aria-current={name === choice.state ? 'page' : undefined}>{title}</a>
        ))}
        <div className="gallery-rule" />
        {['chronology', 'lanes'].map((view) => <a key={view} className="gallery-link" href={hashWith(choice, { view })} aria-current={view === choice.view ? 'page' : undefined}>{view}</a>)}
        <div className="gallery-rule" />
        {['light', 'dark'].map((theme) => <a key={theme} className="gallery-link" href={hashWith(choice, { theme })} aria-current={theme === choice.theme ? 'page' : undefined}>{theme}</a>)}
      </nav>
      {choice.view === 'lanes' ? <LanesStage key={`${choice.state} ${choice.by}`} choice={choice} /> : <ChronologyStage key={choice.state} choice={choice} />}
    </div>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root.');
createRoot(root).render(<Gallery />);
