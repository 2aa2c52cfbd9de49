import { ChartNoAxesGantt, FileDown, FileOutput, List, PanelLeft, PanelRight, Plus, Redo2, Search, Undo2 } from 'lucide-react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { FilterButton } from '../filter/filter-button';
import { importFiles } from '../state/document-intents';
import { redo, undo } from '../state/edit';
import { newEvent } from '../state/event-intents';
import { useMirror } from '../state/mirror';
import { useShell } from '../state/shell';
import { openDialog, useView } from '../state/view';
import { Hint } from './hint';
import { HintedButton, IconButton, useWhyReadOnly } from './hinted-button';
import { TimelineTitle } from './timeline-title';
import { togglePane, usePanes } from './use-panes';
import './toolbar.css';

function ViewSwitch() {
  const view = useView((state) => state.view);
  return (
    <ToggleButtonGroup
      className="segmented" aria-label="View" selectionMode="single" disallowEmptySelection selectedKeys={[view]}
      onSelectionChange={(keys) => { useView.setState({ view: keys.has('lanes') ? 'lanes' : 'chronology' }); }}
    >
      <ToggleButton id="chronology" className="segmented-item"><List size={15} aria-hidden className="toolbar-narrow" /><span className="toolbar-label-last">Chronology</span></ToggleButton>
      <ToggleButton id="lanes" className="segmented-item"><ChartNoAxesGantt size={15} aria-hidden className="toolbar-narrow" /><span className="toolbar-label-last">Lanes</span></ToggleButton>
    </ToggleButtonGroup>
  );
}

/** "Undo Edit title" as the button's name, "Undo: edit title" as the hint. */
function HistoryButtons() {
  const { undoLabel, redoLabel } = useMirror((mirror) => mirror.history);
  const inWords = (verb: string, label: string | null): string => (label === null ? verb : `${verb} ${label.charAt(0).toLowerCase()}${label.slice(1)}`);
  return (
    <div className="toolbar-group">
      <IconButton
        label={undoLabel === null ? 'Undo' : `Undo ${undoLabel}`} hint={inWords('Undo', undoLabel)} keys="Mod Z" icon={<Undo2 size={17} aria-hidden />}
        whyNot={undoLabel === null ? 'Nothing to undo' : undefined} onPress={() => { void undo(); }}
      />
      <IconButton
        label={redoLabel === null ? 'Redo' : `Redo ${redoLabel}`} hint={inWords('Redo', redoLabel)} keys="Mod Shift Z" icon={<Redo2 size={17} aria-hidden />}
        whyNot={redoLabel === null ? 'Nothing to redo' : undefined} onPress={() => { void redo(); }}
      />
    </div>
  );
}

function SearchButton() {
  const isMac = useShell((shell) => shell.platform === 'darwin');
  return (
    <Button className="toolbar-search" onPress={() => { openDialog('search'); }}>
      <Search size={14} aria-hidden /><span className="toolbar-search-text">Search events and sources</span><kbd className="kbd" aria-hidden>{isMac ? '⌘ K' : 'Ctrl K'}</kbd>
    </Button>
  );
}

/** What is done with the timeline as a whole, above its panes. */
export function Toolbar() {
  const whyReadOnly = useWhyReadOnly();
  const { sourcePx, inspectorPx } = usePanes();
  return (
    <header className="toolbar">
      <Hint words={sourcePx === null ? 'Show the source pane' : 'Hide the source pane'} keys="Mod Alt 1">
        <ToggleButton className="button button-icon" aria-label="Source pane" isSelected={sourcePx !== null} onChange={() => { togglePane('source', sourcePx !== null); }}>
          <PanelLeft size={17} aria-hidden />
        </ToggleButton>
      </Hint>
      <TimelineTitle />
      <HistoryButtons />
      <ViewSwitch />
      <FilterButton />
      <div className="toolbar-space" />
      <SearchButton />
      <HintedButton className="button" hint="Import articles, reports, filings" keys="Mod I" whyNot={whyReadOnly} onPress={() => { void importFiles(); }}>
        <FileDown size={15} aria-hidden /><span className="toolbar-label">Import</span>
      </HintedButton>
      <HintedButton className="button" hint="Export as a PDF" keys="Mod E" onPress={() => { openDialog('export-pdf'); }}>
        <FileOutput size={15} aria-hidden /><span className="toolbar-label">Export PDF</span>
      </HintedButton>
      <HintedButton className="button button-primary" hint="New event, on the marked words if there are any" keys="Mod Shift N" whyNot={whyReadOnly} onPress={() => { void newEvent(); }}>
        <Plus size={15} aria-hidden /><span className="toolbar-label-last">New event</span>
      </HintedButton>
      <Hint words={inspectorPx === null ? 'Show the inspector' : 'Hide the inspector'} keys="Mod Alt 2">
        <ToggleButton className="button button-icon" aria-label="Inspector" isSelected={inspectorPx !== null} onChange={() => { togglePane('inspector', inspectorPx !== null); }}>
          <PanelRight size={17} aria-hidden />
        </ToggleButton>
      </Hint>
    </header>
  );
}
