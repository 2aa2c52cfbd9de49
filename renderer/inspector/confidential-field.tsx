import { memo } from 'react';
import { Checkbox } from 'react-aria-components';
import type { TimelineEvent } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { patchEvent } from '../state/event-intents';
import { sameIn } from './same-event';

/** Keeps the event out of exports made for publication. */
export const ConfidentialField = memo(function ConfidentialField({ event }: { readonly event: TimelineEvent }) {
  const isConfidential = event.confidential === true;
  return (
    <Checkbox
      className="choice choice-check confidential-field" isSelected={isConfidential}
      onChange={(on) => { void patchEvent(event.id, on ? texts().shell.markConfidential : texts().shell.markOpen, { confidential: on ? true : null }); }}
    >
      {texts().shell.confidential}
    </Checkbox>
  );
}, sameIn('confidential'));
