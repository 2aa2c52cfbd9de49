/** What the columns of other people's tables are called, and what Dateline takes them for. */
export const COLUMN_USES = [
  'none', 'title', 'when', 'words', 'zone', 'start', 'end', 'startYear', 'startMonth', 'startDay', 'startTime', 'endYear', 'endMonth', 'endDay', 'endTime',
  'kind', 'status', 'description', 'people', 'places', 'tags', 'link', 'slide',
] as const;
export type ColumnUse = (typeof COLUMN_USES)[number];

/** From when a spreadsheet counts its days. Here, and not with the reading of dates: main checks it as it starts, and reads no dates then. */
export const DAY_COUNTS = ['from-1900', 'from-1904'] as const;
export type DayCount = (typeof DAY_COUNTS)[number];

/** Headings in lower case, letters without accents and digits only. TimelineJS, Aeon Timeline and common words of English, German, French, Spanish and Italian. */
const HEADINGS: Readonly<Record<string, ColumnUse>> = {
  title: 'title', headline: 'title', name: 'title', event: 'title', eventtitle: 'title', eventname: 'title', label: 'title', subject: 'title', summarytitle: 'title', what: 'title',
  when: 'when', whenedtf: 'when', edtf: 'when', date: 'when', eventdate: 'when', whenwords: 'words', displaydate: 'words', timezone: 'zone', zone: 'zone', tz: 'zone',
  start: 'start', startdate: 'start', starts: 'start', from: 'start', begin: 'start', begindate: 'start', startdatetime: 'start',
  end: 'end', enddate: 'end', ends: 'end', to: 'end', until: 'end', finish: 'end', enddatetime: 'end',
  year: 'startYear', startyear: 'startYear', month: 'startMonth', startmonth: 'startMonth', day: 'startDay', startday: 'startDay', time: 'startTime', starttime: 'startTime',
  endyear: 'endYear', endmonth: 'endMonth', endday: 'endDay', endtime: 'endTime',
  kind: 'kind', category: 'kind', group: 'kind', eventtype: 'kind', arc: 'kind', status: 'status',
  description: 'description', text: 'description', summary: 'description', notes: 'description', note: 'description', details: 'description', body: 'description', mediacaption: 'description',
  people: 'people', person: 'people', who: 'people', actors: 'people', participants: 'people', participant: 'people', attendees: 'people', characters: 'people',
  places: 'places', place: 'places', location: 'places', where: 'places', city: 'places', country: 'places',
  tags: 'tags', tag: 'tags', keywords: 'tags', labels: 'tags', media: 'link', url: 'link', link: 'link', links: 'link', source: 'link', type: 'slide',
  titel: 'title', ereignis: 'title', betreff: 'title', bezeichnung: 'title', datum: 'when', wann: 'when', wannedtf: 'when', wannwortlaut: 'words', zeitzone: 'zone',
  beginn: 'start', anfang: 'start', startdatum: 'start', beginntam: 'start', von: 'start', ende: 'end', enddatum: 'end', endetam: 'end', bis: 'end', jahr: 'startYear', monat: 'startMonth',
  art: 'kind', kategorie: 'kind', kategorien: 'kind', beschreibung: 'description', notiz: 'description', notizen: 'description', bemerkung: 'description',
  titre: 'title', evenement: 'title', intitule: 'title', titulo: 'title', evento: 'title', titolo: 'title', onderwerp: 'title', fecha: 'when', quand: 'when',
  debut: 'start', datededebut: 'start', inicio: 'start', fechadeinicio: 'start', inizio: 'start', fin: 'end', datedefin: 'end', fechadefin: 'end',
  annee: 'startYear', mois: 'startMonth', jour: 'startDay', heure: 'startTime', ano: 'startYear', mes: 'startMonth', dia: 'startDay', hora: 'startTime', uhrzeit: 'startTime',
  categorie: 'kind', categoria: 'kind', descripcion: 'description', descrizione: 'description', remarque: 'description', remarques: 'description', notas: 'description',
  personnes: 'people', personas: 'people', persone: 'people', participantes: 'people', lieu: 'places', lieux: 'places', lugar: 'places', luogo: 'places', motscles: 'tags', etiquetas: 'tags', fuente: 'link', lien: 'link',
  personen: 'people', beteiligte: 'people', ort: 'places', orte: 'places', schlagworte: 'tags', schlagworter: 'tags', stichworte: 'tags', quelle: 'link',
};

/** What Dateline itself calls the exact dates, in each of its languages: its own tables are taken to the letter. */
const OWN_DATES: readonly string[] = ['When (EDTF)', 'Wann (EDTF)'];

export const isOwnTable = (headings: readonly string[]): boolean => headings.some((heading) => OWN_DATES.includes(heading));

export const useOfHeading = (heading: string): ColumnUse => HEADINGS[heading.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]/g, '')] ?? 'none';
