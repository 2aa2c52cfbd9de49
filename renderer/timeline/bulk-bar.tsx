import { ChevronDown, Lock, Trash2, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, Dialog, DialogTrigger, Input, Label, Menu, MenuItem, MenuTrigger, Popover, TextField } from 'react-aria-components';
import { NAME_LIMIT } from '../../core/timeline/field-limits';
import { EVENT_STATUSES, type EventStatus, type Kind, type KindId, type TimelineEvent } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { hasLongName, namesIn } from '../inspector/typed-names';
import { FieldWords } from '../shell/field-words';
import { KindIcon } from '../shell/kind-icon';
import { announce } from '../state/shell';
import { changeSelected, confidentiality, deleteSelected, kindChange, selectedEvents, statusChange, tagRemoved, tagsAdded } from './bulk-intents';
import { selectOne, useSelection } from './multi-selection';
import { kindStyle } from './marker';
import './bulk-bar.css';

function TagsField({ tags }: { readonly tags: readonly string[] }) {
  const [typed, setTyped] = useState('');
  const isTooLong = hasLongName(typed);
  const add = (): void => {
    const added = namesIn(typed);
    if (added.length === 0 || isTooLong) return;
    void changeSelected(texts().inspector.bulk.addTagEdit, tagsAdded(added));
    setTyped('');
  };
  return (
    <div className="bulk-bar-tags">
      <form className="bulk-bar-tags-row" onSubmit={(event) => { event.preventDefault(); add(); }}>
        <TextField className="field" value={typed} isInvalid={isTooLong} onChange={setTyped} autoFocus>
          <Label className="field-label">{texts().inspector.bulk.addTags}</Label>
          <Input className="field-input" data-own-undo />
          <FieldWords isWrong={isTooLong} words={isTooLong ? texts().inspector.longName(NAME_LIMIT) : ''} />
        </TextField>
      </form>
      {tags.length > 0 && (
        <div className="bulk-bar-chips">
          {tags.map((one) => (
            <Button key={one} className="chip" aria-label={texts().inspector.bulk.removeTag(one)} onPress={() => { void changeSelected(texts().inspector.bulk.removeTagEdit, tagRemoved(one)); }}>
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
  const count = selected.length;
  // Not by the bar itself: what comes into the page with its words in it is often not heard.
  useEffect(() => { if (count > 1) announce(texts().inspector.bulk.selected(count)); }, [count]);
  if (count < 2 || first === undefined) return null;
  const tags = [...new Set(selected.flatMap((event) => event.tags))].sort(texts().numbers.compare);
  const isConfidential = selected.every((event) => event.confidential === true);
  return (
    <div className="bulk-bar" role="toolbar" aria-label={texts().inspector.bulk.region}>
      <span className="bulk-bar-count" role="status" aria-live="off">{texts().inspector.bulk.selected(count)}</span>
      {!readOnly && (
        <>
          <MenuTrigger>
            <Button className="button">{texts().inspector.kind}<ChevronDown size={14} aria-hidden /></Button>
            <Popover className="popover" placement="top start">
              <Menu aria-label={texts().inspector.bulk.kindOfAll} onAction={(key) => { void changeSelected(texts().inspector.changeKind, kindChange(key as KindId)); }}>
                {kinds.map((kind) => <MenuItem key={kind.id} id={kind.id} className="menu-item menu-item-row" textValue={kind.label}><span style={{ ...kindStyle(kind), color: 'var(--kind)' }}><KindIcon kind={kind} /></span> {kind.label}</MenuItem>)}
              </Menu>
            </Popover>
          </MenuTrigger>
          <MenuTrigger>
            <Button className="button">{texts().inspector.status}<ChevronDown size={14} aria-hidden /></Button>
            <Popover className="popover" placement="top start">
              <Menu aria-label={texts().inspector.bulk.statusOfAll} onAction={(key) => { void changeSelected(texts().inspector.changeStatus, statusChange(key as EventStatus)); }}>
                {EVENT_STATUSES.map((status) => <MenuItem key={status} id={status} className="menu-item menu-item-row">{texts().filter.statuses[status]}</MenuItem>)}
              </Menu>
            </Popover>
          </MenuTrigger>
          <DialogTrigger>
            <Button className="button">{texts().inspector.tags}<ChevronDown size={14} aria-hidden /></Button>
            <Popover className="popover" placement="top start"><Dialog aria-label={texts().inspector.bulk.tagsOfAll}><TagsField tags={tags} /></Dialog></Popover>
          </DialogTrigger>
          <Button
            className="button" aria-pressed={isConfidential}
            onPress={() => { void changeSelected(isConfidential ? texts().sources.markOpen : texts().sources.markConfidential, confidentiality(!isConfidential)); }}
          >
            <Lock size={14} aria-hidden />{texts().sources.confidential}
          </Button>
          <Button className="button button-danger" onPress={() => { void deleteSelected(first.id); }}><Trash2 size={14} aria-hidden />{texts().inspector.bulk.delete}</Button>
        </>
      )}
      <Button className="button button-icon" aria-label={texts().inspector.bulk.end} onPress={() => { selectOne(null); }}><X size={16} aria-hidden /></Button>
    </div>
  );
}
