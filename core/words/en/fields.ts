import { numbers } from './numbers';

const { and } = numbers;

/** The fields of records as the file has them, each by the name that a person knows it by. */
const FIELDS: Readonly<Record<string, string>> = {
  title: 'title', description: 'description', when: 'date', kind: 'kind', status: 'status', actors: 'people', places: 'places', tags: 'tags', citations: 'citations', relations: 'links to other events',
  confidential: 'mark “confidential”', incomplete: 'mark “incomplete edition”', note: 'note', author: 'author', publisher: 'publisher', url: 'address', published: 'date of publication', publishedBasis: 'origin of the date', publishedReason: 'reason for the date',
  retrieved: 'date of retrieval', language: 'language', zone: 'time zone', mediaType: 'file type', sha256: 'original file', fileName: 'file name', read: 'reading mark', paragraphs: 'text', label: 'name', name: 'name', color: 'colour',
  icon: 'icon', shape: 'marker', text: 'text', reason: 'reason', kinds: 'kinds', filters: 'saved filters', dismissed: 'dismissed suggestions', acceptedFindings: 'findings in order',
};

export const fieldNames = (fields: readonly string[]): string => and(fields.map((field) => FIELDS[field] ?? field));
