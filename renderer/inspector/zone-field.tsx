import { Globe } from 'lucide-react';
import { memo, useRef } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { formatWhen } from '../../core/dates/format-when';
import { hasTime, placeOfZone, whenInZone } from '../../core/dates/when-in-zone';
import { isKnownZone } from '../../core/dates/zoned-time';
import type { TimelineEvent } from '../../core/timeline/types';
import { patchEventWith } from '../state/event-intents';
import { useWords } from '../state/language';
import { allZones, useShownZone, zoneHere } from '../state/shown-zone';
import { sameIn } from './same-event';
import { useTyped } from './use-typed';
import { fieldKey } from '../shell/field-key';
import { useSaidAtRest } from '../shell/said-at-rest';

/** The same time by the clocks of the window's zone, or else of this computer; null where it would say the same. */
function useElsewhere({ when }: TimelineEvent): string | null {
  const { zones } = useWords();
  const zone = useShownZone() ?? zoneHere();
  const there = whenInZone(when, zone);
  if (there === null || (when.zone !== undefined && there.edtf === when.edtf)) return null;
  const said = zones.converted(formatWhen(there.edtf), placeOfZone(zone));
  return there.civil === 'plain' ? said : `${said}. ${there.civil === 'repeated' ? zones.repeated : zones.skipped}`;
}

const isUnknownZone = (zone: string): boolean => zone !== '' && !isKnownZone(zone);

/** The zone of an event's time. Days have none, so there is nothing to see where there is no time. */
export const ZoneField = memo(function ZoneField({ event }: { readonly event: TimelineEvent }) {
  const { zones } = useWords();
  const elsewhere = useElsewhere(event);
  const stored = event.when.zone ?? '';
  const { words: typed, setWords: setTyped, keep } = useTyped((words) => {
    const zone = words.trim();
    if (isUnknownZone(zone)) return false;
    void patchEventWith(event.id, zones.zone, ({ when: { zone: before = '', ...when } }) => (zone === before ? null : { when: zone === '' ? when : { ...when, zone } }));
    return true;
  });
  const text = typed?.trim() ?? stored;
  const wrong = typed !== null && isUnknownZone(text) ? zones.unknownZone(text) : null;
  const input = useRef<HTMLInputElement>(null);
  useSaidAtRest(wrong ?? elsewhere ?? '', () => document.activeElement === input.current);
  if (!hasTime(event.when.edtf) && stored === '') return null;
  return (
    <div className="field">
      <TextField className="field" value={typed ?? stored} onChange={setTyped} isInvalid={wrong !== null} onBlur={keep}>
        <Label className="field-label">{zones.zone}</Label>
        <Input
          ref={input} className="field-input" list="time-zones" placeholder={zones.zoneExample} aria-describedby={`zone-${event.id}`}
          onKeyDown={(press) => {
            if (fieldKey(press) === 'Enter') keep();
            else if (fieldKey(press) === 'Escape' && typed !== null) {
              press.stopPropagation();
              setTyped(null);
            }
          }}
        />
      </TextField>
      <datalist id="time-zones">{allZones().map((zone) => <option key={zone} value={zone} />)}</datalist>
      <div className="when-result" id={`zone-${event.id}`}>
        {wrong !== null ? <span className="field-error">{wrong}</span> : elsewhere === null ? null : <><Globe size={13} aria-hidden /><span>{elsewhere}</span></>}
      </div>
    </div>
  );
}, sameIn('when'));
