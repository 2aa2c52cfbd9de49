import { Check, ChevronDown } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { eventTable } from '../../core/layout/event-table';
import { LANE_FIELDS, arranged, laneGroups, type LaneField } from '../../core/layout/lane-groups';
import type { Kind, Source, TimelineEvent } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { bridge } from '../bridge';
import { editEvent, inZoneOf, patchEventWith } from '../state/event-intents';
import { useMirror } from '../state/mirror';
import { hoverEvent, useView } from '../state/view';
import { deleteAt } from './bulk-intents';
import { isToDo, noteCarriedOut } from './carried-out';
import { Lanes, type LanesActions } from './lanes';
import { collapseLanes, groupLanes, orderLanes, requestLanes, useLanesOptions } from './lanes-options';
import { useLocalSecond } from './local-second';
import { extendTo, selectForMenu, selectMany, selectOne, useSelection, walkTo } from './multi-selection';

const actions: LanesActions = {
  onSelect: (event) => { selectOne(event, false); },
  onSelectMany: selectMany,
  onWalk: walkTo,
  onExtend: extendTo,
  onHover: (event) => { if (useView.getState().hoveredEvent !== event) hoverEvent(event); },
  onEdit: (event) => { editEvent(event.id); },
  onDelete: (event) => { void deleteAt(event.id); },
  onMenu: (event) => { selectForMenu(event.id); void bridge().showMenu('event', event.id); },
  onMove: (event, edtf) => {
    // The source's words spoke of another date.
    void patchEventWith(event.id, texts().timeline.moveEvent, ({ when }) => ({ when: inZoneOf(when, { edtf }) }));
  },
  onVisibleDays: (firstDay, lastDay) => {
    const before = useView.getState().visibleDays;
    if (before?.[0] !== firstDay || before[1] !== lastDay) useView.setState({ visibleDays: [firstDay, lastDay], visibleWhen: null });
  },
  onCollapsed: collapseLanes,
  onOrder: orderLanes,
};

function Choice({ id, words }: { readonly id: string; readonly words: string }) {
  return (
    <MenuItem id={id} className="menu-item menu-item-row" textValue={words}>
      {({ isSelected }) => <><span className="lanes-menu-check">{isSelected && <Check size={14} aria-hidden />}</span>{words}</>}
    </MenuItem>
  );
}

/** "Lanes by kind, then people": chooses what lanes are made of. */
function GroupingMenu() {
  const [outer, inner] = useView((view) => view.lanes.grouping);
  const { timeline } = texts();
  const [by, then] = [timeline.fields[outer], inner === undefined ? null : timeline.fields[inner]];
  return (
    <MenuTrigger>
      <Button className="lanes-grouping" aria-label={timeline.lanesOf(by, then)}>
        <span className="lanes-grouping-words">{timeline.by(by, then)}</span><ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu aria-label={timeline.lanes}>
          <MenuSection selectionMode="single" disallowEmptySelection selectedKeys={[outer]} onSelectionChange={(keys) => { if (keys !== 'all') groupLanes([...keys][0] as LaneField, inner ?? null); }}>
            <Header className="lanes-menu-header">{timeline.lanesBy}</Header>
            {LANE_FIELDS.map((field) => <Choice key={field} id={field} words={timeline.fieldChoices[field]} />)}
          </MenuSection>
          <MenuSection
            selectionMode="single" disallowEmptySelection selectedKeys={[inner === undefined ? 'then-none' : `then-${inner}`]}
            onSelectionChange={(keys) => { const key = keys === 'all' ? '' : String([...keys][0]).slice('then-'.length); groupLanes(outer, key === 'none' ? null : (key as LaneField)); }}
          >
            <Header className="lanes-menu-header">{timeline.thenBy}</Header>
            <Choice id="then-none" words={timeline.nothing} />
            {LANE_FIELDS.filter((field) => field !== outer).map((field) => <Choice key={field} id={`then-${field}`} words={timeline.fieldChoices[field]} />)}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

interface LanesPaneProps {
  readonly events: readonly TimelineEvent[];
  readonly kinds: readonly Kind[];
  readonly sources: readonly Source[];
}

/** The Lanes view of the open timeline. */
export function LanesPane({ events, kinds, sources }: LanesPaneProps) {
  const request = useLanesOptions((options) => options.request);
  const { grouping, collapsed: keys, order } = useView((view) => view.lanes);
  const collapsed = useMemo(() => new Set(keys), [keys]);
  const selected = useSelection((selection) => selection.ids);
  const cursor = useSelection((selection) => selection.cursor);
  const active = useView((view) => view.selectedEvent);
  const reveal = useView((view) => view.revealEvent);
  const scrollToDay = useView((view) => view.scrollToDay);
  const canEdit = useMirror((mirror) => !mirror.readOnly);
  const today = useLocalSecond();
  const table = useMemo(() => eventTable(events, today), [events, today]);
  const groups = useMemo(() => arranged(laneGroups(table, grouping, { kinds, sources }), order), [table, grouping, kinds, sources, order]);
  // Where the chronology stood, if it showed a part only.
  const firstDays = useRef(useView.getState().visibleDays);
  useEffect(() => { if (isToDo(reveal)) requestLanes({ type: 'reveal', event: reveal.event }); }, [reveal]);
  useEffect(() => { if (isToDo(scrollToDay)) requestLanes({ type: 'day', day: scrollToDay.day }); }, [scrollToDay]);
  useEffect(() => { noteCarriedOut(reveal, scrollToDay); }, [reveal, scrollToDay]);
  useEffect(() => () => { useLanesOptions.setState({ request: null }); }, []);
  return (
    <Lanes
      table={table} groups={groups} kinds={kinds} selected={selected} active={active} cursor={cursor} collapsed={collapsed} canEdit={canEdit} todaySecond={today}
      firstDays={firstDays.current === null ? null : { firstDay: firstDays.current[0], lastDay: firstDays.current[1] }} request={request} actions={actions} corner={<GroupingMenu />}
    />
  );
}
