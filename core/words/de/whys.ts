import type { Words } from '../catalogue';
import type { TimeUnit } from '../en/whys';
import { dates } from './dates';
import { numbers } from './numbers';

const { number } = numbers;

interface Noun {
  readonly one: string;
  readonly other: string;
  readonly gender: 'm' | 'f' | 'n';
}

const NAMES: Readonly<Record<TimeUnit, Noun>> = {
  second: { one: 'Sekunde', other: 'Sekunden', gender: 'f' }, minute: { one: 'Minute', other: 'Minuten', gender: 'f' }, hour: { one: 'Stunde', other: 'Stunden', gender: 'f' },
  day: { one: 'Tag', other: 'Tage', gender: 'm' }, weekend: { one: 'Wochenende', other: 'Wochenenden', gender: 'n' }, week: { one: 'Woche', other: 'Wochen', gender: 'f' },
  month: { one: 'Monat', other: 'Monate', gender: 'm' }, season: { one: 'Jahreszeit', other: 'Jahreszeiten', gender: 'f' }, quarter: { one: 'Quartal', other: 'Quartale', gender: 'n' },
  half: { one: 'Halbjahr', other: 'Halbjahre', gender: 'n' }, year: { one: 'Jahr', other: 'Jahre', gender: 'n' }, decade: { one: 'Jahrzehnt', other: 'Jahrzehnte', gender: 'n' },
  century: { one: 'Jahrhundert', other: 'Jahrhunderte', gender: 'n' }, millennium: { one: 'Jahrtausend', other: 'Jahrtausende', gender: 'n' },
};

/** "der Monat", "die Woche", "das Jahr" */
const the = (unit: TimeUnit): string => `${{ m: 'der', f: 'die', n: 'das' }[NAMES[unit].gender]} ${NAMES[unit].one}`;
/** "dem", "der": the article and the relative pronoun after "vor", "in", "von". */
const dative = (unit: TimeUnit): string => (NAMES[unit].gender === 'f' ? 'der' : 'dem');

const HOLIDAYS: Readonly<Record<string, string>> = {
  'new-year': 'Neujahr', 'new-years-eve': 'Silvester', epiphany: 'Dreikönigstag', 'martin-luther-king-day': 'Martin-Luther-King-Tag', 'presidents-day': 'Presidents’ Day (USA)',
  'valentines-day': 'Valentinstag', 'st-patricks-day': 'St. Patrick’s Day', 'april-fools-day': 'Erster April', 'good-friday': 'Karfreitag', easter: 'Ostern', 'palm-sunday': 'Palmsonntag',
  'ash-wednesday': 'Aschermittwoch', 'maundy-thursday': 'Gründonnerstag', 'shrove-monday': 'Rosenmontag', 'ascension-day': 'Himmelfahrt', pentecost: 'Pfingsten', 'whit-monday': 'Pfingstmontag', 'corpus-christi': 'Fronleichnam', 'german-unity-day': 'Tag der Deutschen Einheit', 'reformation-day': 'Reformationstag', 'all-saints-day': 'Allerheiligen', 'easter-monday': 'Ostermontag', 'may-day': 'Maifeiertag', 'memorial-day': 'Memorial Day (USA)', 'mothers-day': 'Muttertag', 'fathers-day': 'Vatertag (USA)',
  'independence-day': 'Unabhängigkeitstag der USA', 'bastille-day': 'Französischer Nationalfeiertag', 'labor-day': 'Tag der Arbeit (USA)', 'columbus-day': 'Kolumbus-Tag', halloween: 'Halloween',
  'election-day': 'Wahltag der USA', 'veterans-day': 'Tag der Veteranen (USA)', 'thanksgiving-day': 'Erntedank (USA)', 'christmas-eve': 'Heiligabend', 'christmas-day': 'Erster Weihnachtstag', 'boxing-day': 'Zweiter Weihnachtstag',
};

export const whys: Words['whys'] = {
  counted: (amount, unit) => `${number(amount)} ${amount === 1 ? NAMES[unit].one : NAMES[unit].other}`,
  named: {
    month: (month) => dates.monthsLong[month - 1] ?? '',
    day: (day, month) => `${day}. ${dates.monthsLong[month - 1] ?? ''}`,
    quarter: (quarter) => `${quarter}. Quartal`,
    half: (half) => `${half}. Halbjahr`,
    season: (season) => ['Frühling', 'Sommer', 'Herbst', 'Winter'][season - 1] ?? '',
    decade: (decade) => `${String(decade).padStart(2, '0')}er Jahre`,
    holiday: (key) => HOLIDAYS[key] ?? key,
  },
  toward: { last: '; als vergangen bezeichnet', next: '; als kommend bezeichnet', this: '; als laufend bezeichnet', past: '; Vergangenheitsform', present: '; Gegenwartsform', future: '; Zukunftsform' },
  before: (length, day) => `${length} vor ${day}`,
  after: (length, day) => `${length} nach ${day}`,
  beforeTalkedOf: (length, day) => `${length} vor ${day}, wovon die Rede war`,
  afterTalkedOf: (length, day) => `${length} nach ${day}, wovon die Rede war`,
  yearBefore: (unit, day) => `ein Jahr vor ${dative(unit)} ${NAMES[unit].one}, in ${dative(unit)} ${day} liegt und von ${dative(unit)} die Rede war`,
  upTo: (length, day) => `${length} bis ${day}`,
  from: (length, day) => `${length} ab ${day}`,
  periodOf: (unit, day) => (unit === 'day' ? `der Tag selbst: ${day}` : `${the(unit)}, in ${dative(unit)} ${day} liegt`),
  periodTalkedOf: (unit, day) => (unit === 'day' ? `der Tag, von dem die Rede war: ${day}` : `${the(unit)}, in ${dative(unit)} ${day} liegt und von ${dative(unit)} die Rede war`),
  periodBefore: (unit, day) => `${the(unit)} vor ${dative(unit)}, in ${dative(unit)} ${day} liegt`,
  periodAfter: (unit, day) => `${the(unit)} nach ${dative(unit)}, in ${dative(unit)} ${day} liegt`,
  talkedOf: (unit) => `${the(unit)}, von ${dative(unit)} die Rede war`,
  talkedOfIn: (unit, year) => `${the(unit)}, von ${dative(unit)} die Rede war, im Jahr ${year}`,
  weekendOfWeek: (day) => `das Wochenende der Woche, in der ${day} liegt`,
  weekendBefore: (day) => `das Wochenende vor ${day}`,
  quarterEnded: (day) => `das Quartal, das vor ${day} endete`,
  ofThisYear: (name, year, day, why) => `${name}: ${year}, das Jahr von ${day}${why}`,
  lastUpTo: (name, day, why) => `${name}: zuletzt bis ${day}${why}`,
  nextFrom: (name, day, why) => `${name}: als Nächstes ab ${day}${why}`,
  nearestYear: (name, year, day) => `${name}: ${year}, am nächsten zu ${day}`,
  storyYear: (name, year) => `${name}: ${year}, das Jahr, von dem der Text erzählt`,
  headingYear: (name, year) => `${name}: ${year}, nach der Überschrift darüber`,
  otherYear: (name, year) => `${name}: vielleicht ${year}, das Jahr, von dem der Text daneben erzählt`,
  weekdayNearest: (name, day) => `dieser ${name}: am nächsten zu ${day}`,
  weekdayItself: (name, day, why) => `${name}: ${day} selbst${why}`,
  weekdayBefore: (name, day, why) => `${name}: letzter ${name} vor ${day}${why}`,
  weekdayAfter: (name, day, why) => `${name}: nächster ${name} nach ${day}${why}`,
  otherWeekday: (day, is, said) => `${day} ist ein ${is}, kein ${said}`,
  oldStyle: (name, year) => `${name} ${year} nach dem julianischen Kalender`,
  dayOfMonth: (dayOfMonth, day) => `der ${dayOfMonth}.: am nächsten zu ${day}`,
  timeOfDay: (day) => `Uhrzeit: an dem Tag ${day}`,
  against: (day) => `bezogen auf ${day}`,
  livePage: 'ohne eigenes Datum: der Tag dieser Live-Seite',
  toldBefore: 'ohne eigenes Datum: etwa der Tag, von dem vorher erzählt wurde',
  faults: {
    noMonth: (month) => `einen Monat ${month} gibt es nicht`,
    noWeek: (week) => `eine Woche ${week} gibt es nicht`,
    longYear: (year) => `das Jahr ${year} hat mehr als vier Ziffern`,
    farYear: (year) => `das Jahr ${year} liegt jenseits dessen, was gespeichert werden kann`,
    noYearZero: 'ein Jahr 0 gibt es nicht: Auf 1 v. Chr. folgt 1 n. Chr.',
    noLeapDay: (year) => `${year} war kein Schaltjahr: Der Februar hat 28 Tage`,
    shortMonth: (month, days, day) => `${month} hat ${days} Tage, einen ${day}. gibt es nicht`,
    neitherMonth: (first, second) => `weder ${first} noch ${second} ist ein Monat`,
    noNthWeekday: (month, year, nth, weekday) => `${month} ${year} hat keinen ${nth}. ${weekday}`,
    noDayInMonth: (dayOfMonth, day) => `kein ${dayOfMonth}. in diesem Monat um ${day}`,
    noDayOnWeekday: (dayOfMonth, weekday, day) => `kein ${dayOfMonth}., der ein ${weekday} ist, um ${day}`,
    notInWhole: (day, whole) => `${day} liegt nicht in dieser Zeit: ${whole}`,
    endsBefore: (end, start) => `das Ende (${end}) läge vor dem Anfang (${start})`,
  },
};
