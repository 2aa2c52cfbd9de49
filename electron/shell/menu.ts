/**
 * The application menu, per platform, with the usual shortcuts.
 *
 * Items that the window carries out send a `MenuCommand`; items that main carries out call the window's own requests,
 * so menu, button and shortcut run the same code.
 */
import { Menu, app, type MenuItemConstructorOptions } from 'electron';
import type { HistoryState, MenuCommand, RecentFile, ShownLanguage } from '../../core/ipc-contract';
import { LANGUAGE_CHOICES, LANGUAGE_NAMES, type LanguageChoice } from '../../core/words/language';
import { words } from '../../core/words/words';

/** What the menu needs to know to label and enable its items. */
export interface MenuState {
  readonly language: ShownLanguage;
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
  readonly chooseLanguage: (choice: LanguageChoice) => void;
  /** Sends a command to the focused window. */
  readonly send: (command: MenuCommand) => void;
}

type Item = MenuItemConstructorOptions;

const isMac = process.platform === 'darwin';
const separator: Item = { type: 'separator' };

function fileMenu(state: MenuState, actions: MenuActions): Item {
  const { menu } = words();
  const recent: Item[] = state.recent.map((file) => ({ label: file.fileName, sublabel: file.folder, click: () => { actions.openRecent(file.handle); } }));
  return {
    label: menu.file,
    submenu: [
      { label: menu.newTimeline, accelerator: 'CmdOrCtrl+N', click: actions.newTimeline },
      { label: menu.open, accelerator: 'CmdOrCtrl+O', click: actions.openTimeline },
      {
        label: menu.openRecent, enabled: recent.length > 0,
        submenu: [...recent, separator, { label: menu.clearRecent, click: actions.clearRecent }],
      },
      { label: menu.openSample, click: actions.openSample },
      separator,
      { label: menu.save, accelerator: 'CmdOrCtrl+S', enabled: state.hasDocument && !state.readOnly, click: actions.save },
      { label: menu.saveAs, accelerator: 'CmdOrCtrl+Shift+S', enabled: state.hasDocument, click: actions.saveAs },
      { label: menu.restoreVersion, enabled: state.hasDocument, click: () => { actions.send('versions'); } },
      { label: menu.revert, enabled: state.hasFile && !state.readOnly, click: actions.revert },
      separator,
      { label: menu.importSources, accelerator: 'CmdOrCtrl+I', enabled: state.hasWindow, click: () => { actions.send('import'); } },
      { label: menu.pasteText, accelerator: 'CmdOrCtrl+Shift+V', enabled: state.hasWindow, click: () => { actions.send('paste-text'); } },
      { label: menu.exportPdf, accelerator: 'CmdOrCtrl+E', enabled: state.hasDocument, click: () => { actions.send('export-pdf'); } },
      { label: menu.exportAs, accelerator: 'CmdOrCtrl+Shift+E', enabled: state.hasDocument, click: () => { actions.send('export'); } },
      { label: menu.verifyPdf, enabled: state.hasWindow, click: () => { actions.send('verify-pdf'); } },
      separator,
      { role: 'close', label: menu.closeWindow },
      ...(isMac ? [] : [{ role: 'quit', label: menu.quit } satisfies Item]),
    ],
  };
}

function editMenu(state: MenuState, actions: MenuActions): Item {
  const { menu } = words();
  const { undoLabel, redoLabel } = state.history;
  return {
    label: menu.edit,
    submenu: [
      { label: undoLabel === null ? menu.undo : menu.undoEdit(undoLabel), accelerator: 'CmdOrCtrl+Z', click: () => { actions.send('undo'); } },
      {
        label: redoLabel === null ? menu.redo : menu.redoEdit(redoLabel),
        accelerator: isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y', click: () => { actions.send('redo'); },
      },
      ...(isMac ? [] : [{ label: menu.redoAgain, accelerator: 'Ctrl+Shift+Z', visible: false, acceleratorWorksWhenHidden: true, click: () => { actions.send('redo'); } } satisfies Item]),
      separator,
      { role: 'cut', label: menu.cut }, { role: 'copy', label: menu.copy }, { role: 'paste', label: menu.paste }, { role: 'selectAll', label: menu.selectAll },
      separator,
      { label: menu.findInSource, accelerator: 'CmdOrCtrl+F', enabled: state.hasDocument, click: () => { actions.send('find'); } },
      { label: menu.search, accelerator: 'CmdOrCtrl+K', enabled: state.hasDocument, click: () => { actions.send('search'); } },
    ],
  };
}

function eventMenu(state: MenuState, actions: MenuActions): Item {
  const { menu } = words();
  const can = state.hasDocument && !state.readOnly;
  return {
    label: menu.event,
    submenu: [
      { label: menu.newEvent, accelerator: 'CmdOrCtrl+Shift+N', enabled: can, click: () => { actions.send('new-event'); } },
      { label: menu.editEvent, enabled: can, click: () => { actions.send('edit-event'); } },
      { label: menu.duplicateEvent, accelerator: 'CmdOrCtrl+D', enabled: can, click: () => { actions.send('duplicate-event'); } },
      { label: menu.citeSelection, accelerator: 'CmdOrCtrl+Shift+C', enabled: can, click: () => { actions.send('cite-selection'); } },
      { label: menu.deleteEvent, enabled: can, click: () => { actions.send('delete-event'); } },
      separator,
      { label: menu.nextEvent, accelerator: 'Alt+Down', enabled: state.hasDocument, click: () => { actions.send('next-event'); } },
      { label: menu.previousEvent, accelerator: 'Alt+Up', enabled: state.hasDocument, click: () => { actions.send('previous-event'); } },
      { label: menu.nextCitation, enabled: state.hasDocument, click: () => { actions.send('next-citation'); } },
      { label: menu.previousCitation, enabled: state.hasDocument, click: () => { actions.send('previous-citation'); } },
    ],
  };
}

function viewMenu(state: MenuState, actions: MenuActions): Item {
  const { menu, language } = words();
  const development: Item[] = app.isPackaged ? [] : [separator, { role: 'reload', label: menu.reload }, { role: 'toggleDevTools', label: menu.developerTools }];
  return {
    label: menu.view,
    submenu: [
      { label: menu.chronology, accelerator: 'CmdOrCtrl+1', enabled: state.hasDocument, click: () => { actions.send('show-chronology'); } },
      { label: menu.lanes, accelerator: 'CmdOrCtrl+2', enabled: state.hasDocument, click: () => { actions.send('show-lanes'); } },
      { label: menu.goToDate, accelerator: 'CmdOrCtrl+G', enabled: state.hasDocument, click: () => { actions.send('go-to-date'); } },
      separator,
      { label: menu.sourcePane, accelerator: 'CmdOrCtrl+Alt+1', enabled: state.hasDocument, click: () => { actions.send('toggle-source'); } },
      { label: menu.inspector, accelerator: 'CmdOrCtrl+Alt+2', enabled: state.hasDocument, click: () => { actions.send('toggle-inspector'); } },
      { label: menu.overview, accelerator: 'CmdOrCtrl+Alt+3', enabled: state.hasDocument, click: () => { actions.send('toggle-overview'); } },
      { label: menu.checks, accelerator: 'F8', enabled: state.hasDocument, click: () => { actions.send('checks'); } },
      { label: menu.furniture, enabled: state.hasDocument, click: () => { actions.send('toggle-furniture'); } },
      separator,
      {
        label: menu.theme,
        submenu: [
          { label: menu.themeSystem, click: () => { actions.send('theme-system'); } },
          { label: menu.themeLight, click: () => { actions.send('theme-light'); } },
          { label: menu.themeDark, click: () => { actions.send('theme-dark'); } },
        ],
      },
      {
        label: language.title,
        submenu: LANGUAGE_CHOICES.map((choice): Item => ({
          label: choice === 'system' ? language.system : LANGUAGE_NAMES[choice], type: 'radio', checked: state.language.choice === choice, click: () => { actions.chooseLanguage(choice); },
        })),
      },
      separator,
      { role: 'zoomIn', label: menu.zoomIn }, { role: 'zoomOut', label: menu.zoomOut }, { role: 'resetZoom', label: menu.resetZoom }, { role: 'togglefullscreen', label: menu.fullScreen },
      ...development,
    ],
  };
}

export function applyMenu(state: MenuState, actions: MenuActions): void {
  const { menu } = words();
  const template: Item[] = [
    ...(isMac ? [{ role: 'appMenu' } satisfies Item] : []),
    fileMenu(state, actions),
    editMenu(state, actions),
    eventMenu(state, actions),
    viewMenu(state, actions),
    {
      label: menu.window, role: 'window',
      submenu: [{ role: 'minimize', label: menu.minimize }, { role: 'close', label: menu.closeWindow }, ...(isMac ? [{ role: 'zoom' }, separator, { role: 'front' }] satisfies Item[] : [])],
    },
    {
      label: menu.help, role: 'help',
      submenu: [
        { label: menu.shortcuts, accelerator: isMac ? 'Cmd+/' : 'F1', enabled: state.hasWindow, click: () => { actions.send('keyboard-shortcuts'); } },
        { label: menu.about, enabled: state.hasWindow, click: () => { actions.send('about'); } },
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
