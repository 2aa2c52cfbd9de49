/** The Lanes view as the app has it, with its component, headers and hidden list. */
import '@fontsource-variable/inter/index.css';
import '../../../renderer/style/tokens.css';
import '../../../renderer/style/base.css';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { useMemo, useState } from 'react';
import { SECONDS_PER_DAY } from '../../../core/dates/calendar';
import { eventTable } from '../../../core/layout/event-table';
import { laneGroups } from '../../../core/layout/lane-groups';
import type { TimelineEvent } from '../../../core/timeline/types';
import { SEEDED_KINDS } from '../../../renderer/gallery/seeded-events';
import { hasGraphicsCard } from '../../../renderer/timeline/graphics-card';
import { Lanes, type LanesActions, type LanesRequest } from '../../../renderer/timeline/lanes';
import { register } from './contender';

const nothing = (): void => undefined;
const ACTIONS: LanesActions = { onSelect: nothing, onSelectMany: nothing, onWalk: nothing, onExtend: nothing, onHover: nothing, onEdit: nothing, onDelete: nothing, onMenu: nothing, onMove: nothing, onVisibleDays: nothing, onCollapsed: nothing, onOrder: nothing };
const NOBODY: ReadonlySet<never> = new Set<never>();

let ask: (request: LanesRequest) => void = nothing;

function Page({ events }: { readonly events: readonly TimelineEvent[] }) {
  const table = useMemo(() => eventTable(events), [events]);
  const groups = useMemo(() => laneGroups(table, ['kind'], { kinds: SEEDED_KINDS, sources: [] }), [table]);
  const [request, setRequest] = useState<LanesRequest | null>(null);
  ask = setRequest;
  return <Lanes table={table} groups={groups} kinds={SEEDED_KINDS} selected={NOBODY} active={null} cursor={null} collapsed={NOBODY} canEdit todaySecond={0} firstDays={null} request={request} actions={ACTIONS} />;
}

// As the app does long before anybody opens the lanes.
hasGraphicsCard();

register({
  load(root, events) {
    root.style.display = 'flex';
    const reactRoot = createRoot(root);
    flushSync(() => { reactRoot.render(<Page events={events} />); });
  },
  show({ startSecond, endSecond }) {
    ask({ type: 'days', days: { firstDay: startSecond / SECONDS_PER_DAY, lastDay: endSecond / SECONDS_PER_DAY - 1 } });
  },
});
