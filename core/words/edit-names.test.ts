import { afterEach, describe, expect, it } from 'vitest';
import { ENGLISH_WORDS, type Words } from './catalogue';
import { GERMAN_WORDS } from './de/german';
import { editName } from './edit-names';
import { speak } from './words';

/** What edits are called where they are made. */
const namesIn = ({ asking, checks, filter, inspector, kinds, native, relations, review, shell, sources, suggestions, timeline }: Words): readonly string[] => [
  ...Object.values(asking.edits), kinds.edit, checks.acceptEdit, checks.checkAgain, ...Object.values(review.answers), suggestions.acceptOne, suggestions.acceptMany, suggestions.dismissOne,
  sources.setPublished, sources.moveEdit, sources.orderEdit, sources.markRead, sources.markUnread, shell.renameTimeline, shell.editSourceDetails, shell.deleteSource, shell.markConfidential, shell.markOpen,
  inspector.editDate, inspector.editTitle, inspector.editDescription, ...Object.values(inspector.editNames), inspector.keepOther, inspector.changeKind, inspector.changeStatus, inspector.newEvent, inspector.duplicate, inspector.delete,
  inspector.citeEdit, inspector.removeCitationEdit, inspector.removeSourceDate, inspector.setSourceDate, relations.linkEdit, relations.removeEdit, filter.saveEdit, filter.deleteEdit, timeline.moveEvent,
  ...[1, 3, 1_200].flatMap((count) => [inspector.bulk.deleteEdit(count), native.clip.pasted(count), inspector.bulk.edit(inspector.changeStatus, count), inspector.bulk.edit(inspector.bulk.addTagEdit, count), inspector.bulk.edit(shell.markConfidential, count)]),
];

afterEach(() => { speak(ENGLISH_WORDS); });

describe('the name of an edit', () => {
  it('is in the language spoken now, whichever it was made in', () => {
    speak(ENGLISH_WORDS);
    speak(GERMAN_WORDS);
    expect(namesIn(ENGLISH_WORDS).map(editName)).toEqual(namesIn(GERMAN_WORDS));
    expect(namesIn(GERMAN_WORDS).map(editName)).toEqual(namesIn(GERMAN_WORDS));
    speak(ENGLISH_WORDS);
    expect(namesIn(GERMAN_WORDS).map(editName)).toEqual(namesIn(ENGLISH_WORDS));
    expect(editName('Seed 100 events')).toBe('Seed 100 events');
  });
});
