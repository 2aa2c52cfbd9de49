/**
 * The zone that this window shows times in. Never remembered: a window opens with what the sources state.
 */
import { create } from 'zustand';
import { formatWhen, spineLabel, type SpineLabel } from '../../core/dates/format-when';
import { statedPlace, whenWithPlace } from '../../core/dates/stated-zone';
import { placeOfZone, whenInZone } from '../../core/dates/when-in-zone';
import type { When } from '../../core/timeline/types';
import { words } from '../../core/words/words';

interface ShownZone {
  /** IANA name; null shows times as they are stated. */
  readonly zone: string | null;
}

const useShownZoneStore = create<ShownZone>(() => ({ zone: null }));

export const useShownZone = (): string | null => useShownZoneStore((shown) => shown.zone);
export const shownZone = (): string | null => useShownZoneStore.getState().zone;
export const showTimesIn = (zone: string | null): void => { useShownZoneStore.setState({ zone }); };

export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Every zone that the runtime knows, UTC first. */
export const allZones = (): readonly string[] => ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

export interface ZonedLabel extends SpineLabel {
  /** "in New York"; null where no zone is stated or nothing has a time. */
  readonly place: string | null;
  /** Where the time shown is not the one stated: what is, in words. */
  readonly converted: string | null;
}

/** What is stated, in words, and what is doubtful about it. */
function statedWords(when: When, civil: 'plain' | 'repeated' | 'skipped'): string {
  const { zones } = words();
  const stated = formatWhen(when.edtf);
  const from = when.zone === undefined ? zones.convertedFromOffset(stated) : zones.convertedFrom(stated, placeOfZone(when.zone));
  return civil === 'plain' ? from : `${from}\n${civil === 'repeated' ? zones.repeated : zones.skipped}`;
}

/** The two lines beside a marker, by the clocks of `zone`. */
export function labelInZone(when: When, zone: string | null): ZonedLabel {
  const { zones } = words();
  const there = zone === null ? null : whenInZone(when, zone);
  if (there !== null && zone !== null) return { ...spineLabel({ edtf: there.edtf }), place: zones.inPlace(placeOfZone(zone)), converted: statedWords(when, there.civil) };
  return { ...spineLabel(when), place: statedPlace(when), converted: null };
}

/** `Mon 24 Jan 2022, 21:30 in Berlin`: one line, by the clocks of `zone`, saying which where a zone is known. */
export function whenWords(when: When, zone: string | null): string {
  const { zones } = words();
  const there = zone === null ? null : whenInZone(when, zone);
  if (there !== null && zone !== null) return zones.converted(formatWhen(there.edtf), placeOfZone(zone));
  return whenWithPlace(when);
}
