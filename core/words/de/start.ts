import type { Words } from '../catalogue';

export const start: Words['start'] = {
  label: 'Start',
  promise: 'Artikel, Bericht oder Akte hinein, Chronologie heraus: Jedes Ereignis beruht auf einem Absatz, den alle nachprüfen können.',
  drop: 'Artikel hier ablegen',
  dropNote: 'oder Dateien wählen. Alles bleibt auf diesem Computer.',
  dropSheet: 'Loslassen fügt es als Quelle hinzu',
  dropEvents: 'Loslassen fügt das Ereignis mit seiner Quelle hinzu',
  pasteText: 'Text einfügen',
  openSample: 'Beispiel öffnen',
  newTimeline: 'Neue Zeitleiste',
  open: 'Öffnen …',
  recent: 'Zuletzt geöffnete Zeitleisten',
  invite: 'Neu hier?',
  inviteDetail: 'Vier Schritte an einem Beispiel vom Januar 2022 zeigen, wie es geht.',
  takeTour: 'Rundgang beginnen',
  notNow: 'Jetzt nicht',
};
