import { ChartNoAxesGantt, FileDown, FileOutput, List, PanelLeft, PanelRight, Plus, Redo2, Search, Undo2 } from 'lucide-react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { PANE_KEYS } from '../../core/commands/pane-keys';
import { editName } from '../../core/words/edit-names';
import { words as texts } from '../../core/words/words';
import { FilterButton } from '../filter/filter-button';
import { importFiles } from '../state/document-intents';
import { redo, undo } from '../state/edit';
import { newEvent } from '../state/event-intents';
import { useKeysInWords } from '../state/key-names';
import { useMirror } from '../state/mirror';
import { useShell } from '../state/shell';
import { openDialog, useView } from '../state/view';
import { Hint } from './hint';
import { HintedButton, IconButton, useWhyReadOnly } from './hinted-button';
import { TimelineTitle } from './timeline-title';
import { bringToFront, togglePane, usePanes } from './use-panes';
import './toolbar.css';

function ViewSwitch() {
  const view = useView((state) => state.view);
  // Also the one that is chosen: there may be no room for it.
  const show = (): void => { bringToFront('timeline'); };
  return (
    <ToggleButtonGroup
      className="segmented" aria-label={texts().shell.view} selectionMode="single" disallowEmptySelection selectedKeys={[view]}
      onSelectionChange={(keys) => { useView.setState({ view: keys.has('lanes') ? 'lanes' : 'chronology' }); }}
    >
      <ToggleButton id="chronology" className="segmented-item" onPress={show}><List size={15} aria-hidden className="toolbar-narrow" /><span className="toolbar-label-last">{texts().shell.chronology}</span></ToggleButton>
      <ToggleButton id="lanes" className="segmented-item" onPress={show}><ChartNoAxesGantt size={15} aria-hidden className="toolbar-narrow" /><span className="toolbar-label-last">{texts().shell.lanes}</span></ToggleButton>
    </ToggleButtonGroup>
  );
}

/** "Undo Edit title" as the button's name, "Undo: edit title" as the hint. */
function HistoryButtons() {
  const undoLabel = useMirror(({ history }) => (history.undoLabel === null ? null : editName(history.undoLabel)));
  const redoLabel = useMirror(({ history }) => (history.redoLabel === null ? null : editName(history.redoLabel)));
  const { shell } = texts();
  return (
    <div className="toolbar-group">
      <IconButton
        label={undoLabel === null ? shell.undo : shell.undoName(undoLabel)} hint={undoLabel === null ? shell.undo : shell.undoHint(undoLabel)} keys="Mod Z" icon={<Undo2 size={17} aria-hidden />}
        whyNot={undoLabel === null ? shell.nothingToUndo : undefined} onPress={() => { void undo(); }}
      />
      <IconButton
        label={redoLabel === null ? shell.redo : shell.redoName(redoLabel)} hint={redoLabel === null ? shell.redo : shell.redoHint(redoLabel)} keys="Mod Shift Z" icon={<Redo2 size={17} aria-hidden />}
        whyNot={redoLabel === null ? shell.nothingToRedo : undefined} onPress={() => { void redo(); }}
      />
    </div>
  );
}

function SearchButton() {
  const keysInWords = useKeysInWords();
  return (
    <Button className="toolbar-search" onPress={() => { openDialog('search'); }}>
      <Search size={14} aria-hidden /><span className="toolbar-search-text">{texts().shell.search}</span><kbd className="kbd" aria-hidden>{keysInWords('Mod K')}</kbd>
    </Button>
  );
}

/** What is done with the timeline as a whole, above its panes. */
export function Toolbar() {
  const whyReadOnly = useWhyReadOnly();
  const { sourcePx, inspectorPx } = usePanes();
  const isMac = useShell((state) => state.platform === 'darwin');
  const { shell } = texts();
  const keysOfPane = (pane: 'source' | 'inspector'): string => PANE_KEYS[pane][isMac ? 'macKeys' : 'keys'];
  return (
    <header className="toolbar">
      <Hint words={sourcePx === null ? shell.showSourcePane : shell.hideSourcePane} keys={keysOfPane('source')}>
        <ToggleButton className="button button-icon" aria-label={shell.sourcePane} isSelected={sourcePx !== null} onChange={() => { togglePane('source', sourcePx !== null); }}>
          <PanelLeft size={17} aria-hidden />
        </ToggleButton>
      </Hint>
      <TimelineTitle />
      <HistoryButtons />
      <ViewSwitch />
      <FilterButton />
      <div className="toolbar-space" />
      <SearchButton />
      <HintedButton className="button" hint={shell.importHint} keys="Mod I" whyNot={whyReadOnly} onPress={() => { void importFiles(); }}>
        <FileDown size={15} aria-hidden /><span className="toolbar-label">{shell.import}</span>
      </HintedButton>
      <HintedButton className="button" hint={shell.exportPdfHint} keys="Mod E" onPress={() => { openDialog('export-pdf'); }}>
        <FileOutput size={15} aria-hidden /><span className="toolbar-label">{shell.exportPdf}</span>
      </HintedButton>
      <HintedButton className="button button-primary" hint={shell.newEventHint} keys="Mod Shift N" whyNot={whyReadOnly} onPress={() => { void newEvent(); }}>
        <Plus size={15} aria-hidden /><span className="toolbar-label-last">{shell.newEvent}</span>
      </HintedButton>
      <Hint words={inspectorPx === null ? shell.showInspector : shell.hideInspector} keys={keysOfPane('inspector')}>
        <ToggleButton className="button button-icon" aria-label={shell.inspector} isSelected={inspectorPx !== null} onChange={() => { togglePane('inspector', inspectorPx !== null); }}>
          <PanelRight size={17} aria-hidden />
        </ToggleButton>
      </Hint>
    </header>
  );
}
