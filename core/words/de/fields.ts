import { numbers } from './numbers';

const { and } = numbers;

/** The fields of records as the file has them, each by the name that a person knows it by. */
const FIELDS: Readonly<Record<string, string>> = {
  title: 'Titel', description: 'Beschreibung', when: 'Datum', kind: 'Art', status: 'Status', actors: 'Personen', places: 'Orte', tags: 'Schlagwörter', citations: 'Belege', relations: 'Verknüpfungen', confidential: 'Vertraulichkeit', incomplete: 'Vermerk „unvollständige Ausgabe“', note: 'Notiz',
  author: 'Autor', publisher: 'Herausgeber', url: 'Adresse', published: 'Veröffentlichung', retrieved: 'Abruf', language: 'Sprache', zone: 'Zeitzone', publishedBasis: 'Herkunft des Datums', publishedReason: 'Begründung des Datums', mediaType: 'Dateiart', sha256: 'Originaldatei', fileName: 'Dateiname', read: 'Lesevermerk', paragraphs: 'Text', label: 'Name', name: 'Name', color: 'Farbe', icon: 'Symbol', shape: 'Form', text: 'Text', reason: 'Grund',
  kinds: 'Arten', filters: 'gespeicherte Filter', dismissed: 'verworfene Vorschläge', acceptedFindings: 'Befunde in Ordnung',
};

export const fieldNames = (fields: readonly string[]): string => and(fields.map((field) => FIELDS[field] ?? field));
