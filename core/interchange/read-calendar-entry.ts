/** One entry of a calendar as the events that it tells of: itself, or each of its times. */
import ICAL from 'ical.js';
import { parseEdtf } from '../dates/edtf';
import type { When } from '../timeline/types';
import { words } from '../words/words';
import { isCancelled, isConfidential, statusFrom, textOf, tzidOf, type Component, type Entry, type Time } from './calendar-entry';
import { changesFuture, dropUnrealTimes, movedFrom, standInsOf, timesOf, type Series } from './calendar-series';
import { withoutRemarkBehind, withoutStandIn } from './calendar-title';
import { edtfOf, hasRealTime, whenOf } from './calendar-when';
import { endInZoneOfStart, wholeDaysAsDates, zoneOfEntry } from './calendar-zones';
import { splitNames } from './cell-lists';
import { reasonOf, type ImportedEvent, type ImportProblem } from './imported-events';
import { plainFromHtml } from './plain-from-html';

/** What was found so far. */
export interface CalendarReading {
  readonly events: ImportedEvent[];
  readonly problems: ImportProblem[];
  readonly notes: Set<string>;
  /** Entries for one time of another that became an event, or a problem. */
  readonly told: Set<Entry>;
  /** UIDs of the entries all of whose times are known. */
  readonly whole: Set<string>;
}

/** Google writes descriptions in HTML wherever somebody set a word in bold. */
const isHtml = (text: string): boolean => /<\/?(?:br|p|a|b|i|u|ul|ol|li|span|div|html-blob)\b[^<>]*>/i.test(text);

type Content = Pick<ImportedEvent, 'kind' | 'description' | 'actors' | 'places' | 'tags'>;

/** @param isOurs Dateline's own, taken to the letter */
function contentOf(component: Component, isOurs: boolean): Content {
  const description = textOf(component, 'description');
  const places = textOf(component, 'location');
  return {
    kind: textOf(component, 'x-dateline-kind') || null, description: !isOurs && isHtml(description) ? plainFromHtml(description) : description,
    actors: splitNames(textOf(component, 'x-dateline-people')), places: isOurs ? splitNames(places) : places.trim() === '' ? [] : [places.trim()],
    tags: component.getAllProperties('categories').flatMap((property) => property.getValues().map(String)),
  };
}

/** What an entry takes from the one that it belongs to. */
interface Inherited {
  readonly summary: string;
  readonly isConfidential: boolean;
}

/** What stands for one time of an entry that recurs is told by itself alone (section 3.8.4.4), but for these. */
const inheritedOf = ({ component }: Entry): Inherited => ({ summary: textOf(component, 'summary').trim(), isConfidential: isConfidential(component) });

/** One entry being read. */
interface Task extends CalendarReading {
  readonly entry: Entry;
  /** Entries that stand for times of it. */
  readonly exceptions: readonly Entry[];
  /** Null where it belongs to no other. */
  readonly series: Entry | null;
  /** Its own title, or that of its series. */
  readonly summary: string;
  readonly isConfidential: boolean;
}

const complain = ({ entry, problems }: Task, message: string): void => { problems.push({ where: entry.where, message }); };

/** @param source the entry itself, or what changes this time of it */
function add(task: Task, title: string, when: When | null, source: Component): void {
  if (when === null) {
    complain(task, words().events.problems.heldDate);
    return;
  }
  const isOurs = source === task.entry.component && textOf(source, 'x-dateline-edtf') !== '';
  const confidential = task.isConfidential || isConfidential(source);
  if (confidential) task.notes.add(words().events.notes.confidential);
  task.events.push({ ...contentOf(source, isOurs), title, when, status: statusFrom(source), ...(confidential ? { confidential } : {}) });
}

/** An entry that was called off, and with it whatever stands for times of it. */
function leaveOut(task: Task): void {
  const { cancelled, seriesCancelled } = words().events.problems;
  complain(task, cancelled);
  for (const exception of task.exceptions) {
    task.told.add(exception);
    task.problems.push({ where: exception.where, message: isCancelled(exception.component) ? cancelled : seriesCancelled });
  }
}

/** An entry of one time. */
function addOnce(task: Task, start: Time): void {
  const { component } = task.entry;
  const tzid = zoneOfEntry(component, start, task.notes);
  const hasEnd = component.hasProperty('dtend') || component.hasProperty('duration');
  const end = hasEnd ? new ICAL.Event(component, { strictExceptions: false, exceptions: [] }).endDate : null;
  if (end !== null && end.compare(start) < 0) complain(task, words().events.problems.endBeforeStart);
  add(task, task.summary, whenOf(edtfOf(start, end, tzid !== null), tzid), component);
}

/** One time of an entry after the other, as the entry says, or one that changes all that follow it (RANGE=THISANDFUTURE). */
function adderOfTimes(task: Task): (time: Time) => void {
  const { told, notes } = task;
  const ranges = new Map(task.exceptions.filter((exception) => movedFrom(exception) !== null && changesFuture(exception) && hasRealTime(exception.component, 'dtstart')).map((exception) => [exception.component, exception]));
  for (const component of ranges.keys()) prepare(component);
  const event = new ICAL.Event(task.entry.component, { strictExceptions: false, exceptions: [...ranges.keys()] });
  return (time) => {
    const details = event.getOccurrenceDetails(time);
    const source = details.item.component;
    const changed = ranges.get(source);
    if (changed !== undefined && isCancelled(source)) {
      if (!told.has(changed)) task.problems.push({ where: changed.where, message: words().events.problems.cancelled });
      told.add(changed);
      return;
    }
    if (changed !== undefined) told.add(changed);
    const zone = zoneOfEntry(source, details.startDate, notes);
    add(task, source.hasProperty('summary') ? textOf(source, 'summary').trim() : task.summary, whenOf(edtfOf(details.startDate, details.endDate, zone !== null), zone), source);
  };
}

/** All times of an entry, and what stands for some of them. */
function addTimes(task: Task, start: Time): void {
  const { entry, told } = task;
  const { component } = entry;
  // A copy of the rule in what stands for one time would be the whole series again.
  const recurs = task.series === null && (component.hasProperty('rrule') || component.hasProperty('rdate'));
  if (recurs && dropUnrealTimes(component)) complain(task, words().events.problems.noAddedDate);
  const series: Series = recurs ? timesOf(component, start) : { times: [start], cut: null };
  const standIns = standInsOf(series.times, tzidOf(component, 'dtstart'), task.exceptions);
  const addTime = recurs ? adderOfTimes(task) : (time: Time) => { addOnce(task, time); };
  for (const time of series.times) {
    const instead = standIns.of.get(time);
    if (instead === undefined) addTime(time);
    else readEntry(instead, [], entry, task);
  }
  if (series.cut !== null) complain(task, series.cut);
  else if (!entry.isException && entry.uid !== '') task.whole.add(entry.uid);
  if (series.times.length === 0) complain(task, words().events.problems.noTimes);
  for (const outdated of standIns.outdated) {
    if (!told.has(outdated)) task.problems.push({ where: outdated.where, message: words().events.problems.outdated });
    told.add(outdated);
  }
}

function prepare(component: Component): void {
  wholeDaysAsDates(component);
  endInZoneOfStart(component);
}

/** Dateline's own, to the letter. */
function addOurs(task: Task, edtf: string): void {
  const { component } = task.entry;
  const told = textOf(component, 'x-dateline-words');
  const zone = textOf(component, 'x-dateline-zone');
  const title = withoutStandIn(withoutRemarkBehind(textOf(component, 'summary'), textOf(component, 'x-dateline-date')), textOf(component, 'x-dateline-untitled'));
  add(task, title, { edtf, ...(told === '' ? {} : { text: told }), ...(zone === '' ? {} : { zone }) }, component);
}

function readTask(task: Task): void {
  const { component } = task.entry;
  if (isCancelled(component)) {
    leaveOut(task);
    return;
  }
  if (!hasRealTime(component, 'dtstart')) {
    complain(task, words().events.problems.noRealDate);
    return;
  }
  if (!hasRealTime(component, 'dtend')) {
    complain(task, words().events.problems.noEndDate);
    component.removeAllProperties('dtend');
  }
  prepare(component);
  const start = component.getFirstPropertyValue('dtstart') as Time | null;
  const ours = textOf(component, 'x-dateline-edtf');
  if (start === null) complain(task, words().events.problems.noStart);
  else if (ours !== '' && parseEdtf(ours) !== null) addOurs(task, ours);
  else addTimes(task, start);
}

/**
 * Reads one entry, whose being broken does not take others with it.
 *
 * @param exceptions entries that stand for times of it
 * @param series the entry it stands for a time of; null for none
 */
export function readEntry(entry: Entry, exceptions: readonly Entry[], series: Entry | null, reading: CalendarReading): void {
  const { component, where } = entry;
  const { summary, isConfidential: inSeries } = series === null ? { summary: '', isConfidential: false } : inheritedOf(series);
  reading.told.add(entry);
  try {
    readTask({
      ...reading, entry, exceptions, series, summary: component.hasProperty('summary') ? textOf(component, 'summary').trim() : summary, isConfidential: inSeries || isConfidential(component),
    });
  } catch (error) {
    reading.problems.push({ where, message: words().events.problems.unreadable(reasonOf(error)) });
  }
}
