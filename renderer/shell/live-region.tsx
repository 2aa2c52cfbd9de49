import { useShell } from '../state/shell';

/**
 * What screen readers are told beside what has the focus.
 *
 * The attribute keeps it from being made inert with all that lies under a dialogue. The words come in a new element each
 * time: the same words in the same element would be no change, and nothing would be said.
 */
export function LiveRegion() {
  const { words, at } = useShell((shell) => shell.announcement);
  return <div className="visually-hidden" role="status" aria-live="polite" data-live-announcer="true"><span key={at}>{words}</span></div>;
}
