import { FileDown, FileOutput, PanelLeft, PanelRight, Plus, Redo2, Search, Undo2 } from 'lucide-react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { importFiles } from '../state/document-intents';
import { redo, undo } from '../state/edit';
import { newEvent } from '../state/event-intents';
import { useMirror } from '../state/mirror';
import { useShell } from '../state/shell';
import { openDialog, useView } from '../state/view';
import { TimelineTitle } from './timeline-title';
import './toolbar.css';

function ViewSwitch() {
  const view = useView((state) => state.view);
  return (
    <ToggleButtonGroup
      className="segmented" aria-label="View" selectionMode="single" disallowEmptySelection selectedKeys={[view]}
      onSelectionChange={(keys) => { useView.setState({ view: keys.has('lanes') ? 'lanes' : 'chronology' }); }}
    >
      <ToggleButton id="chronology" className="segmented-item">Chronology</ToggleButton>
      <ToggleButton id="lanes" className="segmented-item">Lanes</ToggleButton>
    </ToggleButtonGroup>
  );
}

function HistoryButtons() {
  const { undoLabel, redoLabel } = useMirror((mirror) => mirror.history);
  return (
    <>
      <Button className="button button-icon" aria-label={undoLabel === null ? 'Undo' : `Undo ${undoLabel}`} isDisabled={undoLabel === null} onPress={() => { void undo(); }}><Undo2 size={17} aria-hidden /></Button>
      <Button className="button button-icon" aria-label={redoLabel === null ? 'Redo' : `Redo ${redoLabel}`} isDisabled={redoLabel === null} onPress={() => { void redo(); }}><Redo2 size={17} aria-hidden /></Button>
    </>
  );
}

export function Toolbar() {
  const readOnly = useMirror((mirror) => mirror.readOnly);
  const isMac = useShell((shell) => shell.platform === 'darwin');
  const { sourceOpen, inspectorOpen } = useView();
  return (
    <header className="toolbar">
      <ToggleButton className="button button-icon" aria-label="Source pane" isSelected={sourceOpen} onChange={(open) => { useView.setState({ sourceOpen: open }); }}>
        <PanelLeft size={17} aria-hidden />
      </ToggleButton>
      <TimelineTitle />
      <HistoryButtons />
      <ViewSwitch />
      <div className="toolbar-space" />
      <Button className="toolbar-search" onPress={() => { openDialog('search'); }}>
        <Search size={14} aria-hidden /><span className="toolbar-search-text">Search events and sources</span><kbd className="kbd">{isMac ? '⌘ K' : 'Ctrl K'}</kbd>
      </Button>
      <Button className="button" isDisabled={readOnly} onPress={() => { void importFiles(); }}><FileDown size={15} aria-hidden /><span className="toolbar-label">Import</span></Button>
      <Button className="button" onPress={() => { openDialog('export-pdf'); }}><FileOutput size={15} aria-hidden /><span className="toolbar-label">Export PDF</span></Button>
      <Button className="button button-primary" isDisabled={readOnly} onPress={() => { void newEvent(); }}><Plus size={15} aria-hidden />New event</Button>
      <ToggleButton className="button button-icon" aria-label="Inspector" isSelected={inspectorOpen} onChange={(open) => { useView.setState({ inspectorOpen: open }); }}>
        <PanelRight size={17} aria-hidden />
      </ToggleButton>
    </header>
  );
}
