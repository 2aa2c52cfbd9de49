/** English phrases that name a place in the calendar. Order matters only between forms that match the same words. */
import type { FormRow } from '../grammar';

/** Marks of the calendar a date is by: "5 March 1700 (O.S.)". */
const STYLED: readonly FormRow[] = (['{style}', '( old style | julian calendar? )', '( new style | gregorian calendar? )'] as const).flatMap((style, index) => (
  ['the? {dom} of? {month} ,? {year}', '{month} {dom} ,? {year}'].map((date): FormRow => ({ form: `( {weekday} ,? )? ${date} ,? (|[? ${style} )|]?`, as: 'calendar', with: index === 0 ? {} : { style: index === 1 ? 'old' : 'new' } }))
));

/** One day by two calendars: "7 November [O.S. 25 October] 1917", "25 October (7 November) 1917", "7 November 1917 (25 October O.S.)". */
const TWO_CALENDARS: readonly FormRow[] = [
  ...([['the? {dom} of? {month}', '{to:dom} {other:month}'], ['{month} {dom}', '{other:month} {to:dom}']] as const).flatMap(([outer, inner]): readonly FormRow[] => [
    { form: `${outer} ,? (|[ {style}? ${inner} {style}? )|] ,? {year}`, as: 'two-calendars' },
    { form: `${outer} ,? {year} ,? (|[ {style} ${inner} )|]`, as: 'two-calendars' },
    { form: `${outer} ,? {year} ,? (|[ ${inner} ,? {style} )|]`, as: 'two-calendars' },
  ]),
];

const DATES: readonly FormRow[] = [
  // Mon 24 Jan 2022, 24th of January, January 24, 2022, Jan. 24
  { form: '( {weekday} ,? )? {month} {dom} ,? {anyYear} {era}', as: 'calendar' },
  { form: '( {weekday} ,? )? the? {dom} of? {month} ,? {anyYear} {era}', as: 'calendar' },
  { form: '( {weekday} ,? )? {month} {dom} ( ( , | of )? {year} )?', as: 'calendar' },
  { form: '( {weekday} ,? ( the )? )? the? {dom} of? {month} ( ( , | of )? {year} )?', as: 'calendar' },
  { form: '( {weekday} ,? )? the? {domOrd} day? of {month} ( ( , | of )? ( in the year )? {year} )?', as: 'calendar' },
  { form: '( {weekday} ,? )? {month} the? {domOrd} ( ,? {year} )?', as: 'calendar' },
  { form: '{dom} ~- ~{month} ~- ~{four}', as: 'calendar' },
  { form: '{dom} ~- ~{month} ~- ~{yy}', as: 'calendar' },
  { form: '{dom} {month} {yy}', as: 'calendar', field: true },
  { form: '{month} {dom} ,? \' {yy}', as: 'calendar' },
  { form: '{toward} {month} {dom}', as: 'calendar' },
  { form: '{weekday} ,? the {domOrd}', as: 'calendar' },
  { form: '{year} {month} {dom}', as: 'calendar' },
  { form: '( {weekday} ,? )? {month} {dom} ,? ad {anyYear}', as: 'calendar', field: true },
  { form: '( {weekday} ,? )? the? {dom} of? {month} ,? ad {anyYear}', as: 'calendar', field: true },
  { form: 'the? year? {longYear}', as: 'calendar', field: true },
  { form: 'the? year {anyYear}', as: 'calendar', field: true },
  ...STYLED, ...TWO_CALENDARS,
  // numbers only
  { form: '{four} ~- ~{month:two} ~- ~{dom:two}', as: 'calendar' },
  { form: '{four} ~- ~{month:two} ~- ~{dom:two} ( ~t | , )? {clock}', as: 'calendar' },
  { form: '{four} ~/ ~{month:small} ~/ ~{dom:small}', as: 'calendar' },
  { form: '{four} ~- ~{month:monthNumber}', as: 'calendar', field: true },
  { form: '{month:small} ~/ ~{four}', as: 'calendar', field: true },
  { form: '{first:small} ~/ ~{second:small} ~/ ~{four}', as: 'numeric' },
  { form: '{first:small} ~/ ~{second:small} ~/ ~{two}', as: 'numeric' },
  { form: '{first:small} ~- ~{second:small} ~- ~{four}', as: 'numeric' },
  { form: '{first:small} ~- ~{second:small} ~- ~{two}', as: 'numeric', field: true },
  { form: '{dotted} ~. ~{four}', as: 'numeric', with: { order: 'day-first' } },
  { form: '{dotted} ~. ~{two}', as: 'numeric', with: { order: 'day-first' }, field: true },
  { form: '{first:small} ~/ ~{second:small}', as: 'numeric', field: true },
  { form: '{year} ~- ~w ~{week:two}', as: 'calendar' },
  { form: 'week {week:small} ,? of? {year}', as: 'calendar' },
];

const MONTHS: readonly FormRow[] = [
  { form: '{month} ( , | of | in )? {year}', as: 'calendar' },
  { form: '{month} ~/ ~{year}', as: 'calendar', field: true },
  { form: '{month} ,? ad {anyYear}', as: 'calendar', field: true },
  { form: '{month} ( , | of )? {yearWords}', as: 'calendar' },
  { form: '{year} {month}', as: 'calendar', field: true },
  { form: '{month} ,? {anyYear} {era}', as: 'calendar' },
  { form: "{month} ' {yy}", as: 'calendar' },
  { form: '{toward} {month}', as: 'calendar' },
  { form: '{month}', as: 'calendar', guard: 'lone-month' },
  { form: '{month:monthName}', as: 'calendar', field: true },
];

const WEEKDAYS: readonly FormRow[] = [
  { form: '{toward} {weekday}', as: 'calendar' },
  { form: 'this past {weekday}', as: 'calendar', with: { toward: 'last' } },
  { form: '( this coming | this next | the coming ) {weekday}', as: 'calendar', with: { toward: 'next' } },
  { form: 'the previous {weekday}', as: 'calendar', with: { toward: 'last', anchor: 'then' } },
  { form: 'the following {weekday}', as: 'calendar', with: { toward: 'next', anchor: 'then' } },
  { form: '( the )? {nth:nthWord} {weekday} ( of | in ) {month} ( ,? {year} )?', as: 'calendar' },
  { form: '( the )? {nth:nthWord} {weekday} ( of | in )', as: 'calendar', field: true },
  { form: '{weekday}', as: 'calendar', guard: 'lone-weekday' },
  { form: 'on the {domOrd}', as: 'calendar', field: true },
  { form: 'the {domOrd}', as: 'calendar', field: true },
];

/** "The following January", "the previous autumn". */
const BESIDE_STORY: readonly FormRow[] = ['month', 'season'].flatMap((name): readonly FormRow[] => [
  { form: `the following {${name}}`, as: 'calendar', with: { toward: 'next', anchor: 'then' } },
  { form: `the ( previous | preceding ) {${name}}`, as: 'calendar', with: { toward: 'last', anchor: 'then' } },
]);

/** "On the 12th" of the month that the text tells of. */
const DAYS_OF_STORY: readonly FormRow[] = ([
  ['the {domOrd:bareDay}', 'calendar'],
  ['the {domOrd:bareDay} of ( the | that ) month', 'calendar'],
  ['the {from:bareDay} ( {extent:dash} | {extent:both} ) the? {to:bareDay}', 'days'],
  ['the {from:bareDay} , the? {second:bareDay} ,? {extent:both} the? {to:bareDay}', 'days'],
] as const).map(([form, as]) => ({ form, as, with: { anchor: 'then' }, guard: 'bare-day', prose: true }));

const DAY_PARTS: readonly FormRow[] = [
  { form: '{part}', as: 'calendar', dependent: true },
  { form: 'the {part}', as: 'calendar', dependent: true },
  { form: 'this {part}', as: 'shift', with: { unit: 'day', by: 0 } },
  { form: 'that {part}', as: 'turn', with: { unit: 'day', toward: 'that' } },
  { form: 'the ( next | following ) {part}', as: 'shift', with: { unit: 'day', by: 1, anchor: 'then' } },
  { form: 'the previous {part}', as: 'shift', with: { unit: 'day', by: -1, anchor: 'then' } },
  { form: 'tonight', as: 'shift', with: { unit: 'day', by: 0, part: 'NI' } },
  { form: 'last night', as: 'shift', with: { unit: 'day', by: -1, part: 'NI' } },
  { form: 'last evening', as: 'shift', with: { unit: 'day', by: -1, part: 'EV' } },
  { form: 'overnight', as: 'shift', with: { unit: 'day', by: 0, part: 'NI' }, field: true },
  { form: '{clock}', as: 'calendar' },
  { form: '{clock} ( in the )? {part}', as: 'calendar' },
  { form: '{clock:bareHour} ( in the | at ) {part}', as: 'calendar' },
  { form: 'mid -? {part}', as: 'calendar', dependent: true },
  { form: 'the? ( early | small ) morning? hours', as: 'calendar', with: { part: 'SH' }, dependent: true, field: true },
];

const YEARS: readonly FormRow[] = [
  { form: '{year}', as: 'calendar', guard: 'lone-year' },
  { form: '{yearWords}', as: 'calendar', guard: 'lone-year' },
  { form: 'the? year {year}', as: 'calendar' },
  { form: 'the? year {yearWords}', as: 'calendar' },
  { form: '{anyYear} {era}', as: 'calendar' },
  { form: 'ad {anyYear}', as: 'calendar' },
  { form: 'the? ( year )? {anyYear} {era}', as: 'calendar' },
  { form: 'the? ( fiscal | financial ) year? {year}', as: 'calendar', with: { fiscal: true } },
  { form: 'fy {year}', as: 'calendar', with: { fiscal: true } },
  { form: 'the? {decade}', as: 'calendar' },
  { form: 'the? {decade:anyDecade} decade', as: 'calendar' },
  { form: 'the? {decade:eraDecade} {era}', as: 'calendar' },
  { form: 'the? {hundreds}', as: 'hundreds' },
  { form: 'the? {hundreds:eraHundreds} {era}', as: 'hundreds' },
  { form: 'the? {shortDecade}', as: 'calendar', guard: 'no-possessive' },
  { form: 'the? {century:ord} -? century {era}?', as: 'calendar' },
  { form: 'the? {millennium:ord} millennium {era}?', as: 'calendar' },
  { form: '{year} {season}', as: 'calendar', field: true },
  { form: '{season} ( of | , )? {year}', as: 'calendar' },
  { form: 'the {season} of {year}', as: 'calendar' },
  { form: 'the? {season} of? {year} ( - | – ) {to:yy}', as: 'season-years' },
  { form: 'the? {season} of? {year:four} ~/ ~{to:yy}', as: 'season-years' },
  { form: 'the? {season} of? {year} ( - | – ) {to:year}', as: 'season-years' },
  { form: 'the? {season} of? {year:four} ~/ ~{to:year}', as: 'season-years' },
  { form: 'the? {season} of? {year:anyYear} ( - | – ) {to:anyYear} {era}', as: 'season-years' },
  { form: 'the? {season} of? {year:looseYear} ~/ ~{to:anyYear} {era}', as: 'season-years' },
  { form: '{season} ,? {anyYear} {era}', as: 'calendar' },
  { form: '{season} ,? ad {anyYear}', as: 'calendar', field: true },
  { form: '{toward} {season}', as: 'calendar' },
  { form: 'that {season}', as: 'calendar', with: { anchor: 'then' }, guard: 'clause-begins', prose: true },
  { form: 'the {season}', as: 'calendar' },
  { form: 'in {season}', as: 'calendar', field: true },
  { form: '{season}', as: 'calendar', dependent: true },
];

const QUARTERS: readonly FormRow[] = [
  { form: '( the | its | their | our )? {quarter:quarterOrd} -? quarter', as: 'calendar' },
  { form: '( the | its | their | our )? fiscal -? {quarter:quarterOrd} ( fiscal )? -? quarter', as: 'calendar', with: { fiscal: true } },
  { form: '( the | its | their | our )? {quarter:quarterOrd} fiscal -? quarter', as: 'calendar', with: { fiscal: true } },
  { form: 'the? {quarter:quarterOrd} -? quarter ( of | , )? {year}', as: 'calendar' },
  { form: '( the | its )? {year} {quarter:quarterOrd} -? quarter', as: 'calendar' },
  { form: '( the | its )? {year} fiscal {quarter:quarterOrd} -? quarter', as: 'calendar', with: { fiscal: true } },
  { form: 'the? first two quarters', as: 'calendar', with: { half: 1 }, dependent: true },
  { form: 'the? last two quarters', as: 'calendar', with: { half: 2 }, dependent: true },
  { form: 'q ~{quarterNumber} ( of )? {year}?', as: 'calendar' },
  { form: 'q ~{quarterNumber} ~/ ~{year}', as: 'calendar', field: true },
  { form: 'q ~{quarterNumber} ( ad {anyYear} | {anyYear} {era} )', as: 'calendar', field: true },
  { form: '( the )? {half:halfOrd} -? half of? ( ad {anyYear} | {anyYear} {era} )', as: 'calendar', field: true },
  { form: '{year} -? q ~{quarterNumber}', as: 'calendar' },
  { form: '{quarterNumber} ~q ,? {year}?', as: 'calendar', field: true },
  { form: 'h ~{halfNumber} {year}', as: 'calendar' },
  { form: '( the )? {half:halfOrd} -? half ( of | , )? {year}', as: 'calendar' },
  { form: '( the | its )? {half:halfOrd} -? half', as: 'calendar', dependent: true },
  { form: '( the | its )? fiscal {half:halfOrd} -? half', as: 'calendar', with: { fiscal: true }, dependent: true },
];

const HOLIDAYS: readonly FormRow[] = [
  ...([
    ["new year ( 's )? day", 'new-year'], ["new year 's eve", 'new-years-eve'], ["new year 's", 'new-year'], ['epiphany', 'epiphany'],
    ['martin luther king ( jr )? ( day | holiday )', 'martin-luther-king-day'], ["( presidents ' | president 's ) day", 'presidents-day'],
    ["valentine 's day", 'valentines-day'], ["st .? patrick 's day", 'st-patricks-day'], ["april fool ( 's | s ' )? day", 'april-fools-day'],
    ['good friday', 'good-friday'], ['easter ( sunday | day )?', 'easter'], ['palm sunday', 'palm-sunday'], ['ash wednesday', 'ash-wednesday'],
    ['easter monday', 'easter-monday'], ['may day', 'may-day'], ['memorial day', 'memorial-day'], ["mother 's day", 'mothers-day'],
    ["father 's day", 'fathers-day'], ['independence day', 'independence-day'], ['fourth of july', 'independence-day'], ['bastille day', 'bastille-day'],
    ['labor day', 'labor-day'], ['columbus day', 'columbus-day'], ["halloween", 'halloween'], ["( veterans ' | veteran 's | veterans ) day", 'veterans-day'],
    ['thanksgiving ( day )?', 'thanksgiving-day'], ['christmas eve', 'christmas-eve'], ['christmas ( day )?', 'christmas-day'], ['boxing day', 'boxing-day'], ['election day', 'election-day'],
  ] as const).flatMap(([form, holiday]): readonly FormRow[] => [
    { form: `{toward}? ${form}`, as: 'calendar', with: { holiday } },
    { form: `${form} ,? {year}`, as: 'calendar', with: { holiday } },
    { form: `${form} week`, as: 'calendar', with: { holiday, container: 'week' } },
    { form: `${form} weekend`, as: 'calendar', with: { holiday, container: 'weekend' } },
  ]),
];

/** Feasts that news seldom dates anything by; what is typed may. */
const FEASTS: readonly FormRow[] = ([
  ['( pentecost | whitsun | whit sunday )', 'pentecost'], ['whit monday', 'whit-monday'], ['ascension day', 'ascension-day'], ['corpus christi', 'corpus-christi'], ['maundy thursday', 'maundy-thursday'], ['shrove monday', 'shrove-monday'],
  ["all saints ' day", 'all-saints-day'], ['all saints day', 'all-saints-day'], ['reformation day', 'reformation-day'], ['german unity day', 'german-unity-day'],
] as const).flatMap(([form, holiday]): readonly FormRow[] => [{ form: `{toward}? ${form}`, as: 'calendar', with: { holiday }, field: true }, { form: `${form} ,? {year}`, as: 'calendar', with: { holiday }, field: true }]);

/** After a day and a month. */
const YEAR = '( ,? {year} | ,? {anyYear} {era} | ,? ad {anyYear} )';

const NIGHT_TO = '( - | – | to ) the?';

const RANGES: readonly FormRow[] = [
  // "12/24 March 1848" is one day in two calendars, "3/4 January" one night: never a month and a day
  { form: `{from:loneDay} ~/ ~{to:dom} of? {month} ${YEAR}?`, as: 'days', with: { extent: 'either' } },
  { form: `{month} {from:loneDay} ~/ ~{to:dom} ${YEAR}?`, as: 'days', with: { extent: 'either' } },
  { form: `{from:dom} {extent:dash} {to:dom} of? {month} ${YEAR}?`, as: 'days' },
  { form: `{from:dom} {extent:both} {to:dom} of? {month} ${YEAR}?`, as: 'days' },
  { form: `{month} {from:dom} {extent:dash} {to:dom} ${YEAR}`, as: 'days' },
  { form: `{month} {from:dom} {extent:both} {to:dom} ${YEAR}`, as: 'days' },
  { form: '{month} {from:dom} {extent:dash} {to:dom}', as: 'days', guard: 'no-count' },
  { form: '{month} {from:dom} {extent:both} {to:dom}', as: 'days', guard: 'no-count' },
  // "3, 11 and 29 October", "Nov. 3, 4, 5 and 9"
  ...['{second:dom}', '{second:dom} , {third:dom}', '{second:dom} , {third:dom} , {fourth:dom}'].flatMap((more): readonly FormRow[] => [
    { form: `{from:dom} , ${more} ,? {extent:both} {to:dom} of? {month} ${YEAR}?`, as: 'days' },
    { form: `{month} {from:dom} , ${more} ,? {extent:both} {to:dom} ${YEAR}`, as: 'days' },
    { form: `{month} {from:dom} , ${more} ,? {extent:both} {to:dom}`, as: 'days', guard: 'no-count' },
  ]),
  ...[`{from:loneDay} ~/ ~{to:dom} of? {month} ${YEAR}?`, `{from:dom} ${NIGHT_TO} {to:dom} of? {month} ${YEAR}?`, `{month} ( {from:loneDay} ~/ | {from:dom} ${NIGHT_TO} ) {to:dom} ${YEAR}?`, `{from:dom} of? {month} {first:year}? ${NIGHT_TO} {to:dom} of? {other:month} ${YEAR}?`]
    .map((days): FormRow => ({ form: `the? night ( of | from )? the? ${days}`, as: 'days', with: { night: true } })),
  { form: `the? night before ( {weekday} ,? the? )? {to:dom} of? {month} ${YEAR}?`, as: 'days', with: { night: true } },
  { form: `the? night before ( {weekday} ,? )? {month} {to:dom} ${YEAR}?`, as: 'days', with: { night: true } },
  { form: '{from:year} ( - | – | / ) {to:yy}', as: 'years' },
  // of a season, a school year or a company's: somewhere in two that follow each other
  { form: '{from:four} ~/ ~{to:two}', as: 'years', with: { slash: true }, guard: 'lone-year', prose: true },
  { form: '{from:four} ~/ ~{to:yy}', as: 'years', field: true },
  { form: '{from:anyYear} {extent:dash} {to:anyYear} {era}', as: 'years' },
  { form: '{from:anyYear} {extent:both} {to:anyYear} {era}', as: 'years' },
  { form: 'ad {from:anyYear} {extent:dash} {to:earlyYear}', as: 'years', with: { era: 'AD' } },
  { form: 'ad {from:anyYear} {extent:both} {to:anyYear}', as: 'years', with: { era: 'AD' }, field: true },
  { form: 'between ad {from:anyYear} and {to:anyYear}', as: 'years', with: { era: 'AD', extent: 'within' } },
  { form: 'ad {from:anyYear} ( {extent:dash} | {extent:both} ) {to:anyYear} {era}', as: 'years', with: { begins: 'AD' } },
  // a year that began in the summer
  { form: 'the? year? {from:looseYear} ~/ ~{to:anyYear} {era}', as: 'years', with: { extent: 'either', slash: true } },
];

export const CALENDAR_FORMS: readonly FormRow[] = [...DATES, ...MONTHS, ...WEEKDAYS, ...DAYS_OF_STORY, ...BESIDE_STORY, ...DAY_PARTS, ...YEARS, ...QUARTERS, ...HOLIDAYS, ...FEASTS, ...RANGES];
