import { Checkbox } from 'react-aria-components';
import type { TimelineEvent } from '../../core/timeline/types';
import { patchEvent } from '../state/event-intents';

/** Keeps the event out of exports made for publication. */
export function ConfidentialField({ event }: { readonly event: TimelineEvent }) {
  const isConfidential = event.confidential === true;
  return (
    <Checkbox
      className="choice choice-check confidential-field" isSelected={isConfidential}
      onChange={(on) => { void patchEvent(event.id, on ? 'Mark as confidential' : 'Mark as not confidential', { confidential: on ? true : null }); }}
    >
      Confidential: left out of exports for publication
    </Checkbox>
  );
}
