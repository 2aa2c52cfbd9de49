/** Reasons and faults of dates in the language of the window, with days in the person's own order. */
import { dayWords, yearWords } from '../dates/format-point';
import { formatDayHeading, formatWhen } from '../dates/format-when';
import { weekdayOf } from '../dates/calendar';
import { shownDates } from '../dates/shown-dates';
import { assertNever } from '../result';
import { words } from '../words/words';
import type { DateFault, Named, ReadingReason } from './reason';

const dayName = (day: number): string => dayWords(day, { weekday: true, year: true }, shownDates());
const plainDay = (day: number): string => dayWords(day, { weekday: false, year: true }, shownDates());
const yearName = (year: number): string => yearWords(year, shownDates());
const weekdayName = (weekday: number): string => words().dates.weekdaysLong[weekday - 1] ?? '';
const monthName = (month: number): string => words().dates.monthsLong[month - 1] ?? '';

function nameOf(named: Named): string {
  const say = words().whys.named;
  switch (named.type) {
    case 'day': return say.day(named.day, named.month);
    case 'month': return say.month(named.month);
    case 'decade': return say.decade(named.decade);
    case 'holiday': return say.holiday(named.holiday);
    case 'quarter':
    case 'half':
    case 'season': return say[named.type](named.number);
    default: return assertNever(named);
  }
}

/** Why a date was read as it was. */
export function reasonWords(reason: ReadingReason): string {
  const { whys } = words();
  const toward = 'toward' in reason && reason.toward !== null ? whys.toward[reason.toward] : '';
  switch (reason.type) {
    case 'counted': {
      const length = whys.counted(reason.amount, reason.unit);
      if (reason.side === 'before') return (reason.talkedOf ? whys.beforeTalkedOf : whys.before)(length, dayName(reason.day));
      return (reason.talkedOf ? whys.afterTalkedOf : whys.after)(length, dayName(reason.day));
    }
    case 'year-before': return whys.yearBefore(reason.unit, dayName(reason.day));
    case 'stretch': return whys[reason.side === 'past' ? 'upTo' : 'from'](whys.counted(reason.amount, reason.unit), dayName(reason.day));
    case 'period-of': return whys[reason.talkedOf ? 'periodTalkedOf' : 'periodOf'](reason.unit, dayName(reason.day));
    case 'period-beside': return whys[reason.side === 'before' ? 'periodBefore' : 'periodAfter'](reason.unit, dayName(reason.day));
    case 'talked-of': return reason.year === null ? whys.talkedOf(reason.unit) : whys.talkedOfIn(reason.unit, yearName(reason.year));
    case 'weekend': return whys[reason.place === 'before' ? 'weekendBefore' : 'weekendOfWeek'](dayName(reason.day));
    case 'quarter-ended': return whys.quarterEnded(dayName(reason.day));
    case 'of-this-year': return whys.ofThisYear(nameOf(reason.named), yearName(reason.year), dayName(reason.day), toward);
    case 'last-or-next': return whys[reason.side === 'past' ? 'lastUpTo' : 'nextFrom'](nameOf(reason.named), dayName(reason.day), toward);
    case 'nearest-year': return whys.nearestYear(nameOf(reason.named), yearName(reason.year), dayName(reason.day));
    case 'story-year': return whys.storyYear(nameOf(reason.named), yearName(reason.year));
    case 'heading-year': return whys.headingYear(nameOf(reason.named), yearName(reason.year));
    case 'other-year': return whys.otherYear(nameOf(reason.named), yearName(reason.year));
    case 'weekday': {
      const name = weekdayName(reason.weekday);
      if (reason.place === 'nearest') return whys.weekdayNearest(name, dayName(reason.day));
      return whys[reason.place === 'itself' ? 'weekdayItself' : reason.place === 'last-before' ? 'weekdayBefore' : 'weekdayAfter'](name, dayName(reason.day), toward);
    }
    case 'other-weekday': return whys.otherWeekday(plainDay(reason.day), weekdayName(weekdayOf(reason.day)), weekdayName(reason.said));
    case 'old-style': return whys.oldStyle(nameOf(reason.named), yearName(reason.year));
    case 'day-of-month': return whys.dayOfMonth(reason.dayOfMonth, dayName(reason.day));
    case 'time-of-day': return whys.timeOfDay(dayName(reason.day));
    case 'against': return whys.against(dayName(reason.day));
    case 'live-page': return whys.livePage;
    case 'told-before': return whys.toldBefore;
    default: return assertNever(reason);
  }
}

/** Why there is no such date, as the rest of a sentence. */
export function faultWords(fault: DateFault): string {
  const { faults } = words().whys;
  switch (fault.type) {
    case 'no-month': return faults.noMonth(fault.number);
    case 'no-week': return faults.noWeek(fault.number);
    case 'long-year': return faults.longYear(fault.number);
    case 'far-year': return faults.farYear(fault.number);
    case 'no-year-zero': return faults.noYearZero;
    case 'no-leap-day': return faults.noLeapDay(yearName(fault.year));
    case 'short-month': return faults.shortMonth(monthName(fault.month), fault.days, fault.day);
    case 'neither-month': return faults.neitherMonth(fault.first, fault.second);
    case 'no-nth-weekday': return faults.noNthWeekday(monthName(fault.month), yearName(fault.year), fault.nth, weekdayName(fault.weekday));
    case 'no-such-day':
      return fault.weekday === null ? faults.noDayInMonth(fault.dayOfMonth, dayName(fault.day)) : faults.noDayOnWeekday(fault.dayOfMonth, weekdayName(fault.weekday), dayName(fault.day));
    case 'not-in-whole': return faults.notInWhole(dayName(fault.day), formatDayHeading(fault.firstDay, fault.lastDay));
    case 'ends-before': return faults.endsBefore(formatWhen(fault.end), formatWhen(fault.start));
    default: return assertNever(fault);
  }
}
