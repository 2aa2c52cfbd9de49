import { describe, expect, it } from 'vitest';
import { readCsv } from './csv-text';
import { readDateCell } from './date-cell';
import { formatOf, readEventFile } from './import-file';
import { importMarkwhen, readMarkwhenDate } from './import-markwhen';
import { readTable } from './import-table';
import { proposeMapping } from './propose-mapping';
import { importTimelineJs } from './import-timelinejs';
import { importTimelineXml } from './import-timeline-xml';
import type { ImportedEvents } from './imported-events';
import { plainFromHtml } from './plain-from-html';
import type { Result } from '../result';

const value = (result: Result<ImportedEvents>): ImportedEvents => {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};
const brief = ({ events }: ImportedEvents) => events.map(({ title, when }) => `${title} @ ${when.edtf}`);
const table = (text: string, order: 'day-month' | 'month-day' | null = null) => {
  const csv = readCsv(text);
  const proposal = proposeMapping(csv);
  return { proposal, imported: readTable(csv, order === null ? proposal.mapping : { ...proposal.mapping, dayOrder: order }) };
};

describe('a date in a cell', () => {
  it.each([
    ['2022-01-24', null, '2022-01-24'], ['2022-01-24 15:30', null, '2022-01-24T15:30'], ['2022-01-24T00:00:00', null, '2022-01-24T00:00:00'], ['2022-01-24 00:00:00', null, '2022-01-24'],
    ['24/1/2022', null, '2022-01-24'], ['1/24/2022', null, '2022-01-24'], ['3/4/2022', 'day-month', '2022-04-03'], ['3/4/2022', 'month-day', '2022-03-04'],
    ['24.01.2022 3:05 pm', null, '2022-01-24T15:05'], ['2022/1/4', null, '2022-01-04'], ['44 BC', null, '-0043'], ['January 2022', null, '2022-01'], ['1834?', null, '1834?'], ['5/5/2022', null, '2022-05-05'],
    ['Mo 24.1.2022', null, '2022-01-24'], ['Monday, 1/24/2022 3:30 PM', null, '2022-01-24T15:30'], ['Do. 03.02.2022', 'day-month', '2022-02-03'], ['24.01.2022 15:30 Uhr', null, '2022-01-24T15:30'],
    ['20220124', null, '2022-01-24'], ['15/3/44 BC', null, '-0043-03-15'], ['3/15/0044 B.C.', null, '-0043-03-15'], ['14/10/66 AD', null, '0066-10-14'],
  ] as const)('%s (%s) is %s', (cell, order, edtf) => {
    expect(readDateCell(cell, order)).toMatchObject({ type: 'date', edtf });
  });

  it.each(['Di 24.1.2022', 'Mo 3/4/2022', '24.1.2022 3 Uhr pm', '3/4/2022', '3/4/44 BC', '20221301', '31/2/2022', '24/13/2022', '44585', 'next Tuesday', '2022-01-24 25:00', 'soon', '2022-02-30'])('%s is not guessed', (cell) => {
    expect(readDateCell(cell, null).type).toBe('unreadable');
  });
});

describe('a table', () => {
  it('tells its columns by their headings and the order of day and month by a day past twelve', () => {
    const { proposal, imported } = table('Title,Date,Category,Notes\nTalks,3/4/2022,Meeting,"a, b"\nMore,24/1/2022,Alert,\n');
    expect(proposal).toMatchObject({ mustChooseOrder: false, mapping: { columns: ['title', 'when', 'kind', 'description'], dayOrder: 'day-month' } });
    expect(proposal.reasons.join(' ')).toContain('Day before month, because line 3 has “24/1/2022”.');
    expect(brief(imported)).toEqual(['Talks @ 2022-04-03', 'More @ 2022-01-24']);
  });

  it('asks when nothing tells the order, and when the file contradicts itself', () => {
    const unclear = table('Title,Date\nTalks,3/4/2022\n');
    expect(unclear.proposal.mustChooseOrder).toBe(true);
    expect(unclear.imported).toMatchObject({ events: [], problems: [{ where: 'line 2' }] });
    const mixed = table('Title,Date\nA,24/1/2022\nB,1/24/2022\nC,3/4/2022\n');
    expect(mixed.proposal.mustChooseOrder).toBe(true);
    expect(mixed.proposal.reasons.join(' ')).toContain('mixes both orders');
    expect(brief(mixed.imported)).toEqual(['A @ 2022-01-24', 'B @ 2022-01-24']);
  });

  it('lists by line what it cannot read, and leaves out no other row', () => {
    const { imported } = table('Event;Start;End;Status\nGood;2022-01-01;2022-01-05;planned\nBackwards;2022-02-05;2022-02-01;\nNever;not a date;;\n"Over\ntwo lines";2022-03-01;;sure\nNo date;;;\n');
    expect(brief(imported)).toEqual(['Good @ 2022-01-01/2022-01-05', 'Over two lines @ 2022-03-01']);
    expect(imported.problems.map(({ where }) => where)).toEqual(['line 3', 'line 4', 'line 5', 'line 7']);
    expect(imported.problems[0]?.message).toContain('ends before it starts');
    expect(imported.problems[2]?.message).toContain('“sure” is no status');
  });

  it('takes a formula for words', () => {
    const { imported } = table('Title,Date\n"=HYPERLINK(""http://x"",""y"")",2022-01-24\n');
    expect(brief(imported)).toEqual(['=HYPERLINK("http://x","y") @ 2022-01-24']);
  });

  it('without headings tells columns by what is in them', () => {
    const { proposal, imported } = table('2022-01-24,Talks in Geneva,Eight hours of talks without a result that anybody would call one\n2022-01-25,Answer,Moscow answers at length and in writing to what was asked before\n');
    expect(proposal.mapping).toMatchObject({ hasHeadings: false, columns: ['when', 'title', 'description'] });
    expect(brief(imported)).toEqual(['Talks in Geneva @ 2022-01-24', 'Answer @ 2022-01-25']);
  });

  it('says where a quote never closes', () => {
    expect(table('Title,Date\nA,2022\nB,"2022-01-01\nC,2022\n').imported).toMatchObject({ events: [{ title: 'A' }], problems: [{ where: 'line 3' }] });
  });

  it('takes EDTF to the letter where a column says that it has EDTF', () => {
    expect(brief(table('Title,EDTF\nSummer,2021-22\nMidnight,2022-01-24T00:00:00\n').imported)).toEqual(['Summer @ 2021-22', 'Midnight @ 2022-01-24T00:00:00']);
    expect(table('Title,Date\nSeason,2021-22\n').imported.problems[0]?.message).toBe('“2021-22”: It can be read as 2021–2022 or as summer 2021; for the years write 2021/2022, for the other its words; the row was left out.');
  });

  it('reads an Aeon Timeline export', () => {
    const { imported, proposal } = table('Event ID,Title,Start Date,End Date,Duration,Arc,Tags,People,Summary\n1,Battle,1066-10-14,,,War,"a|b","Harold, William",Long day\n');
    expect(imported.events[0]).toMatchObject({ title: 'Battle', when: { edtf: '1066-10-14' }, kind: 'War', tags: ['a', 'b'], actors: ['Harold', 'William'], description: 'Long day' });
    expect(proposal.reasons.join(' ')).toContain('Not taken: Event ID, Duration.');
  });

  it.each([
    ['one known name above dates', 'Event,Wann genau\nTalks,24/1/2022\nAnswer,26/1/2022\n', ['title', 'when'], ['Talks @ 2022-01-24', 'Answer @ 2022-01-26']],
    ['one known name above years', 'Titel;Jahr von;Kürzel\nTalks;1834;Ann\nAnswer;1835;Bob\n', ['title', 'when', 'none'], ['Talks @ 1834', 'Answer @ 1835']],
    ['a date with the month first under a heading that is not known', 'What,On\nTalks,1/24/2022\nAnswer,1/26/2022\n', ['title', 'when'], ['Talks @ 2022-01-24', 'Answer @ 2022-01-26']],
    ['senders and receivers beside a date', 'Date,From,To,Subject\n24/1/2022,ann@x.org,Bob 2,Talks\n', ['when', 'none', 'none', 'title'], ['Talks @ 2022-01-24']],
    ['two known names, and dates under one that is not', 'What,On,Who\nTalks,24/1/2022,Ann\n', ['title', 'when', 'people'], ['Talks @ 2022-01-24']],
    ['a date named, and no title', 'Date,Vorgang,Aktenzeichen\n24/1/2022,Talks,7\n', ['when', 'title', 'none'], ['Talks @ 2022-01-24']],
    ['a date in French under a heading that is not known', 'Intitulé,Le\nPourparlers,24 janvier 2022\nRéponse,1er février 2022\n', ['title', 'when'], ['Pourparlers @ 2022-01-24', 'Réponse @ 2022-02-01']],
    ['French ones with accents', 'Début;Fin;Intitulé;Catégorie\n24/01/2022;26/01/2022;Pourparlers;Réunion\n', ['start', 'end', 'title', 'kind'], ['Pourparlers @ 2022-01-24/2022-01-26']],
  ] as const)('takes the first line for headings: %s', (_name, text, columns, events) => {
    const { proposal, imported } = table(text);
    expect(proposal.mapping).toMatchObject({ hasHeadings: true, columns });
    expect(brief(imported)).toEqual(events);
    expect(imported.problems).toEqual([]);
  });

  it.each([
    ['a name of a column as a word of the row', 'Meeting,24/1/2022,Location\nTalks,26/1/2022,Geneva\n', 2],
    ['two of them', 'Note,24/1/2022,Event\nTalks,26/1/2022,Geneva\n', 2],
    ['a sentence that happens to be a title', 'Summary,24/1/2022\nTalks,26/1/2022\n', 2],
    ['no known name, and a date that cannot be read: listed, not swallowed', 'Talks,soon\nAnswer,26/1/2022\nReply,27/1/2022\n', 2],
  ])('does not take a row for headings: %s', (_name, text, events) => {
    const { proposal, imported } = table(text);
    expect(proposal.mapping.hasHeadings).toBe(false);
    expect(imported.events.length).toBe(events);
    expect(imported.events.length + imported.problems.length).toBe(text.trim().split('\n').length);
  });

  it('says which column it took for the date and which for the title when no heading does', () => {
    expect(table('Heading,On,Status\nTalks,24/1/2022,planned\nMore,25/1/2022,reported\n').proposal.reasons).toEqual(expect.arrayContaining([expect.stringMatching(/“On” is taken for the date/)]));
  });

  it('heeds the separator that Excel declares, and German headings', () => {
    const { imported, proposal } = table('\ufeffsep=;\r\nTitel;Datum;Beschreibung;Ort\r\nA;24.01.2022;"x, y";Kyjiw\r\nB;no day;;\r\n');
    expect(proposal.mapping.columns).toEqual(['title', 'when', 'description', 'places']);
    expect(imported.events).toMatchObject([{ title: 'A', when: { edtf: '2022-01-24' }, description: 'x, y', places: ['Kyjiw'] }]);
    expect(imported.problems).toMatchObject([{ where: 'line 4' }]);
  });

  it('says how it takes years of two digits, and asks for their order too', () => {
    expect(table('Title,Date\nA,24.1.22\nB,3.4.71\n').proposal.reasons.join(' ')).toContain('Years of two digits are taken as 1969 to 2068: line 2 has “24.1.22”.');
    expect(brief(table('Title,Date\nA,24.1.22\nB,3.4.71\n').imported)).toEqual(['A @ 2022-01-24', 'B @ 1971-04-03']);
    expect(table('Title,Date\nA,3/4/22\n')).toMatchObject({ proposal: { mustChooseOrder: true }, imported: { events: [] } });
  });

  it('puts the time that stands beside a day to it, as calendars export tables', () => {
    const { imported } = table('"Subject","Start Date","Start Time","End Date","End Time"\n"Talks","1/24/2022","9:00:00 AM","1/24/2022","10:30:00 AM"\n"Day","1/25/2022","12:00:00 AM","1/25/2022",""\n"Odd","1/26/2022","soon","",""\n');
    expect(brief(imported)).toEqual(['Talks @ 2022-01-24T09:00/2022-01-24T10:30', 'Day @ 2022-01-25']);
    expect(imported.problems).toMatchObject([{ where: 'line 4' }]);
  });

  it('keeps seconds and zones of a time in a column of its own, and takes midnight there for no time', () => {
    const { imported } = table('Year,Month,Day,Time,End Year,End Month,End Day,End Time,Headline\n2022,1,24,15:30:45+02:00,2022,1,24,16:00+02:00,Zoned\n2022,1,25,00:00:00,,,,,Day\n2022,1,26,9:15 pm,,,,,Late\n2022,1,27,soon,,,,,Odd\n2022,1,,9:00,,,,,No day\n');
    expect(brief(imported)).toEqual(['Zoned @ 2022-01-24T15:30:45+02:00/2022-01-24T16:00+02:00', 'Day @ 2022-01-25', 'Late @ 2022-01-26T21:15']);
    expect(imported.problems.map(({ where, message }) => [where, message])).toEqual([['line 5', '“soon” is no time of day; the row was left out.'], ['line 6', 'It has a time without a day; the row was left out.']]);
  });

  it('previews only as many rows as are asked for', () => {
    const csv = readCsv(`Title,Date\n${'A,2022\n'.repeat(50)}`);
    expect(readTable(csv, proposeMapping(csv).mapping, 20).events.length).toBe(20);
  });
});

describe('TimelineJS', () => {
  it('counts years before the common era as TimelineJS shows them, in JSON and in its table', () => {
    const slide = (year: number, headline: string) => ({ start_date: { year }, text: { headline } });
    const imported = value(importTimelineJs(JSON.stringify({ events: [slide(-44, 'Ides'), slide(-1, 'Last'), slide(1, 'First')] }), 'a.json'));
    expect(brief(imported)).toEqual(['Ides @ -0043', 'Last @ 0000', 'First @ 0001']);
    expect(imported.notes).toEqual(['Years before the common era were read the way TimelineJS shows them: -44 is 44 BC.']);
    expect(value(importTimelineJs(JSON.stringify({ events: [slide(1, 'First')] }), 'a.json')).notes).toEqual([]);
    const sheet = table('Year,Month,Day,End Year,Headline,Text,Type\n-44,3,15,,Ides,,\n1,,,2,First,,\n').imported;
    expect(brief(sheet)).toEqual(['Ides @ -0043-03-15', 'First @ 0001/0002']);
    expect(sheet.notes).toEqual(imported.notes);
  });

  it('reads the files of its first version', () => {
    const imported = value(importTimelineJs(JSON.stringify({ timeline: {
      headline: 'Old', type: 'default', era: [{ startDate: '2011', headline: 'Era' }], date: [
        { startDate: '2011,12,10', endDate: '2011,12,11', headline: '<b>Talks</b>', text: '<p>Words</p>', tag: 'Meeting', asset: { media: 'https://x.org/a.jpg', credit: 'Ann', caption: 'Hall' } },
        { startDate: '2012,1,26,10,30', headline: 'Call', text: '' }, { startDate: '1/2/2012', headline: 'Unclear' }, { headline: 'Never' },
      ],
    } }), 'a.json'));
    expect(imported).toMatchObject({ title: 'Old', notes: ['Eras were left aside.'] });
    expect(brief(imported)).toEqual(['Talks @ 2011-12-10/2011-12-11', 'Call @ 2012-01-26T10:30']);
    expect(imported.events[0]).toMatchObject({ kind: 'Meeting', description: 'Words\nHall\nCredit: Ann\nhttps://x.org/a.jpg' });
    expect(imported.problems.map(({ where }) => where)).toEqual(['event 3, “Unclear”', 'event 4, “Never”']);
  });

  it('reads slides, whatever their numbers are written as', () => {
    const json = JSON.stringify({
      title: { text: { headline: 'Life<br>and times' } }, eras: [{}],
      events: [
        { start_date: { year: '1963', month: '8', day: '9' }, text: { headline: 'Born &amp; raised', text: '<p>In <b>Newark</b></p>' } },
        { start_date: { year: -43, month: 3 }, end_date: { year: -42 }, text: { headline: 'Old' } },
        { start_date: { year: 2020, minute: 5 }, text: {}, group: 'Letters' },
        { start_date: { year: 2021, month: 2, day: 31 }, text: { headline: 'No such day' } }, 'odd', { text: { headline: 'Undated' } },
        { start_date: { year: 2022 }, end_date: { year: 2020 }, text: { headline: 'Backwards' } },
      ],
    });
    const imported = value(importTimelineJs(json, 'a.json'));
    expect(brief(imported)).toEqual(['Born & raised @ 1963-08-09', 'Old @ -0042-03/-0041', ' @ 2020']);
    expect(imported).toMatchObject({ title: 'Life and times', notes: ['Eras were left aside.', 'Years before the common era were read the way TimelineJS shows them: -44 is 44 BC.'], events: [{ description: 'In Newark' }, {}, { kind: 'Letters' }] });
    expect(imported.problems.map(({ where }) => where)).toEqual(['event 4, “No such day”', 'event 5', 'event 6, “Undated”', 'event 7, “Backwards”']);
  });

  it.each(['[]', '{"events":{}}', 'null', '{', '{"events":null,"__proto__":{}}'])('refuses %s', (json) => {
    expect(importTimelineJs(json, 'a.json').ok).toBe(false);
  });
});

describe('Timeline XML', () => {
  const file = (...events: readonly string[]): string => `<?xml version="1.0"?><timeline><version>2.5</version><timetype>gregoriantime</timetype><categories><category><name>War</name><color>200,10,10</color></category></categories><events>${events.join('')}</events></timeline>`;

  it('reads periods, days, doubt and what goes on', () => {
    const imported = value(importTimelineXml(file(
      '<event><start>2022-01-24 00:00:00</start><end>2022-01-26 00:00:00</end><text>Two days</text><category>War</category></event>',
      '<event><start>2022-01-24 12:30:00</start><end>2022-01-24 13:00:00</end><text>(3)Inside &amp; out</text><description><![CDATA[a < b]]></description></event>',
      '<event><start>-44-03-15 00:00:00</start><end>-44-03-15 00:00:00</end><text>Ides</text><fuzzy>True</fuzzy></event>',
      '<event><start>2020-01-01 00:00:00</start><end>2020-01-01 00:00:00</end><text>On</text><ends_today>True</ends_today></event>',
      '<event><start>soon</start><end>later</end><text>Bad</text></event>',
    ), 'a.timeline'));
    expect(brief(imported)).toEqual(['Two days @ 2022-01-24/2022-01-25', 'Inside & out @ 2022-01-24T12:30/2022-01-24T13:00', 'Ides @ -0044-03-15~', 'On @ 2020-01-01/..']);
    expect(imported.events[0]).toMatchObject({ kind: 'War', kindColor: '#c80a0a' });
    expect(imported.events[1]?.description).toBe('a < b');
    expect(imported.problems.map(({ where }) => where)).toEqual(['event 5, “Bad”']);
  });

  it('refuses other XML and counts in numbers, and is not fooled by entities', () => {
    expect(importTimelineXml('<svg/>', 'a').ok).toBe(false);
    expect(importTimelineXml('<timeline><timetype>numtime</timetype></timeline>', 'a')).toMatchObject({ ok: false, failure: { code: 'no-calendar-dates' } });
    const bomb = '<!DOCTYPE t [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><timeline><events><event><start>2022-01-01 00:00:00</start><text>&b;&b;</text></event></events></timeline>';
    expect(JSON.stringify(importTimelineXml(bomb, 'a')).length).toBeLessThan(2_000);
  });
});

describe('Markwhen', () => {
  it.each([
    ['2022-01-24', '2022-01-24'], ['2004-06 / 2006-08', '2004-06/2006-08'], ['2012-2013', '2012/2013'], ['04/1776', '1776-04'], ['01/02/2024', '2024-01-02'], ['11/11/2024-12/12/2024', '2024-11-11/2024-12-12'],
    ['January 2022', '2022-01'], ['Jan 3 2022 - Apr 6 2022', '2022-01-03/2022-04-06'], ['Dec 25 2023', '2023-12-25'],
    ['2022-01 / 3 months', '2022-01/2022-03'], ['2022-01-01 - 10 days', '2022-01-01/2022-01-10'], ['Jan 31 2022 - 1 month', '2022-01-31/2022-02-27'], ['2022-03-04/2 weeks', '2022-03-04/2022-03-17'], ['2020 - 5 years', '2020/2024'],
    ['2022-12-31 23:00 - 2 hours', '2022-12-31T23:00/2023-01-01T01:00'], ['2022-02 - 1 year', '2022-02/2023-01'],
  ])('reads %s as %s', (text, edtf) => {
    expect(readMarkwhenDate(text, 'month-day')).toBe(edtf);
  });

  it.each(['2022 / 10 days', '2022-01 - 2 hours', '2022-01-01 - 0 days', '1 week', 'now', '2022-01-01 / now', 'after !talks 3 days', '2022-01-01 every week for 3 times', 'before 2022'])('does not guess %s', (text) => {
    expect(readMarkwhenDate(text, 'month-day')).toBe(null);
  });

  it('says of a date why it is left out', () => {
    const { problems } = value(importMarkwhen(['2022: A', 'now: B', 'after !a 3 days: C', '2022-01-01 every week: D', '1 week: E'].join('\n'), 'a.mw'));
    expect(problems.map(({ message }) => message)).toEqual([
      '“now” means another day whenever it is read; the event was left out.', '“after !a 3 days” hangs on another event; Dateline holds dates that stand for themselves, and the event was left out.',
      '“2022-01-01 every week” recurs, and rules of Markwhen are not followed; the event was left out.', '“1 week” is no date that stands for itself; the event was left out.',
    ]);
  });

  it('reads headers, sections, tags and texts of several lines, and lists what is relative', () => {
    const imported = value(importMarkwhen([
      '---', 'title: Party', 'dateFormat: d/M/y', '---', '// a comment', '# Plans', '01/02/2024: [Cake](https://x.org/) #food', 'with a cherry', '', 'section Later', '2024-03-01 12:30: Party #fun', 'endSection', 'after !Party 3 days: Sleep', 'now - 2030: On',
    ].join('\n'), 'a.mw'));
    expect(imported.title).toBe('Party');
    expect(brief(imported)).toEqual(['Cake (https://x.org/) @ 2024-02-01', 'Party @ 2024-03-01T12:30']);
    expect(imported.events.map(({ tags }) => tags)).toEqual([['Plans', 'food'], ['Plans', 'Later', 'fun']]);
    expect(imported.events[0]?.description).toBe('with a cherry');
    expect(imported.problems.map(({ where }) => where)).toEqual(['line 13, “Sleep”', 'line 14, “On”']);
  });
});

describe('telling formats apart', () => {
  it.each([['BEGIN:VCALENDAR\r\n', 'x', 'ics'], ['{"events":[]}', 'x.json', 'timelinejs'], ['{\n"format": "dateline"', 'x.txt', 'dateline'], ['<?xml?><timeline>', 'x', 'timeline-xml'], ['a,b', 'x.csv', 'table'], ['2022: A', 'x.mw', 'markwhen'], ['Some prose.', 'x.txt', null]] as const)('%j in %s is %s', (text, name, format) => {
    expect(formatOf(text, name)).toBe(format);
  });

  it('refuses the empty and the unknown with a reason', () => {
    expect(readEventFile('', 'a.csv')).toMatchObject({ ok: false, failure: { code: 'file-empty', subject: 'a.csv' } });
    expect(readEventFile('prose', 'a.txt')).toMatchObject({ ok: false, failure: { code: 'events-unknown-format' } });
    expect(readEventFile('"', 'a.csv')).toMatchObject({ ok: false, failure: { code: 'table-empty' } });
  });
});

describe('words in a scrap of HTML', () => {
  it('come without tags, with their line breaks, in time that grows with the length', () => {
    expect(plainFromHtml('<p class="x">A &amp; B&#39;s<br/>C</p><script>x<y</script><p>D</p>')).toBe("A & B's\nC\nD");
    expect(plainFromHtml('1 < 2 and 3 > 2')).toBe('1 < 2 and 3 > 2');
    expect(plainFromHtml('<'.repeat(100_000)).length).toBe(100_000);
    expect(plainFromHtml('<script>'.repeat(20_000)).length).toBeLessThan(20_000);
  });
});
