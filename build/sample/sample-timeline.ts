/**
 * The sample that ships with the app, made from values, so that every id is stable and every quote is where it says.
 *
 * `npm run sample` writes assets/sample.dateline; the test beside this fails while the two differ.
 */
import { createHash } from 'node:crypto';
import { quoteFor } from '../../core/sources/citation';
import { encodeTimeline } from '../../core/timeline/encode';
import { newTimeline } from '../../core/timeline/new-timeline';
import type { Citation, EventId, EventStatus, KindId, ParagraphId, Source, SourceId, Timeline, TimelineEvent, When } from '../../core/timeline/types';
import { COURIER, HARBOUR, LEDGER, SAMPLE_SOURCES } from './sample-sources';

const RETRIEVED = '2022-01-29';
const MADE = '2022-01-29T10:00:00.000Z';

const sources: readonly Source[] = SAMPLE_SOURCES.map(({ id, title, publisher, author, published, paragraphs }) => ({
  id: id as SourceId, title, author, publisher, published, publishedBasis: 'stated', retrieved: RETRIEVED, language: 'en',
  mediaType: 'text/plain', sha256: createHash('sha256').update(paragraphs.map(([, , text]) => text).join('\n\n')).digest('hex'),
  paragraphs: paragraphs.map(([paragraph, role, text]) => ({ id: paragraph as ParagraphId, text, role })),
}));

/** The citation of words in a paragraph; they must be there once. */
function cite(source: typeof HARBOUR, paragraph: string, words: string, when?: When): Citation {
  const text = source.paragraphs.find(([id]) => id === paragraph)?.[2] ?? '';
  const start = text.indexOf(words);
  if (start < 0 || text.indexOf(words, start + 1) >= 0) throw new Error(`${source.id} ${paragraph} does not have these words once: ${words}`);
  return { source: source.id as SourceId, paragraph: paragraph as ParagraphId, quote: quoteFor(text, start, start + words.length), ...(when === undefined ? {} : { when }) };
}

interface Words {
  readonly title: string;
  readonly when: When;
  readonly kind: 'meeting' | 'alert' | 'statement';
  readonly status?: EventStatus;
  readonly description?: string;
  readonly actors?: readonly string[];
  readonly places?: readonly string[];
  readonly tags?: readonly string[];
  readonly citations: readonly Citation[];
}

const EVENTS: readonly Words[] = [
  {
    title: 'Moscow publishes two draft treaties', when: { edtf: '2021-12-15~', text: 'in the middle of December' }, kind: 'statement',
    description: 'The drafts ask for an end to the enlargement of NATO.', actors: ['Russia'], places: ['Moscow'], tags: ['treaties'],
    citations: [cite(HARBOUR, 'p6', 'in the middle of December Moscow had published two draft treaties')],
  },
  {
    title: 'A first American offer of talks on missiles', when: { edtf: '[2022-01-01..2022-01-10]', text: 'some time in early January' }, kind: 'statement', status: 'disputed',
    description: 'Known only from officials who were not named.', actors: ['United States'], tags: ['missiles'],
    citations: [cite(LEDGER, 'p8', 'was made in private some time in early January')],
  },
  {
    title: 'Letters, calls and meetings between Washington and Moscow', when: { edtf: '2022-01-10/2022-01-26', text: 'between 10 and 26 January' }, kind: 'meeting',
    actors: ['United States', 'Russia'],
    citations: [cite(LEDGER, 'p6', 'between 10 and 26 January the two sides met, phoned or wrote to each other on almost every working day')],
  },
  {
    title: 'US and Russian deputy ministers talk in Geneva', when: { edtf: '2022-01-10', text: 'on Monday' }, kind: 'meeting',
    description: 'Close to eight hours; the first of three rounds that week.', actors: ['Wendy Sherman', 'Sergei Ryabkov'], places: ['Geneva'], tags: ['talks'],
    citations: [cite(HARBOUR, 'p3', 'sat down in Geneva for close to eight hours')],
  },
  {
    title: 'NATO-Russia Council meets for the first time since 2019', when: { edtf: '2022-01-12', text: 'on Wednesday' }, kind: 'meeting',
    actors: ['Jens Stoltenberg'], places: ['Brussels'], tags: ['talks', 'NATO'],
    citations: [cite(HARBOUR, 'p4', 'the NATO-Russia Council met in Brussels for the first time since the summer of 2019'), cite(HARBOUR, 'p4', 'significant differences that will not be easy to bridge')],
  },
  {
    title: 'Poland opens its OSCE year with a warning of war', when: { edtf: '2022-01-13', text: 'On Thursday' }, kind: 'statement',
    actors: ['Zbigniew Rau', 'OSCE'], places: ['Vienna'], tags: ['talks'],
    citations: [cite(HARBOUR, 'p5', 'the risk of war in the region was greater than at any time in the past thirty years')],
  },
  {
    title: 'Ukrainian government websites are defaced', when: { edtf: '2022-01-13T18:00/2022-01-14T06:00', text: 'During the night' }, kind: 'alert',
    places: ['Kyiv'], tags: ['cyber'],
    citations: [cite(HARBOUR, 'p8', 'dozens of Ukrainian government websites were defaced')],
  },
  {
    title: 'Blinken and Lavrov meet in Geneva', when: { edtf: '2022-01-21', text: 'on Friday' }, kind: 'meeting',
    description: 'Ninety minutes. Written answers are promised within a week.', actors: ['Antony Blinken', 'Sergei Lavrov'], places: ['Geneva'], tags: ['talks'],
    citations: [
      cite(COURIER, 'p8', 'After their ninety minutes in Geneva on Friday, Mr Blinken promised Mr Lavrov written answers'),
      cite(HARBOUR, 'p9', 'is expected before the end of next week', { edtf: '[..2022-01-23]', text: 'before the end of next week' }),
    ],
  },
  {
    title: 'Families of US embassy staff told to leave Kyiv', when: { edtf: '2022-01-23', text: 'On Sunday' }, kind: 'alert',
    actors: ['US State Department'], places: ['Kyiv'],
    citations: [cite(COURIER, 'p5', 'told the families of its staff in Kyiv to leave the country')],
  },
  {
    title: '8,500 US troops put on heightened alert', when: { edtf: '2022-01-24', text: 'Hours before' }, kind: 'alert',
    description: 'Meant for the NATO response force, should it be called.', actors: ['Pentagon'], places: ['United States'], tags: ['forces'],
    citations: [cite(COURIER, 'p3', 'about 8,500 troops in the United States were put on heightened alert')],
  },
  {
    title: 'Video call of the US president with European leaders', when: { edtf: '2022-01-24T12:00/2022-01-24T18:00', text: 'Monday afternoon' }, kind: 'meeting',
    description: 'Five governments, the EU’s institutions and NATO join by secure link.', actors: ['Joe Biden', 'European leaders'], tags: ['NATO'],
    citations: [cite(COURIER, 'p2', 'spoke by secure video link with European leaders on Monday afternoon'), cite(COURIER, 'p7', 'We are united')],
  },
  {
    title: 'NATO sends more ships and aircraft to the east', when: { edtf: '2022-01-24', text: 'on the same day' }, kind: 'alert',
    actors: ['NATO'], tags: ['forces', 'NATO'],
    citations: [cite(COURIER, 'p4', 'allies were sending more ships and fighter aircraft to the east')],
  },
  {
    title: 'The Kremlin watches “with great concern”', when: { edtf: '2022-01-25', text: 'on Tuesday' }, kind: 'statement',
    actors: ['Dmitry Peskov'], places: ['Moscow'],
    citations: [cite(COURIER, 'p6', 'it was following these moves with great concern')],
  },
  {
    title: 'The United States delivers its written reply', when: { edtf: '2022-01-26T18:00/2022-01-27T00:00', text: 'On the evening of 26 January' }, kind: 'statement',
    description: 'NATO hands over a paper of its own.', actors: ['John Sullivan'], places: ['Moscow'], tags: ['treaties'],
    citations: [cite(LEDGER, 'p2', 'delivered a written reply to the Russian foreign ministry'), cite(LEDGER, 'p3', 'the document sets out a serious diplomatic path')],
  },
  {
    title: 'Advisers of four leaders talk in Paris', when: { edtf: '2022-01-26', text: 'on Wednesday' }, kind: 'meeting',
    actors: ['Russia', 'Ukraine', 'Germany', 'France'], places: ['Paris'], tags: ['talks'],
    citations: [cite(LEDGER, 'p5', 'talked for more than eight hours on Wednesday'), cite(COURIER, 'p9', 'are to meet in Paris on Wednesday')],
  },
  {
    title: 'Lavrov finds no answer on the main question', when: { edtf: '2022-01-27', text: 'on Thursday' }, kind: 'statement',
    actors: ['Sergei Lavrov'], places: ['Moscow'], tags: ['treaties'],
    citations: [cite(LEDGER, 'p4', 'found no positive response on the main question')],
  },
  {
    title: 'Security Council to take up the matter', when: { edtf: '2022-01-31', text: 'on Monday, 31 January' }, kind: 'meeting', status: 'planned',
    places: ['New York'],
    citations: [cite(LEDGER, 'p7', 'the Security Council is to take up the matter on Monday, 31 January')],
  },
  {
    title: 'Joint exercise in Belarus', when: { edtf: '2022-02-10/2022-02-20', text: '10 to 20 February' }, kind: 'alert', status: 'planned',
    actors: ['Russia', 'Belarus'], places: ['Belarus'], tags: ['forces'],
    citations: [cite(LEDGER, 'p9', 'which both armies plan for 10 to 20 February')],
  },
];

const events: readonly TimelineEvent[] = EVENTS.map(({ title, when, kind, status = 'reported', description, actors = [], places = [], tags = [], citations }, index) => ({
  id: `e${String(index + 1).padStart(2, '0')}sample000` as EventId, title, when, kind: kind as KindId, status, ...(description === undefined ? {} : { description }),
  actors, places, tags, citations, created: MADE, modified: MADE,
}));

export const sampleTimeline: Timeline = {
  ...newTimeline('tsample00000', 'Ukraine, January 2022'),
  description: 'A sample to try things on: what was said and arranged in January 2022, from three newspapers that do not exist.',
  sources, events,
};

export const sampleText = (): string => encodeTimeline(sampleTimeline);
