/**
 * Time zones as programs name them: IANA names, the same behind a program's own path
 * (`/freeassociation.sourceforge.net/Europe/Berlin`), and those of Windows.
 */
import { findIana } from 'windows-iana';
import { isKnownZone } from '../dates/zoned-time';

/** The IANA zone that is meant; null for a name that nobody can tell. Unicode's own table says which one stands for a zone of Windows. */
export function zoneOfTzid(tzid: string): string | null {
  if (isKnownZone(tzid)) return tzid;
  const behindPath = /(?:^|\/)([A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_+-]*\d{0,2}){1,2})$/.exec(tzid)?.[1];
  if (behindPath !== undefined && isKnownZone(behindPath)) return behindPath;
  const [windows] = findIana(tzid.trim());
  return windows !== undefined && isKnownZone(windows) ? windows : null;
}
