/** English words for dates: the classes that forms name, numbers, clocks, feasts and tenses. */
import type { ClockWords, HolidayRule, NumberWords, TenseWords, WordClass } from '../grammar';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const numbered = (names: readonly string[]): Record<string, number> => Object.fromEntries(names.map((name, index) => [name, index + 1]));

const MONTH_SHORT = { jan: 1, feb: 2, mar: 3, apr: 4, jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, oct: 10, nov: 11, dec: 12 };
const WEEKDAY_SHORT = { mon: 1, tue: 2, tues: 2, wed: 3, weds: 3, thu: 4, thur: 4, thurs: 4, fri: 5, sat: 6, sun: 7 };

const SINGULAR = { second: 'second', minute: 'minute', hour: 'hour', day: 'day', week: 'week', weekend: 'weekend', fortnight: 'fortnight', month: 'month', quarter: 'quarter', year: 'year', decade: 'decade', century: 'century', millennium: 'millennium', hr: 'hour', min: 'minute', yr: 'year', wk: 'week' };
const PLURAL = { seconds: 'second', minutes: 'minute', hours: 'hour', days: 'day', nights: 'day', weeks: 'week', weekends: 'weekend', fortnights: 'fortnight', months: 'month', quarters: 'quarter', years: 'year', decades: 'decade', centuries: 'century', millennia: 'millennium', hrs: 'hour', mins: 'minute', yrs: 'year', wks: 'week' };
const CALENDAR_UNIT = { day: 'day', week: 'week', weekend: 'weekend', month: 'month', quarter: 'quarter', year: 'year' };

export const CLASSES: Readonly<Record<string, WordClass>> = {
  month: { proper: true, words: { ...numbered(MONTHS), ...MONTH_SHORT } },
  monthName: { proper: true, words: numbered(MONTHS) },
  weekday: { proper: true, words: { ...numbered(WEEKDAYS), ...WEEKDAY_SHORT } },
  weekdayName: { proper: true, words: numbered(WEEKDAYS) },
  weekdays: { proper: true, words: numbered(WEEKDAYS.map((name) => `${name}s`)) },
  season: { words: { spring: 1, springtime: 1, summer: 2, summertime: 2, autumn: 3, fall: 3, winter: 4, wintertime: 4 } },
  part: { words: { morning: 'MO', forenoon: 'MO', dawn: 'DA', daybreak: 'DA', afternoon: 'AF', evening: 'EV', dusk: 'DU', sunset: 'DU', night: 'NI', nighttime: 'NI', overnight: 'NI', lunchtime: 'MI' } },
  parts: { words: { mornings: 'MO', afternoons: 'AF', evenings: 'EV', nights: 'NI' } },
  dayword: { words: { yesterday: -1, today: 0, tomorrow: 1 } },
  unit: { words: SINGULAR },
  units: { words: PLURAL },
  anyUnit: { words: { ...SINGULAR, ...PLURAL } },
  calUnit: { words: CALENDAR_UNIT },
  // Too long to have a last one that anybody means: "the past decade" is ten years.
  longUnit: { words: { decade: 'decade', century: 'century', hour: 'hour', minute: 'minute' } },
  bigUnit: { words: { decade: 'decade', century: 'century', millennium: 'millennium' } },
  frameUnit: { words: { week: 'week', weekend: 'weekend', month: 'month', quarter: 'quarter', year: 'year', decade: 'decade', century: 'century' } },
  anyCalUnit: { words: { ...CALENDAR_UNIT, decade: 'decade', century: 'century' } },
  tellingUnit: { words: { week: 'week', weekend: 'weekend', quarter: 'quarter', year: 'year' } },
  period: { words: { quarter: 'quarter', period: 'quarter' } },
  quarterOrd: { words: { first: 1, second: 2, third: 3, fourth: 4 } },
  halfOrd: { words: { first: 1, second: 2, latter: 2, last: 2 } },
  nthWord: { words: { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, last: -1, final: -1 } },
  // "few" and "several" name no number; TimeML writes X.
  vague: { words: { few: 'X', several: 'X', many: 'X', some: 'X', numerous: 'X', countless: 'X' } },
  couple: { words: { couple: 2, pair: 2, handful: 'X', number: 'X' } },
  backward: { words: { last: 'last', past: 'last', previous: 'last' } },
  forward: { words: { next: 'next', coming: 'next', upcoming: 'next' } },
  toward: { words: { last: 'last', past: 'last', this: 'this', next: 'next', coming: 'next' } },
  era: { words: { bc: 'BC', bce: 'BC', ad: 'AD', ce: 'AD' } },
  dash: { words: { '-': 'throughout', '–': 'throughout', '—': 'throughout', '‑': 'throughout', to: 'throughout', through: 'throughout', until: 'throughout', till: 'throughout' } },
  both: { words: { and: 'both', or: 'either' } },
  half: { words: { half: 0.5 } },
  style: { proper: true, words: { os: 'old', ns: 'new' } },
  approx: { words: { about: 'approximate', around: 'approximate', approximately: 'approximate', roughly: 'approximate', nearly: 'approximate', almost: 'approximate', circa: 'approximate', ca: 'approximate', over: 'approximate' } },
};

export const ABBREVIATIONS: readonly string[] = [...Object.keys(MONTH_SHORT), ...Object.keys(WEEKDAY_SHORT), 'hr', 'hrs', 'min', 'mins', 'yr', 'yrs', 'wk', 'wks', 'ca', 'c', 'approx', 'a.m', 'p.m', 'am', 'pm'];

const UNITS_BELOW_20 = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth'];

export const NUMBERS: NumberWords = {
  units: Object.fromEntries(UNITS_BELOW_20.map((name, index) => [name, index])),
  tens: Object.fromEntries(TENS.map((name, index) => [name, (index + 2) * 10])),
  scales: { dozen: 12, hundred: 100, thousand: 1000, million: 1e6, billion: 1e9 },
  ordinals: { ...Object.fromEntries(ORDINALS.map((name, index) => [name, index + 1])), thirtieth: 30 },
  ordinalSuffixes: ['st', 'nd', 'rd', 'th'],
  articles: ['a', 'an'],
  and: 'and',
  decadeSuffixes: ['s', "'s"],
  decades: { twenties: 20, thirties: 30, forties: 40, fifties: 50, sixties: 60, seventies: 70, eighties: 80, nineties: 90 },
};

export const CLOCK: ClockWords = {
  halves: { am: 'am', pm: 'pm' },
  markers: ["o'clock"],
  named: { noon: 12, midday: 12, noontime: 12, midnight: 24 },
  zones: {
    gmt: 0, utc: 0, z: 0, est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420, bst: 60, cet: 60, cest: 120, eet: 120, eest: 180, msk: 180, jst: 540, ist: 330,
    et: null, ct: null, mt: null, pt: null, local: null, eastern: null, pacific: null, moscow: null,
  },
  zoneTails: ['time'],
};

export const HOLIDAYS: Readonly<Record<string, HolidayRule>> = {
  'new-year': { month: 1, day: 1 },
  'new-years-eve': { month: 12, day: 31 },
  epiphany: { month: 1, day: 6 },
  'martin-luther-king-day': { month: 1, weekday: 1, nth: 3 },
  'presidents-day': { month: 2, weekday: 1, nth: 3 },
  'valentines-day': { month: 2, day: 14 },
  'st-patricks-day': { month: 3, day: 17 },
  'april-fools-day': { month: 4, day: 1 },
  'good-friday': { easter: -2 },
  easter: { easter: 0 },
  'palm-sunday': { easter: -7 },
  'ash-wednesday': { easter: -46 },
  'easter-monday': { easter: 1 },
  'maundy-thursday': { easter: -3 },
  'shrove-monday': { easter: -48 },
  'ascension-day': { easter: 39 },
  pentecost: { easter: 49 },
  'whit-monday': { easter: 50 },
  'corpus-christi': { easter: 60 },
  'german-unity-day': { month: 10, day: 3 },
  'reformation-day': { month: 10, day: 31 },
  'all-saints-day': { month: 11, day: 1 },
  'may-day': { month: 5, day: 1 },
  'memorial-day': { month: 5, weekday: 1, nth: -1 },
  'mothers-day': { month: 5, weekday: 7, nth: 2 },
  'fathers-day': { month: 6, weekday: 7, nth: 3 },
  'independence-day': { month: 7, day: 4 },
  'bastille-day': { month: 7, day: 14 },
  'labor-day': { month: 9, weekday: 1, nth: 1 },
  'columbus-day': { month: 10, weekday: 1, nth: 2 },
  halloween: { month: 10, day: 31 },
  'election-day': { month: 11, weekday: 1, nth: 1, plusDays: 1 },
  'veterans-day': { month: 11, day: 11 },
  'thanksgiving-day': { month: 11, weekday: 4, nth: 4 },
  'christmas-eve': { month: 12, day: 24 },
  'christmas-day': { month: 12, day: 25 },
  'boxing-day': { month: 12, day: 26 },
};

export const TENSE: TenseWords = {
  plans: ['expected', 'expects', 'expect', 'scheduled', 'due', 'planned', 'plans', 'plan', 'planning', 'slated', 'supposed', 'set', 'hopes', 'hoped', 'hoping', 'intends', 'intend', 'intended', 'agreed', 'agreement', 'decided', 'wants', 'likely', 'ready', 'about', 'going', 'vowed', 'promised', 'pledged', 'threatened', 'preparing', 'prepared', 'proposed', 'deadline', 'ordered', 'asked', 'urged', 'bound', 'poised', 'aims', 'seeks'],
  obliged: ['is', 'are', 'was', 'were', 'be', 'has', 'have', 'had'],
  pluperfect: ['had', 'been'],
  infinitive: 'to',
  ahead: [['as', 'soon', 'as'], ['as', 'early', 'as'], ['as', 'late', 'as'], ['no', 'later', 'than'], ['beginning'], ['starting']],
  told: ['was', 'were', 'had', 'did'],
  plansFor: ['set', 'scheduled', 'slated', 'planned', 'due'],
  purpose: 'for',
  bare: ['be', 'being'],
  deadlines: ['postponed', 'postpones', 'extended', 'adjourned', 'deferred', 'delayed', 'recessed', 'remanded', 'suspended', 'given', 'gave', 'granted', 'allowed', 'told', 'renewed', 'prolonged'],
  denials: ['not', "'t", 'never', 'no', 'neither', 'nor', 'none', 'nobody', 'nothing', 'hardly'],
  lasting: ['stayed', 'remained', 'kept', 'lasted', 'continued', 'lived', 'worked', 'served', 'stood', 'waited', 'reigned', 'slept', 'dragged'],
  states: ['was', 'were'],
  finished: ['had'],
  modals: ['could', 'should', 'might', 'may', 'must', 'would', 'can'],
  speech: ['said', 'told', 'added', 'announced', 'declared', 'warned', 'wrote', 'claimed', 'insisted', 'confirmed', 'reported', 'promised', 'argued', 'noted', 'predicted', 'called', 'named'],
  beforeDates: ['on', 'in', 'at', 'early', 'late', 'again', 'there', 'home'],
  past: ['was', 'were', 'had', 'did', 'wasn', 'weren', 'hadn', 'didn', "'d", 'said', 'told', 'met', 'made', 'took', 'went', 'came', 'became', 'began', 'won', 'lost', 'left', 'held', 'found', 'gave', 'got', 'kept', 'led', 'paid', 'put', 'ran', 'rose', 'fell', 'saw', 'sent', 'sold', 'bought', 'spoke', 'spent', 'stood', 'struck', 'thought', 'wrote', 'broke', 'brought', 'built', 'caught', 'chose', 'cut', 'drew', 'drove', 'fought', 'flew', 'grew', 'heard', 'hit', 'knew', 'laid', 'let', 'meant', 'read', 'set', 'shot', 'shut', 'slid', 'sank', 'sought', 'stole', 'swore', 'threw', 'wore', 'withdrew', 'been', 'has', 'have', 'shook', 'sprang', 'dealt', 'hurt', 'died', 'quit', 'overthrew', 'underwent', 'forgot', 'ago', 'plunged', 'burst', 'froze', 'blew', 'slept', 'fled', 'sang', 'swam', 'rang', 'bled', 'clung', 'dug', 'hid', 'lit', 'rode', 'spun', 'stuck', 'swept', 'taught', 'tore', 'woke', 'bent', 'bit', 'bore', 'drank', 'ate', 'felt', 'forgave', 'shone', 'stung', 'swung', 'wept', 'arose', 'awoke', 'foresaw', 'overtook', 'undertook', 'withheld', 'knelt', 'leapt', 'mistook', 'overran', 'rebuilt', 'resold', 'strode', 'crept', 'understood', 'sat', 'lay', 'hung', 'beat'],
  future: ['will', "'ll", 'shall', 'would', 'upcoming', 'expected', 'expects', 'scheduled', 'due', 'slated', 'planned', 'planning', 'plans', 'forthcoming'],
  present: ['is', 'are', 'am', "'s", "'re", 'says', 'does', 'do', 'can', 'must'],
  pastEndings: ['ed'],
  notPast: ['united', 'need', 'indeed', 'speed', 'hundred', 'red', 'bed', 'fed', 'feed', 'seed', 'embed', 'breed', 'freed', 'exceed', 'proceed', 'succeed', 'allied', 'armed', 'sacred', 'naked', 'wicked', 'rugged', 'beloved', 'alleged', 'mohammed', 'ahmed', 'muhammed', 'med', 'ted', 'ed'],
};

export const TITLES: readonly string[] = ['mr', 'mrs', 'ms', 'dr', 'prof', 'gen', 'sen', 'rep', 'gov', 'lt', 'col', 'maj', 'sgt', 'capt', 'adm', 'cmdr', 'rev', 'hon', 'st', 'no', 'nr', 'vs', 'inc', 'corp', 'co', 'ltd', 'jr', 'sr', 'u.s', 'fla', 'calif', 'mass', 'conn', 'pa', 'va', 'md', 'ga', 'ala', 'ariz', 'tenn', 'wash', 'mich', 'minn', 'ore', 'tex', 'miss', 'okla', 'ark', 'colo', 'ind', 'ill', 'kan', 'ky', 'la', 'mo', 'neb', 'nev', 'wis', 'wyo'];

/** Not “I”, which has a capital everywhere. */
export const SENTENCE_OPENERS: readonly string[] = ['the', 'a', 'an', 'he', 'she', 'it', 'they', 'we', 'you', 'this', 'that', 'these', 'those', 'there', 'his', 'her', 'its', 'their', 'our', 'in', 'on', 'at', 'by', 'from', 'for', 'with', 'after', 'before', 'until', 'since', 'during', 'when', 'while', 'as', 'and', 'but', 'or', 'so', 'then', 'later', 'however', 'meanwhile', 'no', 'not', 'nobody', 'some', 'all', 'both', 'many', 'most', 'two', 'three', 'several', 'another', 'one', 'if', 'although', 'though', 'because', 'what', 'who', 'why', 'how', 'only', 'once', 'soon'];
