import { Settings2 } from 'lucide-react';
import { memo } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { EVENT_STATUSES, type Kind, type KindId, type TimelineEvent } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { KindIcon, kindColor } from '../shell/kind-icon';
import { IconButton, useWhyReadOnly } from '../shell/hinted-button';
import { patchEvent } from '../state/event-intents';
import { useMirror } from '../state/mirror';
import { openDialog } from '../state/view';
import { sameIn } from './same-event';

const NO_KINDS: readonly Kind[] = [];

/** The kind as buttons with icon, word and colour, and the way to other kinds. */
export const KindField = memo(function KindField({ event }: { readonly event: TimelineEvent }) {
  const kinds = useMirror((mirror) => mirror.timeline?.kinds ?? NO_KINDS);
  const whyReadOnly = useWhyReadOnly();
  return (
    <div className="field">
      <span className="field-line">
        <span className="field-label" id="kind-label">{texts().inspector.kind}</span>
        <IconButton label={texts().kinds.hint} icon={<Settings2 size={14} aria-hidden />} className="field-line-button" whyNot={whyReadOnly} onPress={() => { openDialog('kinds'); }} />
      </span>
      <ToggleButtonGroup
        className="kind-buttons" aria-labelledby="kind-label" selectionMode="single" disallowEmptySelection selectedKeys={[event.kind]}
        onSelectionChange={(keys) => {
          const [kind] = [...keys];
          if (kind !== undefined && kind !== event.kind) void patchEvent(event.id, texts().inspector.changeKind, { kind: kind as KindId });
        }}
      >
        {kinds.map((kind) => (
          <ToggleButton key={kind.id} id={kind.id} className="kind-button" style={{ ['--kind' as string]: kindColor(kind.color) }}>
            <KindIcon kind={kind} /><span className="kind-label">{kind.label}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}, sameIn('kind'));

export const StatusField = memo(function StatusField({ event }: { readonly event: TimelineEvent }) {
  return (
    <div className="field">
      <span className="field-label" id="status-label">{texts().inspector.status}</span>
      <ToggleButtonGroup
        className="segmented status-buttons" aria-labelledby="status-label" selectionMode="single" disallowEmptySelection selectedKeys={[event.status]}
        onSelectionChange={(keys) => {
          const status = EVENT_STATUSES.find((one) => keys.has(one));
          if (status !== undefined && status !== event.status) void patchEvent(event.id, texts().inspector.changeStatus, { status });
        }}
      >
        {EVENT_STATUSES.map((status) => <ToggleButton key={status} id={status} className="segmented-item">{texts().filter.statuses[status]}</ToggleButton>)}
      </ToggleButtonGroup>
    </div>
  );
}, sameIn('status'));
