import { numbers } from './numbers';

const { number, plural } = numbers;

const eventFormats = 'Events come from CSV, TSV, ICS, TimelineJS, Timeline, Markwhen or Dateline files. To read prose, add it as a source.';

/** What is said of a file of events: how it was understood, what in it could not be read, and why it could not be read at all. */
export const events = {
  /** Where in the file. */
  place: {
    line: (at: number) => `line ${number(at)}`, event: (at: number) => `event ${number(at)}`, entry: (at: number) => `entry ${number(at)}`, file: 'the file',
    titled: (place: string, title: string) => `${place}, “${title}”`, entryAtLine: (entry: string, line: string) => `${entry} (${line})`,
  },
  failures: {
    empty: { message: 'This file is empty.', remedy: 'Choose another file.' },
    tooWide: (line: number, columns: number) => ({ message: `Line ${number(line)} has more than ${number(columns)} columns.`, remedy: 'Keep the columns that tell of the events, and save the table again as CSV.' }),
    noRow: { message: 'There is no row in this table.', remedy: 'Save the table again as CSV and choose that file.' },
    openQuote: (line: number) => ({ message: `A quote is opened on line ${number(line)} and never closed.`, remedy: 'Save the table again as CSV and choose that file.' }),
    unknown: { message: 'This is no format whose events Dateline can read.', remedy: eventFormats },
    calendarTooBig: { message: 'This calendar is larger than 50 MB.', remedy: 'Export a part of it from the calendar program.' },
    noCalendar: { message: 'This is not a calendar file (iCalendar).', remedy: 'Choose a file that a calendar program exported, ending in .ics.' },
    noMarkwhen: { message: 'There is no Markwhen event in this file.', remedy: 'An event is a line such as “2022-01-24: Talks in Geneva”.' },
    noTimelineXml: { message: 'This is not a file of the program Timeline.', remedy: 'Choose a file whose name ends in .timeline and that this program saved.' },
    noCalendarDates: { message: 'This file counts in numbers, not in dates.', remedy: 'Only timelines with calendar dates can be taken over.' },
    noJson: (why: string | null) => ({ message: `This is not JSON: ${why ?? 'unknown grammar'}.`, remedy: 'Choose a JSON file that TimelineJS reads.' }),
    noTimelineJs: { message: 'There are no TimelineJS events in this file.', remedy: 'Choose a TimelineJS JSON file: it has a list called “events”, or “date” in the first version.' },
  },
  /** Why a date or a row cannot be read; stands in `rowLeftOut` or `leftOut`. */
  why: {
    cell: (cell: string, why: string) => `“${cell}”: ${why}`,
    noNumber: 'A part of it is no number', noMonth: 'It has a day without a month', noDay: 'It has a time without a day', otherWeekday: (cell: string) => `“${cell}” is another day of the week`, noSuchDay: 'There is no such day', noTime: (clock: string) => `“${clock}” is no time of day`, endOnly: 'It has an end and no start', noDate: 'It has no date',
    timeBeside: (clock: string, date: string) => `The time “${clock}” does not go with the date “${date}”`, twoDates: (one: string, other: string) => `It has two dates, “${one}” and “${other}”`,
    backwards: 'It ends before it starts', noRange: 'Its start and end do not make a range', longDate: 'It is too long for a date', eitherOrder: 'It can be read with the day or with the month first',
    yearsOrSeason: (years: string, season: string, edtf: string) => `It can be read as ${years} or as ${season}; for the years write ${edtf}, for the other its words`,
    dayNumber: (date: string, from1904: string) => `It is a bare number: in a spreadsheet it may be ${date}, or ${from1904} where days are counted from 1904; say which, or give the column the format of a date there and save it again`,
    bareNumber: 'It is a bare number, perhaps of a spreadsheet; write dates as 2022-01-24',
    longTitle: (limit: number) => `Its title is longer than ${number(limit)} characters`, longDescription: (limit: number) => `Its description is longer than ${number(limit)} characters`,
    longName: (limit: number) => `A name in it is longer than ${number(limit)} characters`, manyNames: (limit: number) => `It has more than ${number(limit)} names`, heldDate: 'Its date cannot be held',
  },
  problems: {
    rowLeftOut: (why: string) => `${why}; the row was left out.`, leftOut: (why: string) => `${why}; it was left out.`,
    zone: (zone: string) => `“${zone}” is no time zone that is known; the date was taken without one.`,
    status: (status: string) => `“${status}” is no status here; “reported” was taken.`,
    openQuote: 'A quote is opened here and never closed; what follows was not read.', longer: 'The file goes on after this line; only the rows so far were read. Cut it into parts and import each.',
    first: (limit: number) => `Only the first ${number(limit)} events were taken.`,
    noEvent: 'It is not an event, and was left out.', noEndDate: 'Its end date does not exist and was left out.', noAddedDate: 'One of its dates does not exist and was left out.', noRealDate: 'It has no date that exists, and was left out.', backwards: 'It ends before it starts, and was left out.', endBeforeStart: 'It ends before it starts: only the start was taken.',
    damaged: (why: string) => `It is damaged (${why}); what could be read was taken.`, noDates: 'Its dates cannot be read, and it was left out.',
    stray: 'This line belongs to no event, and was left out.', relativeDate: (date: string) => `“${date}” is no date that stands for itself; the event was left out.`,
    movingDate: (date: string) => `“${date}” means another day whenever it is read; the event was left out.`, otherDate: (date: string) => `“${date}” hangs on another event; Dateline holds dates that stand for themselves, and the event was left out.`,
    recurringDate: (date: string) => `“${date}” recurs, and rules of Markwhen are not followed; the event was left out.`,
    cancelled: 'It was cancelled, and was left out.', seriesCancelled: 'The series it belongs to was cancelled, and it was left out.', outdated: 'The file has a later version of it: it was left out.',
    noSuchTime: 'It stands for a time that its series does not have: it was taken as an event of its own.',
    noStart: 'It has no start, and was left out.', heldDate: 'Its date cannot be held, and it was left out.',
    endless: (limit: number) => `It recurs without end or very often: the first ${number(limit)} times were taken.`,
    noNext: (taken: number) => plural(taken, { one: 'Its next time could not be found: the first time was taken.', other: `Its next time could not be found: the first ${number(taken)} times were taken.` }),
    noTimes: 'Its rule gives no date, and it was left out.', noInterval: 'Its rule has an interval of 0, which is none: it was read as 1.',
    unreadable: (why: string | null) => `It cannot be read: ${why ?? 'unknown grammar'}.`, cutOff: (name: string) => `What begins here (${name}) never ends; the file may be cut off.`,
    rareRule: 'its rule gives a date too rarely or never',
  },
  notes: {
    eras: 'Eras were left aside.', containers: 'Which event stands in which other one was left aside; the events themselves were taken.', pictures: 'Pictures were left aside.', pages: 'Pages were put together.',
    beforeOurEra: 'Years before the common era were read the way TimelineJS shows them: -44 is 44 BC.',
    titleSlide: 'What the title slide says and shows beside its headline was left aside.',
    order: (format: string) => `The order “${format}” of day, month and year was left aside: dates such as 3/4/2022 were read with the month first.`,
    wholeDays: 'What lasts from midnight to midnight was taken as whole days: it ends on the day before.',
    zone: (zone: string) => `The time zone “${zone}” has no name that is known here: its times carry the offset that the file gives them.`,
    unknownZone: (zone: string) => `Nobody knows the time zone “${zone}”, and the file does not say what it is: its times were taken without a zone.`,
    confidential: 'Entries that are private or confidential in the calendar were marked confidential.',
    zoneDiffers: (zone: string, name: string) => `The file gives the time zone “${zone}” other hours than ${name} has: those times carry the offset that the file gives them.`,
    zoneReadAs: (zone: string, name: string) => `The time zone “${zone}” was read as ${name}.`,
    more: (count: number) => (count === 1 ? '1 more note of this kind is not named.' : `${number(count)} more notes of this kind are not named.`),
    aside: {
      attendee: 'People invited were left aside.', organizer: 'Organisers were left aside.', url: 'Web addresses were left aside.', attach: 'Attachments were left aside.', comment: 'Comments were left aside.', contact: 'Contacts were left aside.', geo: 'Coordinates were left aside.',
      tasks: 'Tasks were left aside.', journal: 'Journal entries were left aside.', busy: 'Free and busy times were left aside.',
    },
  },
  reasons: {
    dayFirst: (line: number, cell: string) => `Day before month, because line ${number(line)} has “${cell}”.`, monthFirst: (line: number, cell: string) => `Month before day, because line ${number(line)} has “${cell}”.`,
    mixed: (line: number, cell: string) => `But line ${number(line)} has “${cell}”: the file mixes both orders.`,
    shortYears: (line: number, cell: string) => `Years of two digits are taken as 1969 to 2068: line ${number(line)} has “${cell}”.`,
    undecided: 'Dates such as “3/4/2022” can be read both ways, and nothing in the file tells which is meant.',
    headings: 'The first line has the headings.', noHeadings: 'The first line has no headings that are known; columns were told by what is in them.',
    asDate: (heading: string) => `“${heading}” is taken for the date, because its cells hold dates.`, asTitle: (heading: string) => `“${heading}” is taken for the title, because no column is called so.`,
    standsBack: (heading: string, first: string) => `“${heading}” counts only in rows in which “${first}” is empty.`,
    commaNames: (line: number, cell: string) => `“${cell}” in line ${number(line)} is taken for one name, and so are others with a comma; semicolons part several.`,
    commaLists: (line: number, cell: string) => `“${cell}” in line ${number(line)} is taken for several names, and so are others with a comma.`,
    unused: (headings: readonly string[], more: number) => `Not taken: ${headings.join(', ')}${more === 0 ? '' : ` and ${number(more)} more`}.`,
  },
};
