/**
 * Which names the dialogue shows when it opens: those of the field it was opened from, else those it showed last.
 */
import { NAME_FIELDS, type NameField } from '../../core/names/event-names';
import type { TimelineEvent } from '../../core/timeline/types';
import { openDialog } from '../state/view';

let lastField: NameField = 'actors';

export const rememberField = (field: NameField): void => { lastField = field; };

export function openNames(field: NameField): void {
  rememberField(field);
  openDialog('names');
}

/** Where no event has such names, the first field of which there are any. */
export function fieldToShow(events: readonly TimelineEvent[]): NameField {
  const has = (field: NameField): boolean => events.some((event) => event[field].length > 0);
  return has(lastField) ? lastField : (NAME_FIELDS.find(has) ?? lastField);
}
