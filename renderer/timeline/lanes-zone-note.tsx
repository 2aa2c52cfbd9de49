import { useMemo } from 'react';
import { placeOfZone, whenInZone } from '../../core/dates/when-in-zone';
import type { TimelineEvent } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { useShownZone } from '../state/shown-zone';

interface LanesZoneNoteProps {
  readonly events: readonly TimelineEvent[];
}

/**
 * Says under the axis that places are those of the times as stated, while words are by the clocks of another place.
 *
 * One axis cannot be by two clocks, and days and times without a zone, which stand on it too, have only their own.
 */
export function LanesZoneNote({ events }: LanesZoneNoteProps) {
  const zone = useShownZone();
  const isConverted = useMemo(() => zone !== null && events.some(({ when }) => whenInZone(when, zone) !== null), [events, zone]);
  if (zone === null || !isConverted) return null;
  return <div className="lanes-note lanes-note-axis">{texts().zones.placedAsStated(placeOfZone(zone))}</div>;
}
