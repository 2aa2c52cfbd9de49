import { useEffect, useState } from 'react';
import { useShell } from '../state/shell';

/**
 * What screen readers are told beside what has the focus.
 *
 * The attribute keeps it from being made inert with all that lies under a dialogue. The words come in a new element each
 * time: the same words in the same element would be no change, and nothing would be said. Nor is what is there when the
 * region comes, as the messages of a start are.
 */
export function LiveRegion() {
  const { words, at } = useShell((shell) => shell.announcement);
  const [isThere, setThere] = useState(false);
  useEffect(() => { setThere(true); }, []);
  return (
    <div className="visually-hidden" role="status" aria-live="polite" data-live-announcer="true">
      {isThere && <div key={at}>{words.split('\n').map((line, index) => <p key={index}>{line}</p>)}</div>}
    </div>
  );
}
