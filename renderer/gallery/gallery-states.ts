/**
 * The states a timeline can be in that are worth looking at, each by name.
 */
import { dayOf, dayText, minuteText, secondOfDay } from '../../core/dates/calendar';
import type { TimelineEvent } from '../../core/timeline/types';
import { eventOf } from '../../core/layout/event-fixture';
import { seededEvents } from './seeded-events';

export interface GalleryState {
  readonly name: string;
  readonly title: string;
  readonly events: () => readonly TimelineEvent[];
  readonly suggestions?: () => readonly TimelineEvent[];
}

/** The pictures of the design, event by event. */
const twelve = (): readonly TimelineEvent[] => [
  eventOf('council', '2022-01-12', { kind: 'statement', title: 'NATO council statement', actors: ['NATO'], places: ['Brussels'] }),
  eventOf('talks', '2022-01-11/2022-01-25', { title: 'Four rounds of US–Russian face-to-face talks', text: 'past two weeks', actors: ['United States', 'Russia'] }),
  eventOf('osce', '2022-01-13', { title: 'OSCE session in Vienna', places: ['Vienna'], actors: ['OSCE'] }),
  eventOf('sites', '2022-01-14', { kind: 'alert', title: 'Government websites defaced', actors: ['Ukraine'] }),
  eventOf('press', '2022-01-19', { kind: 'statement', title: 'Press conference', actors: ['White House'] }),
  eventOf('ministers', '2022-01-21', { title: 'Ministers meet in Geneva', places: ['Geneva'], actors: ['United States', 'Russia'] }),
  eventOf('call', '2022-01-24T12:00/2022-01-24T18:00', {
    title: 'Video meeting of the US president with European leaders', text: 'Monday afternoon', description: 'Six heads of government, the EU and NATO join by secure link.',
    actors: ['Joe Biden', 'European Union', 'NATO'], places: ['White House'],
  }),
  eventOf('alert', '2022-01-24~', { kind: 'alert', title: '8,500 US service members placed on heightened alert', actors: ['Pentagon'] }),
  eventOf('concern', '2022-01-25', { kind: 'statement', title: 'Moscow says it watches the alert “with great concern”', actors: ['Kremlin'] }),
  eventOf('disputed', '2022-01-25', { kind: 'statement', title: 'Downing Street speaks of unity', status: 'disputed', actors: ['United Kingdom'] }),
  eventOf('written', '2022-01-26', { kind: 'statement', title: 'Written answers handed over', places: ['Moscow'] }),
  eventOf('deadline', '[..2022-03-02]', { kind: 'alert', title: 'Decision on the force', status: 'planned' }),
];

const ONE_INSTANT = '2022-01-24T09:30';

const crowded = (): readonly TimelineEvent[] => [
  ...seededEvents({ count: 300, days: 60, seed: 3 }),
  ...Array.from({ length: 10_000 }, (_, index) => eventOf(`c${index}`, ONE_INSTANT, { kind: ['meeting', 'alert', 'statement'][index % 3] ?? 'meeting', title: `Message ${index + 1} of the leak` })),
];

/** From the first writing to now, with a minute beside ten thousand years. */
function ages(): readonly TimelineEvent[] {
  const spread = seededEvents({ count: 600, seed: 11, firstYear: -2_999, days: 5_000 * 365, ranges: 0.02 });
  return [
    ...spread,
    eventOf('ides', '-0043-03-15', { title: 'Caesar is killed' }), eventOf('age', 'Y-10000/0000', { title: 'An age of ten thousand years', kind: 'alert' }),
    eventOf('minute', minuteText(secondOfDay(dayOf(1969, 7, 20)) + 72_960), { title: 'A minute on another ground' }), eventOf('spring', '1834-21', { title: 'A spring', kind: 'statement' }),
    eventOf('century', '18XX', { title: 'Some day in a century', kind: 'statement' }), eventOf('since', '1945-05-09/..', { title: 'Since then' }), eventOf('until', '../1453-05-29', { title: 'Until that day', kind: 'alert' }),
  ];
}

/** A lone surrogate, a direction override, joined letters, a word without a break: what a hostile or broken file holds. */
const HOSTILE = [
  'A'.repeat(10_000), 'word '.repeat(2_000), '\u202e\u202eright to left override\u202c trailing', '👩‍👩‍👧‍👦'.repeat(60), 'Z\u0351\u036b\u0343\u036a\u0302\u036b\u033dalgo '.repeat(20),
  '<img src=x onerror=alert(1)>', '=cmd|\' /C calc\'!A0', '__proto__', '', ' ', 'line\nbreak\ttab', '\ud800 lone surrogate', 'constructor.prototype', '－ｆｕｌｌ　ｗｉｄｔｈ－',
] as const;

const hostile = (): readonly TimelineEvent[] => HOSTILE.flatMap((title, index) => [
  eventOf(`h${index}`, dayText(dayOf(2022, 1, 1) + index * 2), {
    title, description: title.slice(0, 5_000), kind: ['meeting', 'alert', 'statement', 'gone'][index % 4] ?? 'meeting', actors: [title.slice(0, 300), 'Ordinary'], tags: Array.from({ length: 30 }, (_, tag) => `tag ${tag}`),
  }),
  eventOf(`r${index}`, `${dayText(dayOf(2022, 1, 1) + index * 2)}/${dayText(dayOf(2022, 1, 9) + index * 3)}`, { title }),
]);

const RIGHT_TO_LEFT = ['اجتماع بالفيديو مع القادة الأوروبيين', 'הצהרה משותפת של שרי החוץ', 'وضع ٨٥٠٠ جندي في حالة تأهب', 'פגישה בג׳נבה (21 בינואר)', 'بيان: “قلق بالغ” NATO 2022'] as const;

const rightToLeft = (): readonly TimelineEvent[] => Array.from({ length: 40 }, (_, index) => eventOf(`r${index}`, dayText(dayOf(2022, 1, 10) + Math.floor(index / 3)), {
  title: RIGHT_TO_LEFT[index % RIGHT_TO_LEFT.length] ?? '', kind: ['meeting', 'statement', 'alert'][index % 3] ?? 'meeting', actors: ['الأمم المتحدة', 'ממשלה'], ...(index % 4 === 0 ? { description: RIGHT_TO_LEFT.join(' · ') } : {}),
}));

const manyLanes = (): readonly TimelineEvent[] => seededEvents({ count: 4_000, seed: 5, days: 400 }).map((event, index) => ({ ...event, actors: [`Person ${String(index % 200).padStart(3, '0')}`] }));

export const GALLERY_STATES: readonly GalleryState[] = [
  { name: 'empty', title: 'Empty', events: () => [] },
  { name: 'one', title: '1 event', events: () => twelve().slice(6, 7) },
  { name: 'twelve', title: '12 events', events: twelve, suggestions: () => [eventOf('exchange', '2022-01-24/2022-01-30', { kind: 'statement', title: 'Governments to exchange written statements', status: 'planned', text: 'this week' })] },
  { name: 'thousand', title: '1,000 events', events: () => seededEvents({ count: 1_000 }) },
  { name: 'hundred-thousand', title: '100,000 events', events: () => seededEvents({ count: 100_000 }) },
  { name: 'million', title: '1,000,000 events', events: () => seededEvents({ count: 1_000_000 }) },
  { name: 'crowded', title: 'One crowded day', events: crowded },
  { name: 'ages', title: '5,000 years', events: ages },
  { name: 'hostile', title: 'Hostile text', events: hostile },
  { name: 'right-to-left', title: 'Right to left', events: rightToLeft },
  { name: 'lanes', title: '200 lanes', events: manyLanes },
];
