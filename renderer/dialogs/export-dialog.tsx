import { useState } from 'react';
import { Button, Checkbox, Label, Radio, RadioGroup } from 'react-aria-components';
import type { PdfOptions } from '../../core/ipc-contract';
import { bridge } from '../bridge';
import { orShow, sendDrafts } from '../state/edit';
import { announce, showNotice } from '../state/shell';
import { openDialog } from '../state/view';
import { Sheet } from './sheet';
import './export-dialog.css';

const FIRST: PdfOptions = { paper: 'A4', quotes: true, descriptions: true, appendix: 'cited' };

/** The choices of the last export in this window come back. */
let last = FIRST;

async function exportPdf(options: PdfOptions): Promise<void> {
  sendDrafts();
  const chosen = await orShow(bridge().exportPdf(options));
  if (chosen?.type !== 'done') return;
  const { handle, fileName, pages } = chosen.value;
  const title = `Exported ${fileName}, ${pages} ${pages === 1 ? 'page' : 'pages'}`;
  showNotice({ id: `export:${handle}`, tone: 'success', title, actions: [{ id: 'open', label: 'Open' }, { id: 'show', label: 'Show in folder' }] });
  announce(title);
}

export function ExportDialog() {
  const [options, setOptions] = useState(last);
  const change = (next: Partial<PdfOptions>): void => { setOptions({ ...options, ...next }); };
  const go = (): void => {
    last = options;
    openDialog(null);
    void exportPdf(options);
  };
  return (
    <Sheet
      title="Export PDF"
      actions={
        <>
          <Button className="button" onPress={() => { openDialog(null); }}>Cancel</Button>
          <Button className="button button-primary" autoFocus onPress={go}>Export…</Button>
        </>
      }
    >
      <p className="field-hint">The chronology with numbered citations. Every citation links to its paragraph in the appendix, and every paragraph back to its events.</p>
      <RadioGroup className="field" value={options.paper} onChange={(paper) => { change({ paper: paper === 'Letter' ? 'Letter' : 'A4' }); }} orientation="horizontal">
        <Label className="field-label">Paper</Label>
        <div className="choice-row"><Radio className="choice" value="A4">A4</Radio><Radio className="choice" value="Letter">Letter</Radio></div>
      </RadioGroup>
      <RadioGroup className="field" value={options.appendix} onChange={(value) => { change({ appendix: value === 'whole' ? 'whole' : value === 'none' ? 'none' : 'cited' }); }}>
        <Label className="field-label">Source appendix</Label>
        <div className="choice-row">
          <Radio className="choice" value="cited">Cited paragraphs</Radio><Radio className="choice" value="whole">Whole sources</Radio><Radio className="choice" value="none">None</Radio>
        </div>
      </RadioGroup>
      <div className="field" role="group" aria-labelledby="export-with">
        <span className="field-label" id="export-with">With each event</span>
        <div className="choice-row">
          <Checkbox className="choice choice-check" isSelected={options.quotes} onChange={(quotes) => { change({ quotes }); }}>Quotes</Checkbox>
          <Checkbox className="choice choice-check" isSelected={options.descriptions} onChange={(descriptions) => { change({ descriptions }); }}>Descriptions</Checkbox>
        </div>
      </div>
    </Sheet>
  );
}
