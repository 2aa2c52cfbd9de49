import { useState } from 'react';
import { Button, Label, TextArea, TextField } from 'react-aria-components';
import { importText } from '../state/document-intents';
import { openDialog } from '../state/view';
import { Sheet } from './sheet';

/** Text pasted as a source. The formatted copy of the clipboard goes along, so that headings are told from text. */
export function PasteDialog() {
  const [text, setText] = useState('');
  const [html, setHtml] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const add = async (): Promise<void> => {
    setBusy(true);
    if (!(await importText(text, html))) setBusy(false);
  };
  return (
    <Sheet
      title="Paste text as a source"
      actions={
        <>
          <Button className="button" onPress={() => { openDialog(null); }}>Cancel</Button>
          <Button className="button button-primary" isDisabled={busy || text.trim() === ''} onPress={() => { void add(); }}>{busy ? 'Adding…' : 'Add source'}</Button>
        </>
      }
    >
      <TextField className="field" value={text} onChange={(value) => { setText(value); if (value !== text) setHtml(null); }} autoFocus>
        <Label className="field-label">Text of the article, report or filing</Label>
        <TextArea
          className="field-input" data-own-undo rows={14}
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
      <p className="field-hint">Empty lines separate paragraphs. The first short line becomes the title.</p>
    </Sheet>
  );
}
