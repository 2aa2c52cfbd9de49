import { useShell } from '../state/shell';
import { Sheet } from './sheet';

export function AboutDialog() {
  const version = useShell((shell) => shell.version);
  return (
    <Sheet title={`Dateline ${version}`}>
      <p>Turns documents into event timelines people can check. Every event stands on a paragraph; everything stays on this computer.</p>
      <p className="field-hint">MIT licence. Set in Inter and Newsreader (SIL Open Font License).</p>
    </Sheet>
  );
}
