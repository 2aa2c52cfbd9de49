/**
 * Which names the dialogue shows when it opens: those of the field it was opened from, else those it showed last.
 */
import { create } from 'zustand';
import type { NameField } from '../../core/names/event-names';
import { openDialog } from '../state/view';

export const useNamesShown = create<{ readonly field: NameField }>(() => ({ field: 'actors' }));

export function openNames(field: NameField): void {
  useNamesShown.setState({ field });
  openDialog('names');
}
