/**
 * The application menu, per platform, with the usual shortcuts.
 *
 * Items that the window carries out send a `MenuCommand`; items that main carries out call the window's own requests,
 * so menu, button and shortcut run the same code.
 */
import { Menu, app, type MenuItemConstructorOptions } from 'electron';
import type { HistoryState, MenuCommand, RecentFile } from '../../core/ipc-contract';

/** What the menu needs to know to label and enable its items. */
export interface MenuState {
  readonly hasWindow: boolean;
  readonly hasDocument: boolean;
  readonly hasFile: boolean;
  readonly readOnly: boolean;
  readonly history: HistoryState;
  readonly recent: readonly RecentFile[];
}

export interface MenuActions {
  readonly newTimeline: () => void;
  readonly openTimeline: () => void;
  readonly openRecent: (handle: string) => void;
  readonly clearRecent: () => void;
  readonly openSample: () => void;
  readonly save: () => void;
  readonly saveAs: () => void;
  readonly revert: () => void;
  /** Sends a command to the focused window. */
  readonly send: (command: MenuCommand) => void;
}

type Item = MenuItemConstructorOptions;

const isMac = process.platform === 'darwin';
const separator: Item = { type: 'separator' };

function fileMenu(state: MenuState, actions: MenuActions): Item {
  const recent: Item[] = state.recent.map((file) => ({ label: file.fileName, sublabel: file.folder, click: () => { actions.openRecent(file.handle); } }));
  return {
    label: '&File',
    submenu: [
      { label: 'New timeline', accelerator: 'CmdOrCtrl+N', click: actions.newTimeline },
      { label: 'Open…', accelerator: 'CmdOrCtrl+O', click: actions.openTimeline },
      {
        label: 'Open recent', enabled: recent.length > 0,
        submenu: [...recent, separator, { label: 'Clear this list', click: actions.clearRecent }],
      },
      { label: 'Open the sample', click: actions.openSample },
      separator,
      { label: 'Save', accelerator: 'CmdOrCtrl+S', enabled: state.hasDocument && !state.readOnly, click: actions.save },
      { label: 'Save as…', accelerator: 'CmdOrCtrl+Shift+S', enabled: state.hasDocument, click: actions.saveAs },
      { label: 'Restore earlier version…', enabled: state.hasDocument, click: () => { actions.send('versions'); } },
      { label: 'Revert to last opened…', enabled: state.hasFile && !state.readOnly, click: actions.revert },
      separator,
      { label: 'Import sources…', accelerator: 'CmdOrCtrl+I', enabled: state.hasWindow, click: () => { actions.send('import'); } },
      { label: 'Paste text as a source…', accelerator: 'CmdOrCtrl+Shift+V', enabled: state.hasWindow, click: () => { actions.send('paste-text'); } },
      { label: 'Export PDF…', accelerator: 'CmdOrCtrl+E', enabled: state.hasDocument, click: () => { actions.send('export-pdf'); } },
      separator,
      { role: 'close', label: 'Close window' },
      ...(isMac ? [] : [{ role: 'quit', label: 'Quit' } satisfies Item]),
    ],
  };
}

function editMenu(state: MenuState, actions: MenuActions): Item {
  const { undoLabel, redoLabel } = state.history;
  return {
    label: '&Edit',
    submenu: [
      { label: undoLabel === null ? 'Undo' : `Undo ${undoLabel.charAt(0).toLowerCase()}${undoLabel.slice(1)}`, accelerator: 'CmdOrCtrl+Z', click: () => { actions.send('undo'); } },
      {
        label: redoLabel === null ? 'Redo' : `Redo ${redoLabel.charAt(0).toLowerCase()}${redoLabel.slice(1)}`,
        accelerator: isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y', click: () => { actions.send('redo'); },
      },
      ...(isMac ? [] : [{ label: 'Redo again', accelerator: 'Ctrl+Shift+Z', visible: false, acceleratorWorksWhenHidden: true, click: () => { actions.send('redo'); } } satisfies Item]),
      separator,
      { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' },
      separator,
      { label: 'Find in source…', accelerator: 'CmdOrCtrl+F', enabled: state.hasDocument, click: () => { actions.send('find'); } },
      { label: 'Search events and sources…', accelerator: 'CmdOrCtrl+K', enabled: state.hasDocument, click: () => { actions.send('search'); } },
    ],
  };
}

function eventMenu(state: MenuState, actions: MenuActions): Item {
  const can = state.hasDocument && !state.readOnly;
  return {
    label: 'E&vent',
    submenu: [
      { label: 'New event', accelerator: 'CmdOrCtrl+Shift+N', enabled: can, click: () => { actions.send('new-event'); } },
      { label: 'Edit event', enabled: can, click: () => { actions.send('edit-event'); } },
      { label: 'Duplicate event', accelerator: 'CmdOrCtrl+D', enabled: can, click: () => { actions.send('duplicate-event'); } },
      { label: 'Cite the selected text', accelerator: 'CmdOrCtrl+Shift+C', enabled: can, click: () => { actions.send('cite-selection'); } },
      { label: 'Delete event', enabled: can, click: () => { actions.send('delete-event'); } },
      separator,
      { label: 'Next event', accelerator: 'Alt+Down', enabled: state.hasDocument, click: () => { actions.send('next-event'); } },
      { label: 'Previous event', accelerator: 'Alt+Up', enabled: state.hasDocument, click: () => { actions.send('previous-event'); } },
      { label: 'Next citation', enabled: state.hasDocument, click: () => { actions.send('next-citation'); } },
      { label: 'Previous citation', enabled: state.hasDocument, click: () => { actions.send('previous-citation'); } },
    ],
  };
}

function viewMenu(state: MenuState, actions: MenuActions): Item {
  const development: Item[] = app.isPackaged ? [] : [separator, { role: 'reload' }, { role: 'toggleDevTools' }];
  return {
    label: '&View',
    submenu: [
      { label: 'Chronology', accelerator: 'CmdOrCtrl+1', enabled: state.hasDocument, click: () => { actions.send('show-chronology'); } },
      { label: 'Lanes', accelerator: 'CmdOrCtrl+2', enabled: state.hasDocument, click: () => { actions.send('show-lanes'); } },
      { label: 'Go to date…', accelerator: 'CmdOrCtrl+G', enabled: state.hasDocument, click: () => { actions.send('go-to-date'); } },
      separator,
      { label: 'Source pane', accelerator: 'CmdOrCtrl+Alt+1', enabled: state.hasDocument, click: () => { actions.send('toggle-source'); } },
      { label: 'Inspector', accelerator: 'CmdOrCtrl+Alt+2', enabled: state.hasDocument, click: () => { actions.send('toggle-inspector'); } },
      { label: 'Overview', accelerator: 'CmdOrCtrl+Alt+3', enabled: state.hasDocument, click: () => { actions.send('toggle-overview'); } },
      { label: 'Checks', accelerator: 'F8', enabled: state.hasDocument, click: () => { actions.send('checks'); } },
      { label: 'Menus and buttons of web pages', enabled: state.hasDocument, click: () => { actions.send('toggle-furniture'); } },
      separator,
      {
        label: 'Theme',
        submenu: [
          { label: 'Like the system', click: () => { actions.send('theme-system'); } },
          { label: 'Light', click: () => { actions.send('theme-light'); } },
          { label: 'Dark', click: () => { actions.send('theme-dark'); } },
        ],
      },
      separator,
      { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'resetZoom' }, { role: 'togglefullscreen' },
      ...development,
    ],
  };
}

export function applyMenu(state: MenuState, actions: MenuActions): void {
  const template: Item[] = [
    ...(isMac ? [{ role: 'appMenu' } satisfies Item] : []),
    fileMenu(state, actions),
    editMenu(state, actions),
    eventMenu(state, actions),
    viewMenu(state, actions),
    { role: 'windowMenu', label: '&Window' },
    {
      label: '&Help', role: 'help',
      submenu: [
        { label: 'Keyboard shortcuts', accelerator: isMac ? 'Cmd+/' : 'F1', enabled: state.hasWindow, click: () => { actions.send('keyboard-shortcuts'); } },
        { label: 'About Dateline', enabled: state.hasWindow, click: () => { actions.send('about'); } },
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
