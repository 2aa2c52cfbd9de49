// A timeline of any number of events on one source, as the text of its file: a record a line, as docs/file-format.md says. The same for the same number.

const KINDS = [
  { id: 'meeting', label: 'Meeting', color: 'meeting', icon: 'users', shape: 'circle' },
  { id: 'alert', label: 'Alert', color: 'alert', icon: 'siren', shape: 'diamond' },
  { id: 'statement', label: 'Statement', color: 'statement', icon: 'quote', shape: 'square' },
];

const WORDS = 'the ministers met in a hotel by the lake and spoke about the border the treaty and what should come of it in spring'.split(' ');
const sentence = (seed, length) => Array.from({ length }, (_, index) => WORDS[(seed * 7 + index * (3 + (seed % 5))) % WORDS.length]).join(' ');

export function manyEvents(count) {
  const made = '2022-02-01T10:00:00.000Z';
  const paragraphs = Array.from({ length: Math.min(400, Math.max(1, count)) }, (_, index) => ({ id: `p${index + 1}`, text: `Paragraph ${index + 1}: ${sentence(index, 40)}.`, role: 'body' }));
  const events = Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2015, 0, 1) + ((index * 2_654_435_761) % 2_900) * 86_400_000).toISOString().slice(0, 10);
    const paragraph = paragraphs[index % paragraphs.length];
    return {
      id: `e${String(index).padStart(11, '0')}`, title: `Event ${index}: ${sentence(index, 7)}`, when: { edtf: day }, kind: KINDS[index % 3].id, status: 'reported',
      description: sentence(index + 1, 20), actors: [`Person ${index % 60}`], places: [`Place ${index % 25}`], tags: [],
      citations: [{ source: 's00000000001', paragraph: paragraph.id, quote: { exact: paragraph.text.slice(0, 30), prefix: '', suffix: paragraph.text.slice(30, 60) } }], created: made, modified: made,
    };
  });
  const source = { id: 's00000000001', title: 'A long report', published: '2022-01-25', publishedBasis: 'entered', mediaType: 'text/plain', sha256: '0'.repeat(64), paragraphs };
  const { paragraphs: _, ...about } = source;
  const lines = (records) => `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`;
  return `{
"format": "dateline",
"version": 1,
"revision": 0,
"id": "tbench",
"title": "${count} events",
"description": "",
"kinds": ${lines(KINDS)},
"sources": [
${JSON.stringify(about).slice(0, -1)},"paragraphs":${lines(paragraphs)}}
],
"events": ${lines(events)},
"dismissed": []
}
`;
}
