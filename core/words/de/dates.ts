import type { Words } from '../catalogue';
import { declined } from './dative';
import { numbers } from './numbers';

const SEASONS = { 1: 'Frühling', 2: 'Sommer', 3: 'Herbst', 4: 'Winter' } as const;
const HEMISPHERES = { northern: 'nördl. Halbkugel', southern: 'südl. Halbkugel' } as const;

const until = (date: string): string => `bis ${declined(date).until}`;

export const dates: Words['dates'] = {
  monthsLong: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  monthsShort: ['Jan.', 'Feb.', 'März', 'Apr.', 'Mai', 'Juni', 'Juli', 'Aug.', 'Sept.', 'Okt.', 'Nov.', 'Dez.'],
  weekdaysLong: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
  weekdaysShort: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
  dayOfMonth: (day) => `${day}.`,
  onWeekday: (weekday, date) => (weekday.length > 2 ? `${weekday}, ${date}` : `${weekday} ${date}`),
  grouped: numbers.number,
  season: (season, years, hemisphere) => `${SEASONS[season]} ${years}${hemisphere === null ? '' : ` (${HEMISPHERES[hemisphere]})`}`,
  quarter: (quarter, year) => `${quarter}. Quartal ${year}`,
  thirdOfYear: (part, year, months) => `${['Anfang', 'Mitte', 'Ende'][part - 1] ?? ''} ${year} (${months})`,
  half: (half, year) => `${half === 1 ? 'erste' : 'zweite'} Hälfte ${year}`,
  decade: (firstYear) => `${firstYear}er Jahre`,
  century: (century, beforeChrist) => `${century}. Jahrhundert${beforeChrist ? ' v. Chr.' : ''}`,
  afterChrist: (years) => `${years} n. Chr.`,
  yearBC: (year) => `${year} v. Chr.`,
  yearAD: (year) => `${year} n. Chr.`,
  about: (date) => `etwa ${date}`,
  perhaps: (date) => `vielleicht ${date}`,
  before: (date) => `vor ${declined(date).dative}`,
  by: (date) => `spätestens ${date}`,
  after: (date) => `nach ${declined(date).dative}`,
  notBefore: (date) => `frühestens ${date}`,
  since: (date) => `seit ${declined(date).dative}`,
  until,
  from: (date) => `ab ${declined(date).dative}`,
  unknownEnd: (date) => `ab ${declined(date).dative}, Ende unbekannt`,
  unknownStart: (date) => `${until(date)}, Anfang unbekannt`,
  between: (from, to) => `zwischen ${declined(from).dative} und ${declined(to).dative}`,
  someDayIn: (frame) => `ein Tag in: ${frame}`,
  someMonthIn: (frame) => `ein Monat in: ${frame}`,
  yearUnknown: (date) => `${date}, Jahr unbekannt`,
  or: numbers.or,
  and: numbers.and,
  aboutNote: 'etwa',
  perhapsNote: 'vielleicht',
  someDayNote: 'irgendwann',
  someTimeNote: 'irgendwann',
  undated: 'Ohne Datum',
  dayParts: [
    { fromHour: 6, toHour: 12, label: 'Vormittag', heard: /\b(?:morning|vormittags?|morgens?)\b/i },
    { fromHour: 12, toHour: 18, label: 'Nachmittag', heard: /\b(?:afternoon|nachmittags?)\b/i },
    { fromHour: 18, toHour: 24, label: 'Nacht', heard: /\b(?:night|tonight|overnight|nachts?)\b/i },
    { fromHour: 18, toHour: 24, label: 'Abend', heard: /\b(?:evening|abends?)\b/i },
  ],
};
