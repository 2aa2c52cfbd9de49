import type { Words } from '../catalogue';

export const zones: Words['zones'] = {
  zone: 'Zeitzone',
  zoneExample: 'Europe/Berlin',
  unknownZone: (text) => `„${text}“ ist keine Zeitzone. Bitte eine aus der Liste wählen, etwa America/New_York.`,
  showTimesIn: 'Uhrzeiten anzeigen in …',
  title: 'Uhrzeiten anzeigen in',
  explain: 'Uhrzeiten mit bekannter Zeitzone werden nach den Uhren eines anderen Ortes angezeigt. Tage und Uhrzeiten ohne Zeitzone bleiben, wie sie sind; an der Datei ändert sich nichts.',
  asStated: 'Wie in den Quellen angegeben',
  here: (zone) => `Zeitzone dieses Computers (${zone})`,
  other: 'Andere Zeitzone',
  show: 'Anzeigen',
  cancel: 'Abbrechen',
  shownIn: (place) => `Uhrzeiten in ${place}`,
  placedAsStated: (place) => `Angeordnet nach den angegebenen Uhrzeiten, nicht nach denen in ${place}`,
  inPlace: (place) => `in ${place}`,
  converted: (when, place) => `${when} in ${place}`,
  convertedFrom: (when, place) => `Umgerechnet. Angegeben ist ${when} in ${place}.`,
  convertedFromOffset: (when) => `Umgerechnet. Angegeben ist ${when}.`,
  repeated: 'Die Uhren dort zeigten diese Zeit in jener Nacht zweimal; hier ist das erste Mal gemeint.',
  skipped: 'Die Uhren dort übersprangen diese Zeit in jener Nacht; sie ist so gelesen, als hätten sie es nicht getan.',
};
