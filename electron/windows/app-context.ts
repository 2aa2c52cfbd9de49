/**
 * What every window of the app shares.
 */
import type { Preferences } from '../../core/preferences';
import type { LanguageChoice } from '../../core/words/language';
import type { Importer } from '../import/importer';
import type { SettingsStore } from '../settings/settings';
import type { Updates } from '../updates/updates';
import type { DocumentWindow } from './document-window';

export interface AppContext {
  /** The app's own folder: settings, journals, new timelines. */
  readonly dataDir: string;
  /** The thread that saves big timelines. */
  readonly saveWorkerFile: string;
  /** Where the sample lies. */
  readonly assetsRoot: string;
  readonly settings: SettingsStore;
  /** Started when first asked for. */
  readonly importer: () => Promise<Importer>;
  readonly windows: Set<DocumentWindow>;
  /** See `Quitting`. */
  readonly isQuitting: () => boolean;
  /** A window is no more. */
  readonly closed: (window: DocumentWindow) => void;
  /** Keeps the change and tells every window. */
  readonly changePreferences: (change: Partial<Preferences>) => void;
  /** A window more: where the one of this file was, or beside those that are there. */
  readonly openWindow: (file?: string | null) => DocumentWindow;
  /** Puts a JSON text where a page can fetch it, once; answers its address. */
  readonly offer: (bytes: () => Uint8Array | Promise<Uint8Array>) => string;
  /** A page has asked for what it starts with: what it does not wait for can follow. */
  readonly pageAsked: () => void;
  /** For the whole app, at once and from now on. */
  readonly chooseLanguage: (choice: LanguageChoice) => void;
  readonly updates: Updates;
  /** Menus, recent files and the list of open timelines follow. */
  readonly changed: () => void;
}
