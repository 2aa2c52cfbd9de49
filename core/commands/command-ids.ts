/**
 * What a person can ask for, by name.
 */

/** Carried out by the window. */
export type WindowCommand =
  | 'new-event' | 'edit-event' | 'duplicate-event' | 'delete-event' | 'copy-event' | 'cut-event' | 'paste-events' | 'cite-selection' | 'relate-event' | 'event-confidential' | 'kinds' | 'names' | 'accept-suggestion' | 'dismiss-suggestion'
  | 'paste-text' | 'import' | 'import-events' | 'export-pdf' | 'export' | 'verify-pdf' | 'find' | 'search' | 'go-to-date' | 'palette' | 'preferences'
  | 'toggle-source' | 'toggle-inspector' | 'toggle-overview' | 'show-chronology' | 'show-lanes' | 'zoom-fit'
  | 'next-citation' | 'previous-citation' | 'next-event' | 'previous-event' | 'next-pane'
  | 'source-details' | 'publication-date' | 'update-source' | 'review' | 'show-original' | 'toggle-read' | 'source-confidential' | 'delete-source'
  | 'keyboard-shortcuts' | 'about' | 'tour' | 'theme-system' | 'theme-light' | 'theme-dark'
  | 'undo' | 'redo' | 'toggle-furniture' | 'versions' | 'checks' | 'suggestions' | 'time-zone';

/** Carried out by main, for the window in front. */
export const MAIN_COMMANDS = ['new-timeline', 'new-window', 'open', 'open-in-new-window', 'open-sample', 'save', 'save-as', 'revert', 'show-log', 'check-updates'] as const;
export type MainCommand = (typeof MAIN_COMMANDS)[number];

export type CommandId = WindowCommand | MainCommand;

export const isMainCommand = (id: CommandId): id is MainCommand => (MAIN_COMMANDS as readonly CommandId[]).includes(id);

/** What the system does for a window by itself, as far as a palette offers it beside the commands: by Electron's names. */
export const WINDOW_ROLES = ['zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen', 'minimize', 'close', 'quit'] as const;
export type WindowRole = (typeof WINDOW_ROLES)[number];
