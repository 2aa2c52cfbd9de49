import { describe, expect, it } from 'vitest';
import { encodeTimeline } from '../../core/timeline/encode';
import type { Timeline } from '../../core/timeline/types';
import { sha256Of } from './atomic-save';
import type { KeptEntry } from './journal';
import type { OpenEntry } from './journal-lines';
import { rebuildOurs, replay } from './recovery';
import { edited, retitle, SAMPLE, titles } from './testing/session-bench';

const edit = (revision: number, id: string, title: string): KeptEntry => ({ kind: 'edit', revision, label: 'Edit title', command: retitle(id, title) });
const saving = (revision: number): KeptEntry => ({ kind: 'saving', revision, sha256: 'some' });
const saved = (revision: number): KeptEntry => ({ kind: 'saved', revision, sha256: 'some' });
const whole = (revision: number, timeline: Timeline): KeptEntry => ({ kind: 'document', revision, text: encodeTimeline(timeline) });

describe('replaying a journal', () => {
  it('brings a timeline to the revision of its last edit, and leaves out what fits no record any more', () => {
    const gone = edit(6, 'e9', 'Gone');
    const { timeline, edits, refused } = replay(SAMPLE, [edit(5, 'e1', 'Uno'), saving(5), gone, edit(8, 'e2', 'Dos'), saved(8)]);
    expect([titles(timeline), timeline.revision, edits, refused]).toEqual([['Uno', 'Dos'], 8, 2, [gone]]);
  });

  it('takes a whole document for an edit, unless it only says once more what is known', () => {
    const next = edited(SAMPLE, retitle('e2', 'Dos'));
    const taken = replay(SAMPLE, [whole(7, next), edit(8, 'e1', 'Uno')]);
    expect([titles(taken.timeline), taken.timeline.revision, taken.edits]).toEqual([['Uno', 'Dos'], 8, 2]);
    expect(replay(SAMPLE, [{ ...whole(7, next), copy: true } as KeptEntry])).toMatchObject({ edits: 0, refused: [], timeline: { revision: 7 } });
  });

  it('keeps what it has where a whole document cannot be read, and says so', () => {
    const unreadable: KeptEntry = { kind: 'document', revision: 7, text: '{}' };
    const { timeline, edits, refused } = replay(SAMPLE, [edit(6, 'e1', 'Uno'), unreadable]);
    expect([titles(timeline), edits, refused]).toEqual([['Uno', 'Two'], 1, [unreadable]]);
  });
});

describe('our side of a file that others changed', () => {
  const file = encodeTimeline(SAMPLE);
  const header: OpenEntry = { kind: 'open', version: 1, path: '/a', timeline: 't1', title: 'A', sha256: sha256Of(file), revision: SAMPLE.revision };

  it('has as its past what was saved for good, and not what a save only announced', () => {
    const ours = rebuildOurs(header, [edit(1, 'e1', 'Uno'), saving(1), saved(1), edit(2, 'e2', 'Dos'), saving(2)], Buffer.from(file));
    expect(ours === null ? null : [ours.base && titles(ours.base), titles(ours.ours), ours.edits]).toEqual([['Uno', 'Two'], ['Uno', 'Dos'], 2]);
    expect(ours?.files).toEqual([header.sha256, 'some']);
  });

  it('comes out of the first whole document that can be read where there is no copy of the file', () => {
    const { base: past, ours, edits } = rebuildOurs(header, [edit(1, 'e1', 'Uno'), whole(1, edited(SAMPLE, retitle('e1', 'Uno'))), edit(2, 'e2', 'Dos')], null) ?? { base: null, ours: SAMPLE, edits: 0 };
    expect([past, titles(ours), ours.revision, edits]).toEqual([null, ['Uno', 'Dos'], 2, 3]);
    expect(rebuildOurs(header, [edit(1, 'e1', 'Uno')], null)).toBeNull();
    expect(rebuildOurs(header, [edit(1, 'e1', 'Uno')], Buffer.from(encodeTimeline({ ...SAMPLE, title: 'Another' })))).toBeNull();
  });
});
