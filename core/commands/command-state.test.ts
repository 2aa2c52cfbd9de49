import { describe, expect, it } from 'vitest';
import type { SourceId, EventId, TimelineEvent } from '../timeline/types';
import type { CommandId } from './command-ids';
import { areMet, commandStateOf, type PageFact } from './command-state';
import { COMMANDS } from './menu-table';

type Setting = Parameters<typeof commandStateOf>[0];
type Document = NonNullable<Setting['document']>;

const NO_WINDOW: Setting = { hasWindow: false, hasUpdates: false, hasClip: false, document: null, event: null, source: null, facts: [] };
const EMPTY_WINDOW: Setting = { ...NO_WINDOW, hasWindow: true };
const NEW: Document = { timeline: { events: [], sources: [] }, hasFile: false, readOnly: false, history: { undoLabel: null, redoLabel: null } };
const cited = { id: 'e1' as EventId, citations: [{}] as unknown as TimelineEvent['citations'] };
const uncited = { id: 'e2' as EventId, citations: [] };
const pasted = { id: 's1' as SourceId, paragraphs: [{ role: 'body' }] };
const page = { id: 's2' as SourceId, fileName: 'page.html', paragraphs: [{ role: 'body' }, { role: 'furniture' }] };
const FULL: Document = { timeline: { events: [cited, uncited], sources: [pasted, page] }, hasFile: true, readOnly: false, history: { undoLabel: 'Edit title', redoLabel: 'Delete event' } };
const SHOWN: readonly PageFact[] = ['shown-events'];
const EVERYTHING: Setting = { hasWindow: true, hasUpdates: true, hasClip: true, document: FULL, event: 'e1', source: 's2', facts: ['marked', 'shown-events', 'suggestions', 'doubtful-citations'] };

const offered = (setting: Setting): readonly CommandId[] => { const state = commandStateOf(setting); return COMMANDS.filter(({ needs }) => areMet(needs, state)).map(({ id }) => id); };
/** What one setting offers and another does not. */
const without = (more: Setting, less: Setting): readonly CommandId[] => { const rest = new Set(offered(less)); return offered(more).filter((id) => !rest.has(id)); };

const ALWAYS: readonly CommandId[] = ['new-timeline', 'new-window', 'open', 'open-in-new-window', 'open-sample', 'preferences', 'show-log', 'about'];
const IN_ANY_WINDOW: readonly CommandId[] = [
  'new-timeline', 'new-window', 'open', 'open-in-new-window', 'open-sample', 'import', 'import-events', 'paste-text', 'verify-pdf', 'palette', 'preferences', 'keyboard-shortcuts', 'tour', 'show-log', 'about',
];

describe('what can be done', () => {
  it('without a window, in an empty one, and where everything is there', () => {
    expect(offered(NO_WINDOW)).toEqual(ALWAYS);
    expect(offered(EMPTY_WINDOW)).toEqual(IN_ANY_WINDOW);
    expect(offered(EVERYTHING)).toEqual(COMMANDS.map(({ id }) => id));
  });

  it('in a new timeline: what begins it, and the window’s own things', () => {
    expect(without({ ...EMPTY_WINDOW, document: NEW }, EMPTY_WINDOW)).toEqual([
      'save', 'save-as', 'versions', 'export-pdf', 'export', 'new-event', 'kinds', 'names', 'show-chronology', 'show-lanes', 'toggle-source', 'toggle-inspector', 'toggle-overview', 'checks', 'time-zone', 'next-pane',
    ]);
  });

  it('with an event selected, with words marked, with events on the clipboard', () => {
    const none: Setting = { ...EVERYTHING, event: null, hasClip: false, facts: SHOWN };
    const one: Setting = { ...none, event: 'e2' };
    expect(without(one, none)).toEqual(['edit-event', 'duplicate-event', 'relate-event', 'event-confidential', 'delete-event', 'copy-event', 'cut-event']);
    expect(without({ ...one, event: 'e1' }, one)).toEqual(['next-citation', 'previous-citation']);
    expect(without({ ...one, facts: ['marked', 'shown-events'] }, one)).toEqual(['cite-selection']);
    expect(without({ ...none, facts: ['marked', 'shown-events'] }, none)).toEqual([]);
    expect(without({ ...none, hasClip: true }, none)).toEqual(['paste-events']);
    expect(without({ ...none, facts: ['suggestions', 'shown-events'] }, none)).toEqual(['suggestions']);
    expect(without({ ...none, event: 'suggestion:abc' }, none)).toEqual(['edit-event']);
    expect(offered({ ...one, event: 'gone' })).toEqual(offered(none));
  });

  it('where the filter leaves nothing, and with another source in view', () => {
    expect(without(EVERYTHING, { ...EVERYTHING, facts: ['marked', 'suggestions', 'doubtful-citations'] })).toEqual(['next-event', 'previous-event', 'zoom-fit', 'go-to-date']);
    expect(without(EVERYTHING, { ...EVERYTHING, source: 's1' })).toEqual(['show-original', 'toggle-furniture']);
    expect(offered({ ...EVERYTHING, source: null })).toEqual(offered({ ...EVERYTHING, source: 's1' }));
    expect(without(EVERYTHING, { ...EVERYTHING, document: { ...FULL, timeline: { ...FULL.timeline, sources: [] } } })).toEqual([
      'find', 'source-details', 'publication-date', 'toggle-read', 'source-confidential', 'update-source', 'show-original', 'delete-source', 'toggle-furniture',
    ]);
    expect(without(EVERYTHING, { ...EVERYTHING, facts: ['marked', 'shown-events', 'suggestions'] })).toEqual(['review']);
  });

  it('with nothing to undo, redo or revert', () => {
    expect(without(EVERYTHING, { ...EVERYTHING, document: { ...FULL, history: { undoLabel: null, redoLabel: null } } })).toEqual(['revert', 'undo', 'redo']);
    expect(without(EVERYTHING, { ...EVERYTHING, document: { ...FULL, hasFile: false } })).toEqual(['revert']);
    // Letters typed a moment ago, or in a field that undoes by itself.
    expect(without({ ...EMPTY_WINDOW, facts: ['typing'] }, EMPTY_WINDOW)).toEqual(['undo', 'redo']);
  });

  it('in a timeline that may only be read, nothing that changes it, and everything else', () => {
    expect(without(EVERYTHING, { ...EVERYTHING, document: { ...FULL, readOnly: true } })).toEqual([
      'save', 'revert', 'import', 'import-events', 'paste-text', 'new-event', 'edit-event', 'duplicate-event', 'cite-selection', 'relate-event', 'event-confidential', 'delete-event', 'cut-event', 'paste-events', 'kinds', 'names',
      'publication-date', 'toggle-read', 'source-confidential', 'update-source', 'review', 'delete-source',
    ]);
  });

  it('while a dialogue is open, nothing behind it: files, windows and the fields of the dialogue', () => {
    expect(offered({ ...EVERYTHING, facts: [...EVERYTHING.facts, 'dialog'] })).toEqual(['new-timeline', 'new-window', 'open', 'open-in-new-window', 'open-sample', 'save', 'save-as', 'show-log', 'check-updates']);
    expect(offered({ ...EVERYTHING, facts: ['dialog', 'typing'] })).toEqual(expect.arrayContaining(['undo', 'redo']));
  });
});
