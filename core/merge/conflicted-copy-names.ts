/**
 * The names sync services give to a second version of a file they could not merge.
 *
 * Seen in the services' own documentation: Dropbox "a (Anna's conflicted copy 2022-01-24).x", Nextcloud and ownCloud
 * "a (conflicted copy 2022-01-24 120000).x" and "a_conflict-20220124-120000.x", Syncthing
 * "a.sync-conflict-20220124-120000-ABCDEFG.x", OneDrive "a-LAPTOP.x", Google Drive and others "a (1).x", iCloud "a 2.x".
 */

/** How sure a name makes it. A `possible` one must hold the same timeline to count. */
export type CopyLikelihood = 'certain' | 'possible';

interface Pattern {
  readonly service: string;
  readonly likelihood: CopyLikelihood;
  /** Matches what stands between the original's stem and its extension. */
  readonly infix: RegExp;
}

const PATTERNS: readonly Pattern[] = [
  { service: 'Syncthing', likelihood: 'certain', infix: /^\.sync-conflict-\d{8}-\d{6}(-[A-Z0-9]{7})?$/ },
  { service: 'Dropbox or Nextcloud', likelihood: 'certain', infix: /^ \(.*conflicted copy.*\)$/i },
  { service: 'Dropbox', likelihood: 'certain', infix: /^ \(.*case conflict.*\)$/i },
  { service: 'Nextcloud', likelihood: 'certain', infix: /^_conflict-\d{8}-\d{6}$/ },
  { service: 'Google Drive', likelihood: 'certain', infix: /^ ?\[conflict\]( \d+)?$/i },
  // Dropbox translates its words; what stays is a date in round brackets after the name.
  { service: 'Dropbox', likelihood: 'possible', infix: /^ \(.* \d{4}-\d{2}-\d{2}( \d+)?\)$/ },
  { service: 'Google Drive', likelihood: 'possible', infix: /^ ?\(\d{1,3}\)$/ },
  { service: 'iCloud', likelihood: 'possible', infix: /^ \d{1,3}$/ },
  { service: 'OneDrive', likelihood: 'possible', infix: /^-[A-Za-z0-9][A-Za-z0-9-]{0,62}$/ },
];

export interface CopyName {
  readonly service: string;
  readonly likelihood: CopyLikelihood;
}

/** Whether `name` is how a sync service names a second version of `original`; both without their folder. */
export function conflictedCopyName(name: string, original: string): CopyName | null {
  const dot = original.lastIndexOf('.');
  const [stem, extension] = dot <= 0 ? [original, ''] : [original.slice(0, dot), original.slice(dot)];
  if (name === original || !name.startsWith(stem) || !name.endsWith(extension)) return null;
  const infix = name.slice(stem.length, name.length - extension.length);
  const found = PATTERNS.find((pattern) => pattern.infix.test(infix));
  return found === undefined ? null : { service: found.service, likelihood: found.likelihood };
}
