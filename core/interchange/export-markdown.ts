/**
 * The chronology as Markdown (CommonMark with footnotes): headings by day, events as bold lines, citations as footnotes
 * that quote the source. It is for reading and for pasting into other documents; it is not read back.
 */
import { whenWithPlace } from '../dates/stated-zone';
import { layoutChronology } from '../layout/chronology';
import { headingWords } from '../layout/chronology-words';
import { relationWords } from '../timeline/relation-words';
import { relationsOf } from '../timeline/relations';
import type { EventId, Timeline, TimelineEvent } from '../timeline/types';
import { withReviewRemark } from './citation-asides';
import { paragraphWords, sourceWords } from './citation-words';
import { indexCitations } from './evidence-citations';
import { documentTitle } from './evidence-content';
import { gapWordsOf, type Remark } from './publication';
import { words } from '../words/words';

/** Every mark that could begin something in CommonMark, escaped; line ends become spaces. */
export const markdownText = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').replace(/\s+/g, ' ').trim().replace(/[\\`*_{}[\]()#+\-.!<>|~&:^$=]/g, '\\$&');

/** A line break inside a paragraph: two spaces. */
const BREAK = '  \n';
const LINE_END = /\r\n?|[\n\u0085\u2028\u2029]/;

const titleText = (event: TimelineEvent): string => markdownText(event.title) || words().evidence.untitledEvent;

/** Text of several paragraphs: blank lines part them, and lines stay lines. */
function paragraphs(text: string): readonly string[] {
  const found: string[][] = [[]];
  for (const line of text.split(LINE_END).map(markdownText)) {
    if (line === '') found.push([]);
    else found.at(-1)?.push(line);
  }
  return found.filter((lines) => lines.length > 0).map((lines) => lines.join(BREAK));
}

/** "Meeting · Mon 24 Jan 2022 · “Monday” · planned", then names, tags and relations, each where there are any. */
function factLines(event: TimelineEvent, kind: string, { events }: Timeline, eventOf: ReadonlyMap<EventId, TimelineEvent>): readonly string[] {
  const { evidence } = words();
  const facts = [kind, whenWithPlace(event.when), event.when.text === undefined ? '' : evidence.quoted(event.when.text), event.status === 'reported' ? '' : evidence.statuses[event.status], event.confidential === true ? evidence.confidential : ''];
  const tags = event.tags.map(markdownText).filter((tag) => tag !== '').join(', ');
  const relations = relationsOf(event, events).flatMap((end) => {
    const other = eventOf.get(end.event);
    return other === undefined ? [] : [`${evidence.relation(relationWords(end))}${titleText(other)} · ${markdownText(whenWithPlace(other.when))}`];
  });
  return [
    facts.filter((fact) => fact !== '').map(markdownText).join(' · '), [...event.actors, ...event.places].map(markdownText).join(', '),
    tags === '' ? '' : evidence.tagged(tags), ...relations,
  ].filter((line) => line !== '');
}

export function exportMarkdown(timeline: Timeline, remarks: readonly Remark[] = []): string {
  const gapText = gapWordsOf(timeline, remarks);
  const { rows, eventOrder } = layoutChronology(timeline.events);
  const citations = indexCitations(timeline, eventOrder.placed.map(({ event }) => event), 'paragraph');
  const kinds = new Map(timeline.kinds.map((kind) => [kind.id, kind.label]));
  const eventOf = new Map(timeline.events.map((event) => [event.id, event]));
  const footnotes: string[] = [];
  const footnote = (event: TimelineEvent): string => event.citations.map((citation) => {
    const { quote: { exact } } = citation;
    const place = [sourceWords(citation, citations), paragraphWords(citation, citations)].filter((part) => part !== '').map(markdownText).join(', ');
    const aside = citations.aside(event, citation);
    footnotes.push(`[^${footnotes.length + 1}]: ${place}${aside === '' ? '' : ` ${markdownText(aside)}`}${exact.trim() === '' ? '' : `: ${words().evidence.quoted(markdownText(exact))}`}`);
    return `[^${footnotes.length}]`;
  }).join('');

  const blocks: string[] = [`# ${markdownText(documentTitle(timeline))}`, ...paragraphs(timeline.description)];
  for (const remark of withReviewRemark(timeline, remarks)) blocks.push(`*${markdownText(remark)}*`);
  for (const row of rows) {
    if (row.type === 'gap') blocks.push(`*${gapText(row.days, row.within)}*`);
    else if (row.type === 'heading') blocks.push(`## ${markdownText(headingWords(row).title)}`);
    else {
      const { event } = row;
      blocks.push([`**${titleText(event)}**${footnote(event)}`, ...factLines(event, kinds.get(event.kind) ?? event.kind, timeline, eventOf)].join(BREAK), ...paragraphs(event.description ?? ''));
    }
  }
  const cited = timeline.sources.filter(({ id }) => citations.inSource(id).length > 0);
  if (cited.length > 0) {
    blocks.push(`## ${words().evidence.sources}`);
    blocks.push(cited.map((source) => `- ${markdownText(citations.sourceLabel(source.id) ?? source.title)}: ${markdownText(citations.sourceTitle(source))}${source.url === undefined ? '' : ` <${source.url.replace(/[<>\s]/g, encodeURIComponent)}>`}${source.confidential === true ? ` · ${words().evidence.confidential}` : ''}`).join('\n'));
  }
  if (footnotes.length > 0) blocks.push(footnotes.join('\n'));
  return `${blocks.join('\n\n')}\n`;
}
