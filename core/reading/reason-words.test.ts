import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { dayOf } from '../dates/calendar';
import { speak, wordsOf } from '../words/words';
import { HOLIDAYS } from './english/words';
import { FRAME_UNITS } from './frame';
import type { DateFault, Named, ReadingReason } from './reason';
import { faultWords, reasonWords } from './reason-words';
import { readWhen } from './read-when';

afterEach(async () => { speak(await wordsOf('en')); });

const day = fc.integer({ min: dayOf(1, 1, 1), max: dayOf(2100, 12, 31) });
const year = fc.integer({ min: -500, max: 2100 });
const frame = fc.constantFrom(...FRAME_UNITS);
const unit = fc.constantFrom(...FRAME_UNITS, 'second' as const, 'minute' as const, 'hour' as const);
const amount = fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.constant(1.5));
const toward = fc.constantFrom('last', 'next', 'this', 'past', 'present', 'future', null);
const talkedOf = fc.boolean();
const side = fc.constantFrom('before', 'after');
const way = fc.constantFrom('past', 'future');
const weekday = fc.integer({ min: 1, max: 7 });
const month = fc.integer({ min: 1, max: 12 });
const number = fc.integer({ min: 1, max: 4 });

const named: fc.Arbitrary<Named> = fc.oneof(
  fc.record({ type: fc.constant('day'), day: fc.integer({ min: 1, max: 31 }), month }), fc.record({ type: fc.constant('month'), month }),
  fc.record({ type: fc.constantFrom('quarter', 'season'), number }), fc.record({ type: fc.constant('half'), number: fc.constantFrom(1, 2) }),
  fc.record({ type: fc.constant('decade'), decade: fc.constantFrom(0, 20, 90) }),
  fc.record({ type: fc.constant('holiday'), holiday: fc.constantFrom(...Object.keys(HOLIDAYS)) }),
);

/** One arbitrary a form: the compiler asks for that of a new one. */
const REASONS: { readonly [Type in ReadingReason['type']]: fc.Arbitrary<ReadingReason> } = {
  counted: fc.record({ type: fc.constant('counted'), amount, unit, side, day, talkedOf }),
  'year-before': fc.record({ type: fc.constant('year-before'), unit: frame, day }),
  stretch: fc.record({ type: fc.constant('stretch'), amount, unit, side: way, day }),
  'period-of': fc.record({ type: fc.constant('period-of'), unit: frame, day, talkedOf }),
  'period-beside': fc.record({ type: fc.constant('period-beside'), unit: frame, side, day }),
  'talked-of': fc.record({ type: fc.constant('talked-of'), unit: frame, year: fc.oneof(year, fc.constant(null)) }),
  weekend: fc.record({ type: fc.constant('weekend'), place: fc.constantFrom('of-week', 'before'), day }),
  'quarter-ended': fc.record({ type: fc.constant('quarter-ended'), day }),
  'of-this-year': fc.record({ type: fc.constant('of-this-year'), named, year, day, toward }),
  'last-or-next': fc.record({ type: fc.constant('last-or-next'), named, side: way, day, toward }),
  'nearest-year': fc.record({ type: fc.constant('nearest-year'), named, year, day }),
  'other-year': fc.record({ type: fc.constant('other-year'), named, year }),
  'story-year': fc.record({ type: fc.constant('story-year'), named, year }),
  'heading-year': fc.record({ type: fc.constant('heading-year'), named, year }),
  weekday: fc.record({ type: fc.constant('weekday'), weekday, place: fc.constantFrom('nearest', 'itself', 'last-before', 'next-after'), day, toward }),
  'other-weekday': fc.record({ type: fc.constant('other-weekday'), day, said: weekday }),
  'old-style': fc.record({ type: fc.constant('old-style'), named, year }),
  'day-of-month': fc.record({ type: fc.constant('day-of-month'), dayOfMonth: fc.integer({ min: 1, max: 31 }), day }),
  'time-of-day': fc.record({ type: fc.constant('time-of-day'), day }),
  against: fc.record({ type: fc.constant('against'), day }),
  'live-page': fc.constant({ type: 'live-page' }),
  'told-before': fc.constant({ type: 'told-before' }),
};

const FAULTS: { readonly [Type in DateFault['type']]: fc.Arbitrary<DateFault> } = {
  'no-month': fc.record({ type: fc.constant('no-month'), number: fc.nat() }),
  'no-week': fc.record({ type: fc.constant('no-week'), number: fc.nat() }),
  'long-year': fc.record({ type: fc.constant('long-year'), number: fc.nat() }),
  'far-year': fc.record({ type: fc.constant('far-year'), number: fc.nat() }),
  'no-year-zero': fc.constant({ type: 'no-year-zero' }),
  'no-leap-day': fc.record({ type: fc.constant('no-leap-day'), year }),
  'short-month': fc.record({ type: fc.constant('short-month'), month, days: fc.constant(30), day: fc.constant(31) }),
  'neither-month': fc.record({ type: fc.constant('neither-month'), first: fc.nat(), second: fc.nat() }),
  'no-nth-weekday': fc.record({ type: fc.constant('no-nth-weekday'), year, month, nth: fc.constant(5), weekday }),
  'no-such-day': fc.record({ type: fc.constant('no-such-day'), dayOfMonth: fc.constant(31), weekday: fc.oneof(weekday, fc.constant(null)), day }),
  'not-in-whole': fc.record({ type: fc.constant('not-in-whole'), day, firstDay: fc.constant(dayOf(1848, 3, 1)), lastDay: fc.constant(dayOf(1848, 3, 31)) }),
  'ends-before': fc.record({ type: fc.constant('ends-before'), end: fc.constantFrom('1848', '1848-02-03'), start: fc.constantFrom('1849', '184X') }),
};

/** Words that every English form has one of, and German none. "Mon" and "Sept" would be German too. */
const ENGLISH = /\b(?:the|of|before|after|up to|from|read|year|last|next|nearest|itself|tense|day|talked|is a|no|not|has|there|neither|would)\b|undefined|NaN/i;

describe('reasons of a reading', () => {
  it('are said in German without a word of English, whatever the form', async () => {
    const german = await wordsOf('de');
    const english = await wordsOf('en');
    // A few holidays have no German name.
    const foreign = /Presidents’ Day|Memorial Day|St\. Patrick’s Day/g;
    fc.assert(fc.property(fc.oneof(...Object.values(REASONS)), (reason) => {
      speak(english);
      expect(reasonWords(reason)).toMatch(ENGLISH);
      speak(german);
      expect(reasonWords(reason).replace(foreign, '')).not.toMatch(ENGLISH);
    }), { numRuns: 2_000 });
    fc.assert(fc.property(fc.oneof(...Object.values(FAULTS)), (fault) => {
      speak(english);
      expect(faultWords(fault)).toMatch(ENGLISH);
      speak(german);
      expect(faultWords(fault)).not.toMatch(ENGLISH);
    }), { numRuns: 1_000 });
  });

  it('name every holiday of the rules in German', async () => {
    const { whys } = await wordsOf('de');
    expect(Object.keys(HOLIDAYS).filter((key) => whys.named.holiday(key) === key && key !== 'halloween')).toEqual([]);
  });

  it('follow the language that is spoken when they are shown, not when they were made', async () => {
    const read = readWhen('Monday afternoon', { day: dayOf(2022, 1, 25) });
    const shown = (): readonly string[] => (read.ok ? read.value.reasons.map(reasonWords) : []);
    expect(shown()).toEqual(['Monday: last Monday before Tue 25 Jan 2022']);
    speak(await wordsOf('de'));
    expect(shown()).toEqual(['Montag: letzter Montag vor Di 25. Jan. 2022']);
    for (const typed of ['31 February', '31. Februar']) {
      const never = readWhen(typed, { day: null });
      expect(never.ok ? '' : never.failure.message).toBe('Dieses Datum gibt es nicht: Februar hat 29 Tage, einen 31. gibt es nicht.');
      expect(never.ok ? '' : never.failure.subject).toContain(typed);
    }
  });
});
