import { ChevronDown, Lock, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Input, Label, Menu, MenuItem, MenuTrigger, Popover, TextField } from 'react-aria-components';
import { STATUS_WORDS } from '../../core/filter/event-filter';
import { EVENT_STATUSES, type EventStatus, type Kind, type KindId, type TimelineEvent } from '../../core/timeline/types';
import { KindIcon } from '../shell/kind-icon';
import { changeSelected, confidentiality, deleteSelected, kindChange, selectedEvents, statusChange, tagAdded, tagRemoved } from './bulk-intents';
import { selectOne, useSelection } from './multi-selection';
import { kindStyle } from './marker';
import './bulk-bar.css';

function TagsField({ tags }: { readonly tags: readonly string[] }) {
  const [tag, setTag] = useState('');
  const add = (): void => {
    if (tag.trim() === '') return;
    void changeSelected('Add tag', tagAdded(tag.trim()));
    setTag('');
  };
  return (
    <div className="bulk-bar-tags">
      <form className="bulk-bar-tags-row" onSubmit={(event) => { event.preventDefault(); add(); }}>
        <TextField className="field" value={tag} onChange={setTag} autoFocus>
          <Label className="field-label">Add a tag to all</Label>
          <Input className="field-input" />
        </TextField>
      </form>
      {tags.length > 0 && (
        <div className="bulk-bar-chips">
          {tags.map((one) => (
            <Button key={one} className="chip" aria-label={`Remove tag ${one} from all`} onPress={() => { void changeSelected('Remove tag', tagRemoved(one)); }}>
              <span className="chip-text">{one}</span><X size={12} aria-hidden />
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

interface BulkBarProps {
  readonly events: readonly TimelineEvent[];
  readonly kinds: readonly Kind[];
  readonly readOnly: boolean;
}

/** What can be done with several selected events, while there are several. */
export function BulkBar({ events, kinds, readOnly }: BulkBarProps) {
  const ids = useSelection((selection) => selection.ids);
  const selected = selectedEvents(events, ids);
  const [first] = selected;
  if (selected.length < 2 || first === undefined) return null;
  const tags = [...new Set(selected.flatMap((event) => event.tags))].slice(0, 20);
  const isConfidential = selected.every((event) => event.confidential === true);
  return (
    <div className="bulk-bar" role="toolbar" aria-label="Selected events">
      <span className="bulk-bar-count" role="status">{selected.length.toLocaleString('en')} selected</span>
      {!readOnly && (
        <>
          <MenuTrigger>
            <Button className="button">Kind<ChevronDown size={14} aria-hidden /></Button>
            <Popover className="popover" placement="top start">
              <Menu aria-label="Kind of all" onAction={(key) => { void changeSelected('Change kind', kindChange(key as KindId)); }}>
                {kinds.map((kind) => <MenuItem key={kind.id} id={kind.id} className="menu-item menu-item-row" textValue={kind.label}><span style={{ ...kindStyle(kind), color: 'var(--kind)' }}><KindIcon kind={kind} /></span> {kind.label}</MenuItem>)}
              </Menu>
            </Popover>
          </MenuTrigger>
          <MenuTrigger>
            <Button className="button">Status<ChevronDown size={14} aria-hidden /></Button>
            <Popover className="popover" placement="top start">
              <Menu aria-label="Status of all" onAction={(key) => { void changeSelected('Change status', statusChange(key as EventStatus)); }}>
                {EVENT_STATUSES.map((status) => <MenuItem key={status} id={status} className="menu-item menu-item-row">{STATUS_WORDS[status]}</MenuItem>)}
              </Menu>
            </Popover>
          </MenuTrigger>
          <DialogTrigger>
            <Button className="button">Tags<ChevronDown size={14} aria-hidden /></Button>
            <Popover className="popover" placement="top start"><Dialog aria-label="Tags of all"><TagsField tags={tags} /></Dialog></Popover>
          </DialogTrigger>
          <Button
            className="button" aria-pressed={isConfidential}
            onPress={() => { void changeSelected(isConfidential ? 'Mark as not confidential' : 'Mark as confidential', confidentiality(!isConfidential)); }}
          >
            <Lock size={14} aria-hidden />Confidential
          </Button>
          <Button className="button button-danger" onPress={() => { void deleteSelected(first.id); }}><Trash2 size={14} aria-hidden />Delete</Button>
        </>
      )}
      <Button className="button button-icon" aria-label="End selection" onPress={() => { selectOne(null); }}><X size={16} aria-hidden /></Button>
    </div>
  );
}
