import { useEffect, useRef, useState } from 'react';
import { Button, Input, TextField } from 'react-aria-components';
import { words as texts } from '../../core/words/words';
import { renameTimeline } from '../state/document-intents';
import { useMirror } from '../state/mirror';

interface TitleFieldProps {
  readonly title: string;
  readonly onEnd: () => void;
}

function TitleField({ title, onEnd }: TitleFieldProps) {
  const [draft, setDraft] = useState(title);
  // Escape takes the field away, and a field that goes loses the focus, which would keep what was typed.
  const given = useRef(false);
  const keep = (): void => {
    if (given.current) return;
    given.current = true;
    if (draft.trim() !== '' && draft.trim() !== title) void renameTimeline(draft.trim());
    onEnd();
  };
  return (
    <TextField className="timeline-title-field" aria-label={texts().shell.timelineTitle} value={draft} onChange={setDraft} autoFocus onBlur={keep}>
      <Input
        className="field-input timeline-title-input" data-own-undo maxLength={400} onFocus={(event) => { event.currentTarget.select(); }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
          else if (event.key === 'Escape') { given.current = true; onEnd(); }
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
