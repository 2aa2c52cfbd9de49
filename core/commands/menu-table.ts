/**
 * The menu bar as values. See README.md here for adding to it.
 */
import type { Words } from '../words/catalogue';
import type { CommandId } from './command-ids';
import type { Need } from './command-state';
import { PANE_KEYS } from './pane-keys';

export interface CommandLine {
  readonly type: 'command';
  readonly id: CommandId;
  readonly label: (words: Words) => string;
  /** `Mod` is Ctrl, or Cmd on a Mac. */
  readonly keys?: string;
  /** Where a Mac has its own. */
  readonly macKeys?: string;
  /** All of these. */
  readonly needs: readonly Need[];
  readonly only?: 'not-mac';
}

/** What the system knows how to do and to name. */
export type SystemRole = 'cut' | 'copy' | 'paste' | 'selectAll' | 'close' | 'minimize' | 'zoom' | 'front' | 'quit' | 'services' | 'hide' | 'hideOthers' | 'unhide' | 'zoomIn' | 'zoomOut' | 'resetZoom' | 'togglefullscreen' | 'reload' | 'toggleDevTools';

export interface RoleLine {
  readonly type: 'role';
  readonly role: SystemRole;
  readonly label: (words: Words) => string;
  readonly only?: 'mac' | 'not-mac' | 'development';
  /** As Electron has them for the role. */
  readonly keys?: string;
  readonly macKeys?: string;
  /** Off a Mac, the keys that mean the same besides those of the role. */
  readonly moreKeys?: readonly string[];
}

export type MenuLine =
  | CommandLine
  | RoleLine
  /** Filled from what is so at the moment. */
  | { readonly type: 'list'; readonly list: 'recent' | 'theme' | 'language' | 'windows' }
  | { readonly type: 'line'; readonly only?: 'not-mac' };

export interface MenuOfBar {
  readonly label: (words: Words) => string;
  readonly role?: 'window' | 'help';
  readonly lines: readonly MenuLine[];
}

const command = (id: CommandId, needs: readonly Need[], label: (words: Words) => string, keys?: string, macKeys?: string): CommandLine =>
  ({ type: 'command', id, needs, label, ...(keys === undefined ? {} : { keys }), ...(macKeys === undefined ? {} : { macKeys }) });
/** Electron's own, for the list of shortcuts. */
const ROLE_KEYS: Readonly<Partial<Record<SystemRole, { readonly keys: string; readonly macKeys?: string }>>> = {
  cut: { keys: 'Mod X' }, copy: { keys: 'Mod C' }, paste: { keys: 'Mod V' }, selectAll: { keys: 'Mod A' }, close: { keys: 'Mod W' }, minimize: { keys: 'Mod M' }, quit: { keys: 'Mod Q' },
  hide: { keys: 'Mod H' }, hideOthers: { keys: 'Mod Alt H' }, zoomIn: { keys: 'Mod +' }, zoomOut: { keys: 'Mod -' }, resetZoom: { keys: 'Mod 0' }, togglefullscreen: { keys: 'F11', macKeys: 'Ctrl Mod F' },
};

/** The system names what it does in a language of its own, so each has a label of ours. */
const role = (name: SystemRole, label: (words: Words) => string, only?: 'mac' | 'not-mac' | 'development'): RoleLine =>
  ({ type: 'role', role: name, label, ...ROLE_KEYS[name], ...(only === undefined ? {} : { only }) });
const line = { type: 'line' } as const;

/** A Mac has them in the app's own menu, also while no window is open: one is opened for them. */
const OF_APP = {
  about: command('about', ['no-dialog'], ({ menu }) => menu.about),
  updates: command('check-updates', ['updates'], ({ updates }) => updates.command),
  preferences: command('preferences', ['no-dialog'], ({ native }) => native.commands.preferences, 'Mod ,'),
};
const notOnMac = <Line extends CommandLine | typeof line>(one: Line): Line & { readonly only: 'not-mac' } => ({ ...one, only: 'not-mac' });

export const MENU_BAR: readonly MenuOfBar[] = [
  {
    label: ({ menu }) => menu.file,
    lines: [
      command('new-timeline', [], ({ menu }) => menu.newTimeline, 'Mod N'),
      command('new-window', [], ({ native }) => native.commands.newWindow, 'Mod Shift W', 'Mod Alt N'),
      line,
      command('open', [], ({ menu }) => menu.open, 'Mod O'),
      command('open-in-new-window', [], ({ native }) => native.commands.openInNewWindow, 'Mod Shift O'),
      { type: 'list', list: 'recent' },
      command('open-sample', [], ({ menu }) => menu.openSample),
      line,
      command('save', ['editable'], ({ menu }) => menu.save, 'Mod S'),
      command('save-as', ['document'], ({ menu }) => menu.saveAs, 'Mod Shift S'),
      command('versions', ['document', 'no-dialog'], ({ menu }) => menu.restoreVersion),
      command('revert', ['editable', 'file', 'edited', 'no-dialog'], ({ menu }) => menu.revert),
      line,
      command('import', ['open-to-sources', 'no-dialog'], ({ menu }) => menu.importSources, 'Mod I'),
      command('import-events', ['open-to-sources', 'no-dialog'], ({ menu }) => menu.importEvents, 'Mod Shift I'),
      command('paste-text', ['open-to-sources', 'no-dialog'], ({ menu }) => menu.pasteText, 'Mod Shift V'),
      command('export-pdf', ['document', 'no-dialog'], ({ menu }) => menu.exportPdf, 'Mod E'),
      command('export', ['document', 'no-dialog'], ({ menu }) => menu.exportAs, 'Mod Shift E'),
      command('verify-pdf', ['window', 'no-dialog'], ({ menu }) => menu.verifyPdf),
      line,
      role('close', ({ menu }) => menu.closeWindow),
      role('quit', ({ menu }) => menu.quit, 'not-mac'),
    ],
  },
  {
    label: ({ menu }) => menu.edit,
    lines: [
      command('undo', ['undo'], ({ menu }) => menu.undo, 'Mod Z'),
      command('redo', ['redo'], ({ menu }) => menu.redo, 'Mod Y', 'Mod Shift Z'),
      line,
      role('cut', ({ menu }) => menu.cut), role('copy', ({ menu }) => menu.copy), role('paste', ({ menu }) => menu.paste), role('selectAll', ({ menu }) => menu.selectAll),
      line,
      command('find', ['source', 'no-dialog'], ({ menu }) => menu.findInSource, 'Mod F'),
      command('search', ['content', 'no-dialog'], ({ menu }) => menu.search, 'Mod K'),
      command('palette', ['window', 'no-dialog'], ({ native }) => native.commands.palette, 'Mod Shift P'),
      notOnMac(line),
      notOnMac(OF_APP.preferences),
    ],
  },
  {
    label: ({ menu }) => menu.event,
    lines: [
      command('new-event', ['editable', 'no-dialog'], ({ menu }) => menu.newEvent, 'Mod Shift N'),
      command('edit-event', ['editable', 'selected', 'no-dialog'], ({ menu }) => menu.editEvent),
      command('duplicate-event', ['editable', 'event', 'no-dialog'], ({ menu }) => menu.duplicateEvent, 'Mod D'),
      command('cite-selection', ['editable', 'event', 'marked', 'no-dialog'], ({ menu }) => menu.citeSelection, 'Mod Shift C'),
      command('relate-event', ['editable', 'event', 'no-dialog'], ({ menu }) => menu.relateEvent, 'Mod L'),
      command('event-confidential', ['editable', 'event', 'no-dialog'], ({ native }) => native.commands.eventConfidential),
      command('delete-event', ['editable', 'event', 'no-dialog'], ({ menu }) => menu.deleteEvent),
      line,
      command('copy-event', ['event', 'no-dialog'], ({ native }) => native.commands.copyEvent),
      command('cut-event', ['editable', 'event', 'no-dialog'], ({ native }) => native.commands.cutEvent),
      command('paste-events', ['editable', 'clip', 'no-dialog'], ({ native }) => native.commands.pasteEvents),
      line,
      command('next-event', ['shown-events', 'no-dialog'], ({ menu }) => menu.nextEvent, 'Alt Down'),
      command('previous-event', ['shown-events', 'no-dialog'], ({ menu }) => menu.previousEvent, 'Alt Up'),
      command('next-citation', ['citation', 'no-dialog'], ({ menu }) => menu.nextCitation),
      command('previous-citation', ['citation', 'no-dialog'], ({ menu }) => menu.previousCitation),
      line,
      command('suggestions', ['suggestions', 'no-dialog'], ({ native }) => native.commands.suggestions),
      command('kinds', ['editable', 'no-dialog'], ({ kinds }) => kinds.command),
      command('names', ['editable', 'no-dialog'], ({ names }) => names.command),
    ],
  },
  {
    label: ({ native }) => native.commands.source,
    lines: [
      command('source-details', ['source', 'no-dialog'], ({ native }) => native.commands.sourceDetails),
      command('publication-date', ['editable', 'source', 'no-dialog'], ({ native }) => native.commands.publicationDate),
      command('toggle-read', ['editable', 'source', 'no-dialog'], ({ native }) => native.commands.toggleRead),
      command('source-confidential', ['editable', 'source', 'no-dialog'], ({ native }) => native.commands.sourceConfidential),
      line,
      command('update-source', ['editable', 'source', 'no-dialog'], ({ native }) => native.commands.updateSource),
      command('review', ['editable', 'doubtful-citations', 'no-dialog'], ({ native }) => native.commands.review),
      command('show-original', ['original', 'no-dialog'], ({ native }) => native.commands.showOriginal),
      line,
      command('delete-source', ['editable', 'source', 'no-dialog'], ({ native }) => native.commands.deleteSource),
    ],
  },
  {
    label: ({ menu }) => menu.view,
    lines: [
      command('show-chronology', ['document', 'no-dialog'], ({ menu }) => menu.chronology, 'Mod 1'),
      command('show-lanes', ['document', 'no-dialog'], ({ menu }) => menu.lanes, 'Mod 2'),
      command('zoom-fit', ['shown-events', 'no-dialog'], ({ native }) => native.commands.fit),
      command('go-to-date', ['shown-events', 'no-dialog'], ({ menu }) => menu.goToDate, 'Mod G'),
      line,
      command('toggle-source', ['document', 'no-dialog'], ({ menu }) => menu.sourcePane, PANE_KEYS.source.keys, PANE_KEYS.source.macKeys),
      command('toggle-inspector', ['document', 'no-dialog'], ({ menu }) => menu.inspector, PANE_KEYS.inspector.keys, PANE_KEYS.inspector.macKeys),
      command('toggle-overview', ['document', 'no-dialog'], ({ menu }) => menu.overview, PANE_KEYS.overview.keys, PANE_KEYS.overview.macKeys),
      command('checks', ['document', 'no-dialog'], ({ menu }) => menu.checks, 'F8'),
      command('toggle-furniture', ['furniture', 'no-dialog'], ({ menu }) => menu.furniture),
      command('time-zone', ['document', 'no-dialog'], ({ zones }) => zones.showTimesIn),
      command('next-pane', ['document', 'no-dialog'], ({ native }) => native.commands.nextPane, 'F6'),
      line,
      { type: 'list', list: 'theme' },
      { type: 'list', list: 'language' },
      line,
      // The role's own Ctrl + is the key of an American = with Shift: + stands there without Shift on a German keyboard, and on the number pad.
      { ...role('zoomIn', ({ menu }) => menu.zoomIn), moreKeys: ['Mod =', 'Mod numadd'] },
      { ...role('zoomOut', ({ menu }) => menu.zoomOut), moreKeys: ['Mod numsub'] },
      { ...role('resetZoom', ({ menu }) => menu.resetZoom), moreKeys: ['Mod num0'] },
      role('togglefullscreen', ({ menu }) => menu.fullScreen),
      role('reload', ({ menu }) => menu.reload, 'development'), role('toggleDevTools', ({ menu }) => menu.developerTools, 'development'),
    ],
  },
  {
    label: ({ menu }) => menu.window, role: 'window',
    lines: [
      role('minimize', ({ menu }) => menu.minimize), role('zoom', ({ menu }) => menu.mac.zoom, 'mac'), role('front', ({ menu }) => menu.mac.front, 'mac'), role('close', ({ menu }) => menu.closeWindow),
      line,
      { type: 'list', list: 'windows' },
    ],
  },
  {
    label: ({ menu }) => menu.help, role: 'help',
    lines: [
      command('keyboard-shortcuts', ['window', 'no-dialog'], ({ menu }) => menu.shortcuts, 'F1', 'Mod /'),
      command('tour', ['window', 'no-dialog'], ({ native }) => native.commands.tour),
      command('show-log', [], ({ native }) => native.commands.showLog),
      notOnMac(OF_APP.updates),
      notOnMac(line),
      notOnMac(OF_APP.about),
    ],
  },
];

/** What a Mac has before all of them, under the name of the app. */
export const MAC_APP_MENU: readonly MenuLine[] = [
  OF_APP.about, OF_APP.updates,
  line,
  OF_APP.preferences,
  line,
  role('services', ({ menu }) => menu.mac.services),
  line,
  role('hide', ({ menu }) => menu.mac.hide), role('hideOthers', ({ menu }) => menu.mac.hideOthers), role('unhide', ({ menu }) => menu.mac.showAll),
  line,
  role('quit', ({ menu }) => menu.mac.quit),
];

/** Every command of the bar once, in its order. */
export const COMMANDS: readonly CommandLine[] = MENU_BAR.flatMap(({ lines }) => lines.filter((one): one is CommandLine => one.type === 'command'));

export const keysOf = ({ keys, macKeys }: CommandLine | RoleLine, isMac: boolean): string | undefined => (isMac ? (macKeys ?? keys) : keys);

/** As Electron writes it: `Mod Shift N` is `CmdOrCtrl+Shift+N`. */
export const acceleratorOf = (keys: string): string => keys.replace('Mod', 'CmdOrCtrl').replaceAll(' ', '+');

/** A menu label without the letter mark and the dots that say a dialogue follows. */
export const plainLabel = (label: string): string => label.replace('&', '').replace(/\s?…$/, '');
