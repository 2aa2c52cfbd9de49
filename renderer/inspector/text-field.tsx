import { memo, useEffect, useRef } from 'react';
import { Label, TextArea, TextField as AriaTextField } from 'react-aria-components';
import type { TimelineEvent } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { keepOtherVersion, patchEvent } from '../state/event-intents';
import { rememberFocus } from '../state/focus-return';
import { useView } from '../state/view';
import { sameIn } from './same-event';
import { useDraft } from './use-draft';
import { useGrownHeight } from './use-grown-height';
import { fieldKey } from '../shell/field-key';

/** Titles stay under what the file accepts; a paste of a whole report belongs in the description. */
const LENGTH_LIMIT = { title: 10_000, description: 1_000_000 } as const;

interface TextFieldProps {
  readonly event: TimelineEvent;
  readonly field: 'title' | 'description';
  readonly label: string;
}

/** A field that grows with its text. In the title Enter ends editing; a title has no lines. */
export const TextField = memo(function TextField({ event, field, label }: TextFieldProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const stored = event[field] ?? '';
  const draft = useDraft(stored, {
    commit: (value) => {
      const next = field === 'title' ? value.replace(/\s*\n\s*/g, ' ') : value;
      return patchEvent(event.id, field === 'title' ? texts().inspector.editTitle : texts().inspector.editDescription, { [field]: field === 'description' && next === '' ? null : next }, `event:${event.id}:${field}`);
    },
    keepOther: (value) => { void keepOtherVersion(event.id, field, value); },
  });
  const focusField = useView((view) => view.focusField);

  useGrownHeight(area, draft.value);

  useEffect(() => {
    if (focusField?.field !== field) return;
    rememberFocus();
    area.current?.focus();
    area.current?.select();
    useView.setState({ focusField: null });
  }, [focusField, field]);

  return (
    <AriaTextField className="field" value={draft.value} onChange={draft.change} onBlur={draft.send} maxLength={LENGTH_LIMIT[field]}>
      <Label className="field-label">{label}</Label>
      <TextArea
        ref={area} className={`field-input inspector-${field}`} rows={field === 'title' ? 1 : 2} dir="auto"
        onKeyDown={(press) => { if (field === 'title' && fieldKey(press) === 'Enter') { press.preventDefault(); draft.send(); } }}
      />
    </AriaTextField>
  );
}, (before, after) => before.field === after.field && sameIn(after.field)(before, after));
