import { useState } from 'react';
import { Button, Label, TextArea, TextField } from 'react-aria-components';
import { words as texts } from '../../core/words/words';
import { importText } from '../state/document-intents';
import { openDialog } from '../state/view';
import { takePasted } from './pasted-text';
import { Sheet } from './sheet';

/** Text pasted as a source. The formatted copy of the clipboard goes along, so that headings are told from text. */
export function PasteDialog() {
  const { cancel, paste } = texts().dialogs;
  const [pasted] = useState(takePasted);
  const [text, setText] = useState(pasted?.text ?? '');
  const [html, setHtml] = useState(pasted?.html ?? null);
  const [busy, setBusy] = useState(false);
  const add = async (): Promise<void> => {
    setBusy(true);
    if (!(await importText(text, html))) setBusy(false);
  };
  return (
    <Sheet
      title={paste.title}
      actions={
        <>
          <Button className="button" onPress={() => { openDialog(null); }}>{cancel}</Button>
          <Button className="button button-primary" isDisabled={busy || text.trim() === ''} onPress={() => { void add(); }}>{busy ? paste.adding : paste.add}</Button>
        </>
      }
    >
      <TextField className="field" value={text} onChange={(value) => { setText(value); if (value !== text) setHtml(null); }} autoFocus>
        <Label className="field-label">{paste.label}</Label>
        <TextArea
          className="field-input" data-own-undo rows={14}
          onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !busy && text.trim() !== '') void add(); }}
          onPaste={(event) => {
            const rich = event.clipboardData.getData('text/html');
            if (text === '' && rich !== '') {
              event.preventDefault();
              setText(event.clipboardData.getData('text/plain'));
              setHtml(rich);
            }
          }}
        />
      </TextField>
      <p className="field-hint">{paste.hint}</p>
    </Sheet>
  );
}
