import { describe, expect, it } from 'vitest';
import type { CommandState } from '../../core/commands/command-state';
import { ENGLISH_WORDS } from '../../core/words/catalogue';
import { GERMAN_WORDS } from '../../core/words/de/german';
import { entriesFor, paletteEntries } from './palette-entries';

const STATE: CommandState = {
  hasWindow: true, hasDocument: true, hasFile: true, readOnly: false, hasSelected: true, hasEvent: true, hasCitation: true, hasContent: true, hasSource: true, hasOriginal: true, hasFurniture: true,
  canUndo: true, canRedo: true, hasClip: true, facts: ['marked', 'shown-events', 'suggestions', 'doubtful-citations'], hasUpdates: true,
};
const recent = [{ handle: 'one', fileName: 'talks.dateline', folder: '~/Cases' }];
const english = paletteEntries(ENGLISH_WORDS, { state: STATE, recent, isMac: false });
const german = paletteEntries(GERMAN_WORDS, { state: STATE, recent, isMac: false });
const found = (typed: string, entries = english): readonly string[] => entriesFor(entries, typed).map(({ id }) => id);

describe('the command palette', () => {
  it('has each entry once, with what the system does and the languages among them', () => {
    expect(new Set(english.map(({ id }) => id)).size).toBe(english.length);
    expect(english.map(({ id }) => id)).toEqual(german.map(({ id }) => id));
    expect(german.find(({ id }) => id === 'togglefullscreen')).toMatchObject({ label: 'Vollbild', keys: 'F11', action: { type: 'role', role: 'togglefullscreen' } });
    expect(found('talks')).toEqual(['recent-one']);
  });

  it('names words for no entry that there is not', () => {
    const ids = english.map(({ id }) => id);
    expect(Object.keys(ENGLISH_WORDS.native.palette.also).filter((id) => !ids.includes(id) && id !== 'theme' && id !== 'language')).toEqual([]);
  });

  it.each([
    ['zone', 'time-zone'], ['zoom', 'zoomIn'], ['text size', 'resetZoom'], ['full screen', 'togglefullscreen'], ['close', 'close'], ['language', 'language-de'], ['deutsch', 'language-de'], ['dark mode', 'theme-dark'], ['settings', 'preferences'],
    ['print', 'export-pdf'], ['remove', 'delete-event'], ['exit', 'quit'],
  ])('finds by “%s” %s', (typed, id) => { expect(found(typed)).toContain(id); });

  it.each([
    ['zeitzone', 'time-zone'], ['zoom', 'zoomOut'], ['schriftgröße', 'zoomIn'], ['vollbild', 'togglefullscreen'], ['schließen', 'close'], ['language', 'language-en'], ['dunkel', 'theme-dark'], ['drucken', 'export-pdf'], ['optionen', 'preferences'], ['beenden', 'quit'], ['loeschen', 'delete-event'], ['schriftgroesse', 'zoomIn'],
  ])('finds in German by “%s” %s', (typed, id) => { expect(found(typed, german)).toContain(id); });

  it('has first what is called so', () => {
    expect(found('search')[0]).toBe('search');
    expect(found('find')[0]).toBe('find');
    expect(found('close')[0]).toBe('close');
  });
});
