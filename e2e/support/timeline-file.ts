/**
 * Timeline files made for tests, as the format describes them.
 */
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './launch';

export interface FiledEvent {
  readonly title: string;
  readonly edtf: string;
  readonly kind?: 'meeting' | 'alert' | 'statement';
}

const KINDS = [
  { id: 'meeting', label: 'Meeting', color: 'meeting', icon: 'users', shape: 'circle' },
  { id: 'alert', label: 'Alert', color: 'alert', icon: 'siren', shape: 'diamond' },
  { id: 'statement', label: 'Statement', color: 'statement', icon: 'quote', shape: 'square' },
];

/** A timeline as the value its file holds. */
export function timelineValue(title: string, events: readonly FiledEvent[]): Record<string, unknown> {
  const made = '2022-02-01T10:00:00.000Z';
  return {
    format: 'dateline', version: 1, revision: 1, id: 'tmadefortest', title, description: '', kinds: KINDS, sources: [],
    events: events.map(({ title: name, edtf, kind = 'statement' }, index) => ({
      id: `e${String(index).padStart(11, '0')}`, title: name, when: { edtf }, kind, status: 'reported', actors: [], places: [], tags: [], citations: [], created: made, modified: made,
    })),
    dismissed: [],
  };
}

export function writeTimeline(path: string, title: string, events: readonly FiledEvent[], more: Record<string, unknown> = {}): string {
  writeFileSync(path, JSON.stringify({ ...timelineValue(title, events), ...more }));
  return path;
}

/** The sample as a file of the person's own. */
export function copySample(path: string): string {
  copyFileSync(join(root, 'assets/sample.dateline'), path);
  return path;
}
