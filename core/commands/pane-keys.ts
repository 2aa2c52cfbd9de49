/**
 * The keys of the panes, for the menus and for the hints of their buttons, which are drawn before the table of menus is loaded.
 *
 * Nothing with Ctrl and Alt off a Mac: Windows reports AltGr as both, and AltGr 2 types ² in German. A Mac keeps Option,
 * for its own pictures of the screen are under ⌘ Shift 3 to 5.
 */
export const PANE_KEYS = {
  source: { keys: 'Mod Shift 1', macKeys: 'Mod Alt 1' },
  inspector: { keys: 'Mod Shift 2', macKeys: 'Mod Alt 2' },
  overview: { keys: 'Mod Shift 3', macKeys: 'Mod Alt 3' },
} as const;
