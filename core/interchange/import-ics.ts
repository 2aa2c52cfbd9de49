/**
 * Calendars, RFC 5545, as events: time zones, whole days, recurrence within bounds.
 *
 * Entries are cut out of the file by their BEGIN and END lines and read one by one, so that a broken one is a problem
 * with its place and the rest are still there. Grammar and rules of recurrence are ical.js's (Mozilla).
 */
import ICAL from 'ical.js';
import { failTelling, ok, type Result } from '../result';
import { words } from '../words/words';
import { blocksOf, hasNoInterval, withDates, type Block } from './calendar-blocks';
import { textOf, type Component, type Entry } from './calendar-entry';
import type { Report } from './csv-text';
import { EVENT_LIMIT, placeOf, reasonOf, type ImportedEvents } from './imported-events';
import { readEntry, type CalendarReading } from './read-calendar-entry';
import { withRuleBudget } from './rule-budget';

const TEXT_LIMIT = 50_000_000;

/** Entries between two reports: a rule of one may take a while. */
const REPORT_ENTRIES = 50;

/** Properties of entries that have no place in an event, for the notes. */
const NOT_TAKEN = ['attendee', 'organizer', 'url', 'attach', 'comment', 'contact', 'geo'] as const;

/** Names of components that are not entries, for the notes. */
const ASIDE: Readonly<Record<string, 'tasks' | 'journal' | 'busy'>> = { VTODO: 'tasks', VJOURNAL: 'journal', VFREEBUSY: 'busy' };

/** A calendar with the zones of the file and nothing else: parsed once, however many entries name them. */
function calendarOfZones(blocks: readonly Block[], { problems }: CalendarReading): Component {
  const calendar = new ICAL.Component('vcalendar');
  for (const { name, text, line } of blocks) {
    if (name !== 'VTIMEZONE') continue;
    try {
      const zone = new ICAL.Component(ICAL.parse(text) as unknown[]);
      // One without a name cannot be meant by anything, and ical.js stumbles over it.
      if (textOf(zone, 'tzid') !== '') calendar.addSubcomponent(zone);
    } catch (error) {
      problems.push({ where: placeOf('line', line), message: words().events.problems.unreadable(reasonOf(error)) });
    }
  }
  return calendar;
}

/** Entries as they are written, none of them read yet. */
function entriesOf(blocks: readonly Block[], report: Report, reading: CalendarReading): readonly Entry[] {
  const { problems, notes } = reading;
  const calendar = calendarOfZones(blocks, reading);
  const entries: Entry[] = [];
  let count = 0;
  for (const [index, block] of blocks.entries()) {
    if (index % REPORT_ENTRIES === 0) report(index, blocks.length * 2);
    const aside = ASIDE[block.name];
    if (aside !== undefined) notes.add(words().events.notes.aside[aside]);
    if (block.name !== 'VEVENT') continue;
    count += 1;
    try {
      const component = new ICAL.Component(ICAL.parse(withDates(block.text)) as unknown[], calendar);
      const where = placeOf('entry', count, textOf(component, 'summary'));
      entries.push({ component, where, uid: textOf(component, 'uid'), isException: component.hasProperty('recurrence-id') });
      for (const property of NOT_TAKEN) if (component.hasProperty(property)) notes.add(words().events.notes.aside[property]);
      if (hasNoInterval(block.text)) problems.push({ where, message: words().events.problems.noInterval });
    } catch (error) {
      problems.push({ where: words().events.place.entryAtLine(placeOf('entry', count), placeOf('line', block.line)), message: words().events.problems.unreadable(reasonOf(error)) });
    }
  }
  return entries;
}

/** What belongs to one series: the entry that recurs comes first, whatever the order of the file. */
function readEntries(entries: readonly Entry[], report: (done: number) => void, reading: CalendarReading): void {
  const { events, problems, told, whole } = reading;
  const series = new Map(entries.filter(({ isException, uid }) => !isException && uid !== '').map((entry) => [entry.uid, entry]));
  const ofSeries = entries.filter(({ isException, uid }) => isException && series.has(uid));
  const exceptions = new Map<string, Entry[]>();
  for (const entry of ofSeries) exceptions.set(entry.uid, exceptions.get(entry.uid) ?? []).get(entry.uid)?.push(entry);
  withRuleBudget((budget) => {
    for (const [index, entry] of [...entries.filter((one) => !one.isException || !series.has(one.uid)), ...ofSeries].entries()) {
      if (index % REPORT_ENTRIES === 0) report(index);
      if (told.has(entry)) continue;
      budget.nextEntry();
      if (events.length >= EVENT_LIMIT) {
        problems.push({ where: entry.where, message: words().events.problems.first(EVENT_LIMIT) });
        return;
      }
      const before = events.length;
      // An exception whose series is not in the file, or does not have its time, stands for itself.
      readEntry(entry, entry.isException ? [] : exceptions.get(entry.uid) ?? [], entry.isException ? series.get(entry.uid) ?? null : null, reading);
      if (entry.isException && whole.has(entry.uid) && events.length > before) problems.push({ where: entry.where, message: words().events.problems.noSuchTime });
    }
  });
}

export function importIcs(text: string, fileName: string, report: Report = () => undefined): Result<ImportedEvents> {
  if (text.length > TEXT_LIMIT) return failTelling('calendar-too-big', fileName, words().events.failures.calendarTooBig);
  // Only where there is no other line end: within a line such a character may be a part of a text.
  const { blocks, unclosed, title } = blocksOf(text.includes('\n') ? text : text.replaceAll('\r', '\n'));
  if (!/^BEGIN:VCALENDAR/im.test(text)) return failTelling('not-a-calendar', fileName, words().events.failures.noCalendar);
  const reading: CalendarReading = { events: [], problems: [], notes: new Set(), told: new Set(), whole: new Set() };
  const entries = entriesOf(blocks, report, reading);
  if (unclosed !== null) reading.problems.push({ where: placeOf('line', unclosed.line), message: words().events.problems.cutOff(unclosed.name) });
  readEntries(entries, (done) => { report(blocks.length + done, blocks.length * 2); }, reading);
  return ok({ title: title === '' ? null : title, events: reading.events, problems: reading.problems, notes: [...reading.notes] });
}
