import { useState } from 'react';
import { Button, Input, TextField } from 'react-aria-components';
import { renameTimeline } from '../state/document-intents';
import { useMirror } from '../state/mirror';

/** The timeline's title and its file. Pressing the title edits it; Enter keeps, Escape leaves it as it was. */
export function TimelineTitle() {
  const title = useMirror((mirror) => mirror.timeline?.title ?? '');
  const fileName = useMirror((mirror) => mirror.fileName);
  const folder = useMirror((mirror) => mirror.folder);
  const readOnly = useMirror((mirror) => mirror.readOnly);
  const [draft, setDraft] = useState<string | null>(null);
  const keep = (): void => {
    if (draft !== null && draft.trim() !== '' && draft !== title) void renameTimeline(draft.trim());
    setDraft(null);
  };
  return (
    <div className="timeline-title">
      {draft === null ? (
        <Button className="timeline-title-name" aria-label={`Timeline title: ${title}`} isDisabled={readOnly} onPress={() => { setDraft(title); }}>{title}</Button>
      ) : (
        <TextField aria-label="Timeline title" value={draft} onChange={setDraft} autoFocus onBlur={keep}
          onKeyDown={(event) => { if (event.key === 'Enter') keep(); else if (event.key === 'Escape') setDraft(null); }}>
          <Input className="field-input timeline-title-input" data-own-undo maxLength={400} onFocus={(event) => { event.currentTarget.select(); }} />
        </TextField>
      )}
      {fileName !== null && <span className="timeline-title-file" title={folder ?? undefined}>{fileName}</span>}
    </div>
  );
}
