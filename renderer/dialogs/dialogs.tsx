import { useEffect, useRef } from 'react';
import { bridge } from '../bridge';
import { later, type Later } from '../shell/later';
import { mendFocus } from '../state/focus-return';
import { openDialog, useView, type DialogName } from '../state/view';

/** Each dialogue's program is fetched apart: most are never opened, none at the start. */
const DIALOGS: Readonly<Record<DialogName, Later<object>>> = {
  paste: later(() => import('./paste-dialog').then((part) => part.PasteDialog)),
  'export-pdf': later(() => import('../export/export-dialog').then((part) => part.ExportPdfDialog)),
  export: later(() => import('../export/export-dialog').then((part) => part.ExportDialog)),
  'import-events': later(() => import('../import-events/import-events-dialog').then((part) => part.ImportEventsDialog)),
  'verify-pdf': later(() => import('../export/verify-dialog').then((part) => part.VerifyDialog)),
  shortcuts: later(() => import('./shortcuts-dialog').then((part) => part.ShortcutsDialog)),
  about: later(() => import('./about-dialog').then((part) => part.AboutDialog)),
  search: later(() => import('./search-dialog').then((part) => part.SearchDialog)),
  relate: later(() => import('./relate-dialog').then((part) => part.RelateDialog)),
  kinds: later(() => import('../kinds/kinds-dialog').then((part) => part.KindsDialog)),
  names: later(() => import('../names/names-dialog').then((part) => part.NamesDialog)),
  'publication-date': later(() => import('./publication-date-dialog').then((part) => part.PublicationDateDialog)),
  'source-details': later(() => import('./source-details-dialog').then((part) => part.SourceDetailsDialog)),
  'delete-source': later(() => import('./delete-source-dialog').then((part) => part.DeleteSourceDialog)),
  review: later(() => import('../review/review-dialog').then((part) => part.ReviewDialog)),
  'go-to-date': later(() => import('./go-to-date-dialog').then((part) => part.GoToDateDialog)),
  palette: later(() => import('./palette-dialog').then((part) => part.PaletteDialog)),
  preferences: later(() => import('./preferences-dialog').then((part) => part.PreferencesDialog)),
  'time-zone': later(() => import('./time-zone-dialog').then((part) => part.TimeZoneDialog)),
  versions: later(() => import('./versions-dialog').then((part) => part.VersionsDialog)),
};

/** Fetches every dialogue ahead of need, so that the first one opens as fast as the second. */
export async function loadDialogs(): Promise<void> {
  await Promise.all(Object.values(DIALOGS).map((dialog) => dialog.load()));
}

const isInDialog = (target: EventTarget | null): boolean => target instanceof Element && target.closest('[role=dialog], [role=alertdialog]') !== null;

/** Escape closes a dialogue by its own means once it has the focus; who is quicker than that is heard here. */
function useEscapeBeforeFocus(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || isInDialog(event.target)) return;
      event.preventDefault();
      openDialog(null);
    };
    window.addEventListener('keydown', press);
    return () => { window.removeEventListener('keydown', press); };
  }, [isOpen]);
}

/** What had the focus before the dialogue may be gone through what was done in it. */
function useFocusAfter(isOpen: boolean): void {
  useEffect(() => (isOpen ? () => { mendFocus(); } : undefined), [isOpen]);
}

/** A window behind another has no idle moment for seconds. */
const FACTS_WITHIN_MS = 300;

/**
 * The menus hear what can be done. Its program comes when the window is drawn.
 *
 * Until then main hears of a dialogue alone, and at once: a file that is asked for meanwhile must not be opened in a window
 * that somebody pastes into.
 */
function useCommandFacts(isOpen: boolean): void {
  const isFollowed = useRef(false);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (!isFollowed.current && isOpen !== wasOpen.current) void bridge().facts(isOpen ? ['dialog'] : []);
    wasOpen.current = isOpen;
  }, [isOpen]);
  useEffect(() => {
    let stop: (() => void) | null = null;
    const idle = requestIdleCallback(() => {
      void import('../state/command-facts').then(({ followCommandFacts }) => {
        if (stop !== null) return;
        isFollowed.current = true;
        stop = followCommandFacts();
      });
    }, { timeout: FACTS_WITHIN_MS });
    return () => {
      cancelIdleCallback(idle);
      stop?.();
      stop = () => {};
    };
  }, []);
}

/** The dialogue that is open, if any. */
export function Dialogs() {
  const name = useView((view) => view.dialog);
  useCommandFacts(name !== null);
  useEscapeBeforeFocus(name !== null);
  useFocusAfter(name !== null);
  if (name === null) return null;
  const Open = DIALOGS[name];
  return <Open />;
}
