import { useEffect, useRef, useState } from 'react';
import { Button, Input, TextField } from 'react-aria-components';
import { words as texts } from '../../core/words/words';
import { renameTimeline } from '../state/document-intents';
import { holdDraft } from '../state/edit';
import { useMirror } from '../state/mirror';
import { fieldKey } from './field-key';

interface TitleFieldProps {
  readonly title: string;
  readonly onEnd: () => void;
}

function TitleField({ title, onEnd }: TitleFieldProps) {
  const [draft, setDraft] = useState(title);
  // What is typed and what was asked for last, beside the state of React: the title is stored and the field taken away before it draws again.
  const typed = useRef(title);
  const asked = useRef(title);
  const store = useRef(() => {
    const next = typed.current.trim();
    if (next === '' || next === asked.current) return;
    asked.current = next;
    void renameTimeline(next);
  }).current;
  // A save stores what is typed so far and leaves the field as it is.
  useEffect(() => {
    const letGo = holdDraft(store);
    return () => {
      store();
      letGo();
    };
  }, [store]);
  const keep = (): void => {
    store();
    onEnd();
  };
  return (
    <TextField className="timeline-title-field" aria-label={texts().shell.timelineTitle} value={draft} onChange={(value) => { typed.current = value; setDraft(value); }} autoFocus onBlur={keep}>
      <Input
        className="field-input timeline-title-input" data-own-undo maxLength={400} onFocus={(event) => { event.currentTarget.select(); }}
        onKeyDown={(event) => {
          if (fieldKey(event) === 'Enter') {
            // Or the name, which gets the focus in the middle of it, takes the rest of the key for its own and is opened again.
            event.preventDefault();
            keep();
          } else if (fieldKey(event) === 'Escape') {
            // The field goes, and a field that goes stores what is in it.
            typed.current = asked.current;
            onEnd();
          }
        }}
      />
    </TextField>
  );
}

/** The timeline's title and its file. Pressing the title edits it; Enter keeps, Escape leaves it as it was. */
export function TimelineTitle() {
  const title = useMirror((mirror) => mirror.timeline?.title ?? '');
  const fileName = useMirror((mirror) => mirror.fileName);
  const folder = useMirror((mirror) => mirror.folder);
  const readOnly = useMirror((mirror) => mirror.readOnly);
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    // Back to where editing began, unless the person has gone elsewhere by pointer.
    if (wasEditing.current && !editing && document.activeElement === document.body) button.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  return (
    <div className="timeline-title">
      {editing ? <TitleField title={title} onEnd={() => { setEditing(false); }} /> : (
        <h1 className="timeline-title-heading" title={title}>
          {readOnly ? <span className="timeline-title-name">{title}</span> : (
            <Button ref={button} className="timeline-title-name" aria-label={texts().shell.timelineTitleIs(title)} onPress={() => { setEditing(true); }}>{title}</Button>
          )}
        </h1>
      )}
      {fileName !== null && <span className="timeline-title-file" title={folder === null ? fileName : texts().shell.fileIn(fileName, folder)}>{fileName}</span>}
    </div>
  );
}
