import { fieldNames } from './fields';
import { numbers } from './numbers';

const { number, plural } = numbers;

const elsewhere = 'Save elsewhere, or mend it and retry.';

type Counts = { readonly added: number; readonly removed: number; readonly changed: number };

/** "2 events added, 1 changed"; the first count names the thing. */
function listed({ added, removed, changed }: Counts, things: (count: number) => string): string | null {
  const counts = ([[added, 'added'], [removed, 'removed'], [changed, 'changed']] as const).filter(([count]) => count > 0);
  return counts.length === 0 ? null : counts.map(([count, what], index) => `${index === 0 ? things(count) : number(count)} ${what}`).join(', ');
}

const records = { event: 'Event', source: 'Source', kind: 'Kind', paragraph: 'Paragraph', filter: 'Saved filter', finding: 'Accepted finding', timeline: 'The timeline' };

/** Files and what happens to them: disks, locks, other programs, earlier versions. `message` of a failure has no subject. */
export const storage = {
  /** By the name of the system's error, errno(3). */
  disk: {
    ENOSPC: { message: (folder: string) => `disk full on ${folder}`, remedy: 'Make room and retry, or save elsewhere.' },
    EDQUOT: { message: (folder: string) => `your share of the disk is used up on ${folder}`, remedy: 'Make room and retry, or save elsewhere.' },
    EFBIG: { message: (folder: string) => `the disk does not take files this big on ${folder}`, remedy: 'Save elsewhere.' },
    EROFS: { message: (folder: string) => `the disk is read-only at ${folder}`, remedy: elsewhere },
    EACCES: { message: (folder: string) => `no permission to write in ${folder}`, remedy: elsewhere },
    EPERM: { message: (folder: string) => `not allowed to replace the file in ${folder}`, remedy: 'It may be locked or protected. Save elsewhere, or unlock it and retry.' },
    EIO: { message: (folder: string) => `the disk reported an error on ${folder}`, remedy: 'Save elsewhere now, then check that disk.' },
    ENODEV: { message: (folder: string) => `the disk is gone from ${folder}`, remedy: 'Plug it in again and retry, or save elsewhere.' },
    ESTALE: { message: (folder: string) => `the network disk is gone from ${folder}`, remedy: 'Connect again and retry, or save elsewhere.' },
    ENOENT: { message: (folder: string) => `the folder ${folder} is gone`, remedy: 'It was moved, renamed or removed. Save elsewhere, or put it back and retry.' },
    EISDIR: { message: (folder: string) => `there is a folder of that name in ${folder}`, remedy: 'Save under another name.' },
    EFTYPE: { message: (folder: string) => `what has that name in ${folder} is a pipe or a device`, remedy: 'Save under another name.' },
    ELOOP: { message: (folder: string) => `links go round in a circle at ${folder}`, remedy: 'Save elsewhere.' },
    ENAMETOOLONG: { message: (folder: string) => `the file name is too long for ${folder}`, remedy: 'Save under a shorter name.' },
    EBUSY: { message: (folder: string) => `another program holds the file in ${folder}`, remedy: 'Close it there and retry, or save elsewhere.' },
    EMFILE: { message: () => 'too many files are open', remedy: 'Close some programs and retry.' },
  },
  diskOther: { message: (folder: string, name: string) => `the system refused to write on ${folder} (${name})`, remedy: elsewhere },
  noReading: 'no permission to read it',
  notThere: { message: 'the file is not there', remedy: 'It may have been moved, renamed or deleted.' },
  gone: { message: 'the file is no longer there', remedy: 'It was moved, renamed or deleted. Retry writes it again; or save elsewhere.' },
  linked: { message: 'a link was put in its place', remedy: 'Save under the same name to write the file that the link leads to, or save elsewhere.' },
  busy: { message: 'another program keeps changing the file', remedy: 'Close it there and retry.' },
  closed: { message: 'it is closed', remedy: 'Open it again.' },
  theTimeline: 'The timeline',
  memoryOnly: (why: string) => `Kept in memory only: ${why}`,
  owner: (user: string, computer: string, since: string | null) => (since === null ? `${user} on ${computer}` : `${user} on ${computer}, since ${since}`),
  locked: {
    message: (owner: string) => `it is open in another Dateline (${owner})`, remedy: 'Close it there first, or open it for reading only.',
    elsewhereRemedy: 'Close it there first, open it for reading only, or open it anyway if that computer is off, or is this one before it was restarted or renamed.',
    readOnly: (file: string, owner: string) => `“${file}” is open in another Dateline (${owner}).`,
  },
  mayNotWrite: (folder: string) => `Dateline may not write in ${folder}.`,
  writeProtected: 'The file is write-protected.',
  otherPlace: 'Choose another name or another folder.',
  recovery: {
    noCopy: 'the file is gone, and there is no copy of it', noCopyRemedy: 'Look for it in the trash.',
    nothing: 'there is nothing of that name to recover', nothingRemedy: 'Choose from the list again.',
  },
  versions: { none: 'there is no such version', noneRemedy: 'Choose one from the list.', damaged: 'this version is damaged', damagedRemedy: 'Choose another one.', name: 'earlier version' },
  outside: {
    unreadable: (why: string) => `another program changed the file, and it cannot be read now: ${why}`, unreadableRemedy: 'Your edits are kept. Save elsewhere, or mend the file and retry.',
    newer: 'a newer Dateline changed the file', newerRemedy: 'Your edits are kept. Save elsewhere, or update Dateline.',
    replaced: 'another timeline was put in its place', replacedRemedy: 'Your edits are kept. Save elsewhere.',
    overwritten: 'another program was writing to it at the same moment, and what it wrote is not this timeline',
    overwrittenKept: (copy: string) => `The file holds your edits; a copy of what the other wrote is in ${copy}.`, overwrittenLost: 'The file holds your edits. Let the other program write again.',
    overwrittenTitle: (file: string, why: string) => `“${file}”: ${why}`,
    changed: (file: string, difference: string) => `Another program changed “${file}”: ${difference}`,
    taken: 'It was taken in here; your own edits are kept.', takenOnly: 'It was taken in here.',
    older: 'It is an earlier state without your last saved edits, and was taken in here. Undo brings them back; they are among the earlier versions as well.',
    bothMerged: 'Both were merged.', show: 'Show what was kept twice',
    more: (count: number) => `And ${number(count)} more.`,
  },
  copy: {
    title: (file: string) => `There is a second version of this timeline: “${file}”`,
    detail: (service: string, difference: string) => `${service} keeps one when two computers change a file at once. Merging it: ${difference}. The second file itself is left alone.`,
    // Its name says only that it can be one: people name copies like that as well.
    perhaps: (difference: string) => `It may be a copy that you made, or one that a sync service kept when two computers changed the file at once. Merging it: ${difference}. The second file itself is left alone.`,
    merge: 'Merge', notNow: 'Not now', merged: (file: string, difference: string) => `Merged “${file}”: ${difference}`, canUndo: 'You can undo this. When all is well, delete the second file.', canUndoPerhaps: 'You can undo this. The second file is as it was.',
  },
  difference: {
    none: 'nothing',
    events: (counts: Counts) => listed(counts, (count) => plural(count, { one: '1 event', other: `${number(count)} events` })),
    sources: (counts: Counts) => listed(counts, (count) => plural(count, { one: '1 source', other: `${number(count)} sources` })),
    kinds: (counts: Counts) => listed(counts, (count) => plural(count, { one: '1 kind', other: `${number(count)} kinds` })),
    timeline: (fields: readonly string[]) => `the timeline’s ${fieldNames(fields)} changed`,
  },
  conflict: {
    deleted: (record: keyof typeof records, title: string) => `${records[record]} “${title}” was changed in one place and deleted in the other. It is kept.`,
    joined: (record: keyof typeof records, title: string, fields: readonly string[]) => `${records[record]} “${title}”: its ${fieldNames(fields)} changed in both places. Both are kept in one field.`,
    twice: (record: keyof typeof records, title: string, fields: readonly string[]) => `${records[record]} “${title}”: its ${fieldNames(fields)} changed in both places. It is kept twice, one after the other.`,
    toReview: (count: number) => plural(count, {
      one: '1 citation waits for review: the words that it stands on were changed in the other place. It is marked.',
      other: `${number(count)} citations wait for review: the words that they stand on were changed in the other place. They are marked.`,
    }),
  },
};
