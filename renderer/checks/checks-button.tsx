import { ListChecks } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import { openChecks, useChecks, useFindings } from './checks-store';
import './checks.css';
import { words as texts } from '../../core/words/words';

/** "3 to check" in the status bar; pressing it opens and closes the panel. */
export function ChecksButton() {
  const isOpen = useChecks((checks) => checks.isOpen);
  const isChecked = useChecks((checks) => checks.outcome !== null);
  const { open } = useFindings();
  if (!isChecked && !isOpen) return null;
  const words = texts().checks.toCheck(open.length);
  return (
    <ToggleButton className="checks-button" data-some={open.length > 0 ? '' : undefined} aria-label={texts().checks.button(words)} isSelected={isOpen} onChange={openChecks}>
      <ListChecks size={13} aria-hidden />{words}
    </ToggleButton>
  );
}
