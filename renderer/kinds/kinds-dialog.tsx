import { Plus, Trash2 } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { Button, Input, Label, ListBox, ListBoxItem, TextField } from 'react-aria-components';
import { kindCommands, labelProblem, withoutKind, type KindDrafts } from '../../core/kinds/kind-drafts';
import { FreeLooks } from '../../core/kinds/kind-looks';
import type { Kind, KindId, Timeline } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { Sheet } from '../dialogs/sheet';
import { FieldWords } from '../shell/field-words';
import { KindIcon } from '../shell/kind-icon';
import { newId, requestEdit } from '../state/edit';
import { useMirror } from '../state/mirror';
import { announce } from '../state/shell';
import { openDialog, useView } from '../state/view';
import { setFilter, useFilter } from '../filter/filter-state';
import { kindStyle, Marker } from '../timeline/marker';
import { KindLook } from './kind-look';
import './kinds-dialog.css';

/** Longer names than any card shows. */
const NAME_LENGTH = 80;

function eventsByKind({ events }: Timeline, moved: KindDrafts['moved']): ReadonlyMap<KindId, number> {
  const counts = new Map<KindId, number>();
  for (const { kind } of events) {
    const now = moved.get(kind) ?? kind;
    counts.set(now, (counts.get(now) ?? 0) + 1);
  }
  return counts;
}

function KindRow({ kind, events }: { readonly kind: Kind; readonly events: number }) {
  const { kinds } = texts();
  const isUnnamed = kind.label.trim() === '';
  const label = isUnnamed ? kinds.unnamed : kind.label;
  return (
    <ListBoxItem id={kind.id} className="menu-item menu-item-row kinds-row" style={kindStyle(kind)} textValue={label}>
      <Marker shape={kind.shape} sizePx={18} />
      <span className="kinds-icon"><KindIcon kind={kind} size={15} /></span>
      <span className={isUnnamed ? 'kinds-label kinds-unnamed' : 'kinds-label'} dir="auto">{label}</span>
      <span className="menu-item-note">{texts().counts.events(events)}</span>
    </ListBoxItem>
  );
}

interface RemoveProps {
  readonly others: readonly Kind[];
  readonly events: number;
  readonly onRemove: (to: KindId) => void;
}

/** Takes a kind away; its events get another one, which is asked for where there are any. */
function RemoveKind({ others, events, onRemove }: RemoveProps) {
  const { kinds } = texts();
  const [wanted, setWanted] = useState<KindId | null>(null);
  const to = others.find(({ id }) => id === wanted) ?? others[0];
  if (to === undefined) return <p className="field-hint">{kinds.lastOne}</p>;
  return (
    <div className="kind-remove">
      <Button className="button button-danger" onPress={() => { onRemove(to.id); }}><Trash2 size={14} aria-hidden />{events === 0 ? kinds.remove : kinds.removeOf(events)}</Button>
      {events > 0 && (
        <select className="field-input" aria-label={kinds.to} value={to.id} onChange={(event) => { setWanted(event.target.value as KindId); }}>
          {others.map((other) => <option key={other.id} value={other.id}>{other.label.trim() === '' ? kinds.unnamed : other.label}</option>)}
        </select>
      )}
    </div>
  );
}

/** Saves in one step. A filter in force names the kinds that are left. */
async function keep(timeline: Timeline, opened: readonly Kind[], drafts: KindDrafts): Promise<void> {
  const commands = kindCommands(timeline, opened, drafts);
  openDialog(null);
  if (commands.length === 0 || !(await requestEdit(texts().kinds.edit, { type: 'batch', commands }))) return;
  const { filter } = useFilter.getState();
  if (filter.kinds !== undefined) setFilter({ ...filter, kinds: [...new Set(filter.kinds.map((kind) => drafts.moved.get(kind) ?? kind))] });
}

function KindsForm({ timeline }: { readonly timeline: Timeline }) {
  const { kinds: said } = texts();
  const [opened] = useState(timeline.kinds);
  const [drafts, setDrafts] = useState<KindDrafts>({ kinds: opened, moved: new Map() });
  const [first] = useState(() => timeline.events.find(({ id }) => id === useView.getState().selectedEvent)?.kind);
  const [chosen, setChosen] = useState<KindId | undefined>(opened.some(({ id }) => id === first) ? first : opened[0]?.id);
  const name = useRef<HTMLInputElement>(null);
  const counts = useMemo(() => eventsByKind(timeline, drafts.moved), [timeline, drafts.moved]);
  const kind = drafts.kinds.find(({ id }) => id === chosen) ?? drafts.kinds[0];
  const wrong = drafts.kinds.find(({ id }) => labelProblem(drafts.kinds, id) !== null);
  const problem = kind === undefined ? null : labelProblem(drafts.kinds, kind.id);

  const change = (part: Partial<Kind>): void => { setDrafts({ ...drafts, kinds: drafts.kinds.map((one) => (one.id === kind?.id ? { ...one, ...part } : one)) }); };
  const add = (): void => {
    const made: Kind = { id: newId('k') as KindId, label: '', icon: 'flag', ...new FreeLooks(drafts.kinds).next() };
    setDrafts({ ...drafts, kinds: [...drafts.kinds, made] });
    setChosen(made.id);
    name.current?.focus();
  };
  const remove = (gone: Kind, to: KindId): void => {
    setDrafts(withoutKind(drafts, gone.id, to));
    setChosen(to);
    announce(said.wasRemoved(gone.label));
    name.current?.focus();
  };
  const save = (): void => {
    if (wrong === undefined) void keep(timeline, opened, drafts);
    else { setChosen(wrong.id); name.current?.focus(); }
  };
  return (
    <Sheet
      title={said.title} wide
      actions={<><Button className="button" onPress={() => { openDialog(null); }}>{said.cancel}</Button><Button className="button button-primary" onPress={save}>{said.save}</Button></>}
    >
      <div className="kinds">
        <div className="kinds-side">
          <ListBox
            className="kinds-list" aria-label={said.list} items={drafts.kinds} dependencies={[counts]} selectionMode="single" selectionBehavior="replace" disallowEmptySelection escapeKeyBehavior="none"
            selectedKeys={kind === undefined ? [] : [kind.id]} onSelectionChange={(keys) => { if (keys !== 'all') setChosen([...keys][0] as KindId); }}
          >
            {(one) => <KindRow kind={one} events={counts.get(one.id) ?? 0} />}
          </ListBox>
          <Button className="button" onPress={add}><Plus size={15} aria-hidden />{said.add}</Button>
        </div>
        {kind !== undefined && (
          <div className="kinds-fields" style={kindStyle(kind)}>
            <TextField className="field" value={kind.label} onChange={(label) => { change({ label }); }} maxLength={NAME_LENGTH} isInvalid={problem !== null} autoFocus>
              <Label className="field-label">{said.name}</Label>
              <Input ref={name} className="field-input" data-own-undo placeholder={said.example} dir="auto" onKeyDown={(event) => { if (event.key === 'Enter' && !event.nativeEvent.isComposing) save(); }} />
              <FieldWords isWrong words={problem === null ? '' : said.problems[problem]} />
            </TextField>
            <KindLook kind={kind} onChange={change} />
            <RemoveKind key={kind.id} others={drafts.kinds.filter(({ id }) => id !== kind.id)} events={counts.get(kind.id) ?? 0} onRemove={(to) => { remove(kind, to); }} />
          </div>
        )}
      </div>
    </Sheet>
  );
}

/** Makes, names, draws and removes kinds of events; Save takes all of it over in one step. */
export function KindsDialog() {
  const timeline = useMirror((mirror) => mirror.timeline);
  return timeline === null ? null : <KindsForm timeline={timeline} />;
}
