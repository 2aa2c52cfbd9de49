/**
 * Dates as Germans write them, put into the English words that the reader knows.
 *
 * Only for what a person types as a date, and only after the English reader has given up: nothing that reads in
 * English is ever read differently. What is no German date comes out as something that reads in no language.
 */
import { GERMAN_SHAPES } from './german-shapes';
import { rewritten, type Rewrite, type TracedText } from './traced-text';

const MONTHS: readonly (readonly [pattern: string, english: string])[] = [
  ['j[aä]n(?:ner|uar)?', 'January'], ['feb(?:ruar|er)?', 'February'], ['märz|mär|mrz|maerz', 'March'], ['apr(?:il)?', 'April'], ['mai', 'May'], ['juni?', 'June'], ['juli?', 'July'],
  ['aug(?:ust)?', 'August'], ['sept?(?:ember)?', 'September'], ['okt(?:ober)?', 'October'], ['nov(?:ember)?', 'November'], ['dez(?:ember)?', 'December'],
];
const WEEKDAYS: readonly (readonly [pattern: string, english: string])[] = [
  ['mo(?:ntag)?', 'Monday'], ['di(?:enstag)?', 'Tuesday'], ['mi(?:ttwoch)?', 'Wednesday'], ['do(?:nnerstag)?', 'Thursday'], ['fr(?:eitag)?', 'Friday'], ['sa(?:mstag)?|sonnabend', 'Saturday'], ['so(?:nntag)?', 'Sunday'],
];

/** `\b` knows no umlauts. */
const word = (pattern: string, after = ''): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}])${after}`, 'giu');

/** Without the short forms of weekdays: "so" alone is no Sunday. */
const written = (pattern: string): string => pattern.split('|').map((one) => one.replace(/\(\?:(.*)\)\?$/, '$1')).join('|');

/** `start` or `end` of a time after a word that bounds it. */
const bounded = (pattern: string): RegExp => new RegExp(`(?<=(?<!\\p{L})(?:vor|nach|seit|ab|bis)(?: dem| zum)? )${pattern}(?! der )(?: von| des jahres| des)?(?!\\p{L})`, 'giu');

const UNITS: readonly (readonly [pattern: string, english: string])[] = [
  ['minuten?', 'minute'], ['stunden?', 'hour'], ['tag(?:e[ns]?)?', 'day'], ['wochenendes?', 'weekend'], ['wochen?', 'week'], ['monat(?:e[ns]?|s)?', 'month'], ['quartals?', 'quarter'], ['jahrzehnt(?:e[ns]?|s)?', 'decade'], ['jahrhundert(?:e[ns]?|s)?', 'century'], ['jahr(?:e[ns]?|s)?', 'year'],
];
const ANY_UNIT = UNITS.map(([pattern]) => pattern).join('|');
const NUMBERS: readonly (readonly [pattern: string, english: string])[] = [
  ['eine[mnrs]?', 'one'], ['zwei', 'two'], ['drei', 'three'], ['vier', 'four'], ['fünf', 'five'], ['sechs', 'six'], ['sieben', 'seven'], ['acht', 'eight'], ['neun', 'nine'], ['zehn', 'ten'], ['elf', 'eleven'], ['zwölf', 'twelve'],
];
const COUNT = `\\d{1,4}|\\d{1,3}(?:,\\d{3})+|${NUMBERS.map(([pattern]) => pattern).join('|')}`;
const DECADES: readonly (readonly [pattern: string, english: string])[] = [
  ['zwanziger', 'twenties'], ['dreißiger|dreissiger', 'thirties'], ['vierziger', 'forties'], ['fünfziger', 'fifties'], ['sechziger', 'sixties'], ['siebziger', 'seventies'], ['achtziger', 'eighties'], ['neunziger', 'nineties'],
];
const HOLIDAYS: readonly (readonly [pattern: string, english: string])[] = [
  ['heiligabend', 'Christmas Eve'], ['weihnachten', 'Christmas'], ['silvester', "New Year's Eve"], ['neujahr', "New Year's Day"], ['karfreitag', 'Good Friday'], ['ostermontag', 'Easter Monday'], ['ostern|ostersonntag', 'Easter'], ['tag der arbeit', 'May Day'],
];
const DAY_PARTS: readonly (readonly [pattern: string, english: string])[] = [['vormittag', 'morning'], ['nachmittag', 'afternoon'], ['mittag', 'noon'], ['morgen|früh', 'morning'], ['abend', 'evening'], ['nacht', 'night']];
/** Of the day named before it: "Montagnachmittag", "gestern Abend". */
const DAY = '(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|tomorrow)';

/** Counted from a day told of before, which the field has none of: "am nächsten Tag", "tags darauf". */
const AFTER_STORY: readonly Rewrite[] = [
  [word('(?:am |der |den )?(?:nächste|folgende)[nr]? tag(?:es)?'), 'the next day'], [word('(?:am tage? (?:darauf|danach)|tags darauf)'), 'the next day'], [word('(?:am vortag(?:e|es)?|am tage? (?:zuvor|davor)|tags zuvor)'), 'the previous day'],
  ...[['morgen', 'morning'], ['vormittag', 'morning'], ['nachmittag', 'afternoon'], ['abend', 'evening']].map(([pattern = '', english = '']): Rewrite => [word(`am (?:nächsten|folgenden) ${pattern}`), `the next ${english}`]),
  [word('(?:am |im |in der |der |die |das )?folgende[nmrs]?(?= )'), 'the following'],
];

/** Days and their parts counted from the day of publication. */
const RELATIVE: readonly Rewrite[] = [
  [word('vorgestern'), 'the day before yesterday'], [word('übermorgen'), 'the day after tomorrow'],
  [word('heute (?:früh|morgen|vormittag)'), 'this morning'], [word('heute nachmittag'), 'this afternoon'], [word('heute abend'), 'this evening'], [word('heute nacht'), 'tonight'], [word('gestern nacht'), 'last night'],
  [word('gestern'), 'yesterday'], [word('heute'), 'today'], [/^morgen(?= (?:früh|vormittag|mittag|nachmittag|abend|nacht)|$)/giu, 'tomorrow'],
  [new RegExp(`(?<!\\p{L})vor (?:etwa )?(${COUNT}) (${ANY_UNIT})(?!\\p{L})`, 'giu'), '$1 $2 ago'],
  [new RegExp(`(?<!\\p{L})vor (?:einigen|wenigen|ein paar) (${ANY_UNIT})(?!\\p{L})`, 'giu'), 'a few $1 ago'],
  [word('(?:letzte|vergangene|vorige)[nmrs]?'), 'last'], [word('(?:nächste|kommende)[nmrs]?'), 'next'], [word('diese[nmrs]?'), 'this'],
];

/** Another number makes the one after a month a day: "Mai 21, 2022", "Mai 21, 14 Uhr". */
const shortYear = (english: string) => (match: RegExpMatchArray): string => {
  const rest = (match.input ?? '').slice((match.index ?? 0) + match[0].length);
  return /\d{3}|v\. ?Chr|n\. ?Chr|\b(?:BC|AD)\b/i.test(match.input ?? '') || /^,? ?\d/.test(rest) ? match[0] : `${english} '${match[1] ?? ''}`;
};

/** "Mai 21" is May 2021: no German names the month before the day. */
const SHORT_YEARS: readonly Rewrite[] = MONTHS.map(([pattern, english]): Rewrite => [new RegExp(`(?<![\\p{L}\\d]|\\d\\.? |(?:tag|sonnabend|mittwoch|day),? )(?:${pattern})\\.? ?/?(\\d{2})(?![\\d.:])`, 'giu'), shortYear(english)]);
/** "12/21", by itself or after words that bound it. */
const MONTH_BY_NUMBER: Rewrite = [/(?<=^\D*)(1[0-2]|0?[1-9])\/(\d{2})$/gu, ([, month = '', year = '']) => `${MONTHS[Number(month) - 1]?.[1] ?? ''} '${year}`];

const CHANGES: readonly Rewrite[] = [
  [/, Ende unbekannt$/giu, ', end unknown'], [/, Anfang unbekannt$/giu, ', start unknown'], [/, Jahr unbekannt(?=,|$)/giu, ', year unknown'], [/\(nördl\. Halbkugel\)/giu, '(northern)'], [/\(südl\. Halbkugel\)/giu, '(southern)'],
  [/(?<!\p{L})(?:ein|einem) Tag in: /giu, 'some day in '], [/(?<!\p{L})(?:ein|einem) Monat in: /giu, 'some month in '],
  // The thirds of a year as the app itself shows them; "seit Anfang 2022" alone is since its beginning.
  [/Anfang (\d{4}|\d{1,4} [vn]\. Chr\.) \(Jan\.–Apr\.\)/giu, 'early $1'], [/Mitte (\d{4}|\d{1,4} [vn]\. Chr\.) \(Mai–Aug\.\)/giu, 'mid $1'], [/Ende (\d{4}|\d{1,4} [vn]\. Chr\.) \(Sept\.–Dez\.\)/giu, 'late $1'],
  [/v\. ?Chr\.?|vor Christus/giu, 'BC'], [/n\. ?Chr\.?|nach Christus/giu, 'AD'],
  [/(\d+)\. Jahrhunderts?(?!\p{L})/giu, '$1th century'], [/(\d{3}0)er(?:[ -]Jahren?)?/giu, '$1s'], [/(?<!\d)(\d{1,2}0)er[ -]Jahren?/giu, '$1s'],
  ...DECADES.map(([pattern, english]): Rewrite => [word(`(?:${pattern})(?:[ -]?jahren?)`), english]),
  [/([1-4])\. Quartals?/giu, 'Q$1'], ...['erste', 'zweite', 'dritte', 'vierte'].map((ordinal, index): Rewrite => [word(`${ordinal}[ns]? Quartal`), `Q${index + 1}`]),
  [/(?:ersten?|1\.) (?:Jahresh|H)älfte(?: von| des| der)?/giu, 'first half of'], [/(?:zweiten?|2\.) (?:Jahresh|H)älfte(?: von| des| der)?/giu, 'second half of'],
  [/(\d{1,2})\. (?:KW|Kalenderwoche)(?!\p{L})/giu, 'week $1'], [/(?:KW|Kalenderwoche) ?(\d{1,2})(?!\d)/giu, 'week $1'],
  ...HOLIDAYS.map(([pattern, english]): Rewrite => [word(pattern), english]),
  // „drei Wochen lang ab dem 3. Mai“
  [new RegExp(`(?<!\\p{L})(?:für )?(${COUNT}) (${ANY_UNIT})(?: lang)? ab (?:dem )?(?=\\d)`, 'giu'), 'for $1 $2 from '],
  ...AFTER_STORY, ...RELATIVE,
  ...SHORT_YEARS,
  ...MONTHS.map(([pattern, english]): Rewrite => [word(pattern, '\\.?'), english]),
  ...WEEKDAYS.map(([pattern, english]): Rewrite => [word(pattern, '[.,]?(?= )'), english]),
  ...WEEKDAYS.map(([pattern, english]): Rewrite => [new RegExp(`(?<!\\p{L})(?:${written(pattern)})(?=s? ?(?:$|vormittag|nachmittag|mittag|morgen|früh|abend|nacht))`, 'giu'), english]),
  ...DAY_PARTS.map(([pattern, english]): Rewrite => [new RegExp(`${DAY}s?[ -]?(?:${pattern})s?(?!\\p{L})`, 'giu'), `$1 ${english}`]),
  ...DAY_PARTS.map(([pattern, english]): Rewrite => [word(`(?:am |in der )?(?:${pattern}) (?:des|vom|der)`), `the ${english} of`]),
  [/ (?:am )?nachmittags?$/giu, ' afternoon'], [/ (?:am )?vormittags?$/giu, ' morning'], [/ (?:am )?abends?$/giu, ' evening'],
  [/(\d{1,2})[.:](\d{2}) Uhr(?!\p{L})/giu, '$1:$2'], [/(\d{1,2}) Uhr (\d{2})(?!\d)/giu, '$1:$2'], [/(\d{1,2}) Uhr(?!\p{L})/giu, '$1:00'],
  [word('um(?= \\d{1,2}:\\d\\d)'), 'at'], [word('(?:um )?mitternacht'), 'midnight'],
  [word('frühling|frühjahr'), 'spring'], [word('sommer'), 'summer'], [word('herbst'), 'autumn'],
  // "Ende 2022" is late in it, but what is "vor Ende 2022" may be on its last day.
  [bounded('anfang'), 'the start of'], [bounded('ende'), 'the end of'],
  [word('(?:um )?(?:den |die |das )?(anfang|mitte|ende) (?:der|des)'), '$1'],
  [word('anfang'), 'early'], [word('mitte'), 'mid'], [word('ende'), 'late'],
  [word('etwa|ungefähr|circa|ca|gegen', '\\.?'), 'about'], [word('um(?= (?:about )?\\d{1,4}(?![.:\\d]))'), 'about'], [word('vielleicht|möglicherweise|vermutlich|wahrscheinlich|wohl'), 'perhaps'], [/ oder so$/giu, ' or so'],
  [word('vor(?: de[mn])?'), 'before'], [word('nach(?: de[mn])?'), 'after'], [word('spätestens(?: am)?'), 'by'], [word('frühestens(?: am)?'), 'not before'],
  [word('seit(?: de[mn])?'), 'since'], [word('ab(?: de[mn])?'), 'since'], [/^bis(?: zum)?(?= )/giu, 'until'],
  [/^vo[nm](?: dem)? (?=.* bis )/giu, 'from '], [word('zwischen(?: dem)?|zw\\.'), 'between'], [word('und(?: dem)?'), 'and'], [word('oder'), 'or'],
  [/^(?:am|im|in de[rnm]|de[rnm]|die|das|zum|zur) /giu, ''], [/(?<=Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday),? de[mn] (?=\d)/giu, ' '], [/ am (?=\d)/giu, ' '], [word('(?:im |des |dem )?jahr(?:es|e)? (?=\\d{3,4})'), ''],
  // Last, when months are English: the full stop after a day's number.
  [/(?<![\d.])(\d{1,2})\.(?= ?[–-] ?\d|\/\d| (?:January|February|March|April|May|June|July|August|September|October|November|December)| (?:and|or|bis) )/g, '$1'],
  [/ bis /giu, ' to '],
  ...NUMBERS.map(([pattern, english]): Rewrite => [word(`(?:${pattern})(?= (?:${ANY_UNIT}))`), english]),
  ...UNITS.map(([pattern, english]): Rewrite => [new RegExp(`(?<=(?<!\\p{L})(?:last|next|this|one|(?<!\\d)1) )(?:${pattern})(?!\\p{L})`, 'giu'), english]),
  ...UNITS.map(([pattern, english]): Rewrite => [new RegExp(`(?<=(?:\\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few) )(?:${pattern})(?!\\p{L})`, 'giu'), english === 'century' ? 'centuries' : `${english}s`]),
];

const ORDINAL_ENDS: readonly Rewrite[] = [[/(?<!1)1th/g, '1st'], [/(?<!1)2th/g, '2nd'], [/(?<!1)3th/g, '3rd']];

/** `24. Januar 2022` becomes `24 January 2022`; null for words without anything German in them. */
export function germanDateInEnglish(words: TracedText): TracedText | null {
  const changed = rewritten(words, [...GERMAN_SHAPES, ...CHANGES, ...ORDINAL_ENDS]);
  return changed.text === words.text ? null : changed;
}

/** `December '21` for "12/21" and for "Dez. 21", which a German means by it; null where the words hold nothing of that kind. */
export function germanShortYear(words: TracedText): TracedText | null {
  const changed = rewritten(words, [MONTH_BY_NUMBER, ...SHORT_YEARS]);
  return changed.text === words.text ? null : changed;
}
