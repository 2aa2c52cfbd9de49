import type { Words } from '../catalogue';

export const save: Words['save'] = {
  saved: 'Alle Änderungen gespeichert',
  reading: 'Die ganze Zeitleiste wird gelesen …',
  saving: 'Wird gespeichert …',
  notSaved: (why) => `Nicht gespeichert: ${why}`,
  unsavedNew: 'Gesichert, noch in keiner Datei',
  readOnly: 'Schreibgeschützt',
  whyReadOnly: (why) => `Schreibgeschützt: ${why ?? 'Diese Zeitleiste lässt sich nicht ändern.'}`,
  state: 'Speicherstand',
  retry: 'Erneut versuchen',
  saveAs: 'Speichern unter …',
  saveElsewhere: 'Anderswo speichern …',
  status: 'Status',
};
