import { words } from '../words/words';
import type { ExportFormat } from './export-request';

/** What a format cannot hold, said before anything is exported, and which events of this timeline it left out. */
export function lossWords(format: ExportFormat, leftOut: readonly string[] = []): readonly string[] {
  const { losses, leftOut: titled } = words().exporting;
  return [...(format === 'pdf' || format === 'json' ? [] : [losses[format]]), ...leftOut.map(titled)];
}
