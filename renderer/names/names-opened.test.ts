import { describe, expect, it } from 'vitest';
import { eventOf } from '../../core/layout/event-fixture';
import { useView } from '../state/view';
import { fieldToShow, openNames } from './names-opened';

describe('the dialogue of names', () => {
  it('opens with the names it was opened from, or with those there are', () => {
    const tagged = [eventOf('a', '2005', { tags: ['gas'] }), eventOf('b', '2006', { places: ['Minsk'] })];
    expect(fieldToShow([])).toBe('actors');
    expect(fieldToShow(tagged)).toBe('places');
    openNames('tags');
    expect(useView.getState().dialog).toBe('names');
    expect(fieldToShow(tagged)).toBe('tags');
    expect(fieldToShow([eventOf('c', '2007', { actors: ['Ann'] })])).toBe('actors');
  });
});
