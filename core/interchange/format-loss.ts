import { words } from '../words/words';
import type { ExportFormat } from './export-request';

/** What a format cannot hold, said before anything is exported: how many events of this timeline, what of the others, and which events. */
export function lossWords(format: ExportFormat, leftOut: readonly string[] = []): readonly string[] {
  const { losses, leftOut: titled, leftOutCount } = words().exporting;
  return [...(leftOut.length === 0 ? [] : [leftOutCount(leftOut.length)]), ...(format === 'pdf' || format === 'json' ? [] : [losses[format]]), ...leftOut.map(titled)];
}
