/** What a notice asks the window for that shows the dialogue about what was kept twice once more: the window has its sentences. */
export const SHOW_KEPT_TWICE = 'show-conflicts';
