/**
 * Dates as Germans write them, put into the English words that the reader knows.
 *
 * Only for what a person types as a date, and only after the English reader has given up: nothing that reads in
 * English is ever read differently. What is no German date comes out as something that reads in no language.
 */
const MONTHS: readonly (readonly [pattern: string, english: string])[] = [
  ['j[aä]n(?:ner|uar)?', 'January'], ['feb(?:ruar|er)?', 'February'], ['märz|mär|mrz|maerz', 'March'], ['apr(?:il)?', 'April'], ['mai', 'May'], ['juni?', 'June'], ['juli?', 'July'],
  ['aug(?:ust)?', 'August'], ['sept?(?:ember)?', 'September'], ['okt(?:ober)?', 'October'], ['nov(?:ember)?', 'November'], ['dez(?:ember)?', 'December'],
];
const WEEKDAYS: readonly (readonly [pattern: string, english: string])[] = [
  ['mo(?:ntag)?', 'Monday'], ['di(?:enstag)?', 'Tuesday'], ['mi(?:ttwoch)?', 'Wednesday'], ['do(?:nnerstag)?', 'Thursday'], ['fr(?:eitag)?', 'Friday'], ['sa(?:mstag)?|sonnabend', 'Saturday'], ['so(?:nntag)?', 'Sunday'],
];

/** `\b` knows no umlauts. */
const word = (pattern: string, after = ''): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}])${after}`, 'giu');

/** `start` or `end` of a time after a word that bounds it. */
const bounded = (pattern: string): RegExp => new RegExp(`(?<=(?<!\\p{L})(?:vor|nach|seit|ab|bis)(?: dem| zum)? )${pattern}(?: von| des jahres| des)?(?!\\p{L})`, 'giu');

type Change = readonly [pattern: RegExp, english: string];

const CHANGES: readonly Change[] = [
  [/, Ende unbekannt$/giu, ', end unknown'], [/, Anfang unbekannt$/giu, ', start unknown'],
  // The thirds of a year as the app itself shows them; "seit Anfang 2022" alone is since its beginning.
  [/Anfang (\d{4}) \(Jan\.–Apr\.\)/giu, 'early $1'], [/Mitte (\d{4}) \(Mai–Aug\.\)/giu, 'mid $1'], [/Ende (\d{4}) \(Sept\.–Dez\.\)/giu, 'late $1'],
  [/v\. ?Chr\.?/giu, 'BC'], [/n\. ?Chr\.?/giu, 'AD'],
  [/(\d+)\. Jahrhundert/giu, '$1th century'], [/(\d{3}0)er(?:[ -]Jahren?)?/giu, '$1s'], [/(?<!\d)(\d0)er[ -]Jahren?/giu, '$1s'],
  [/([1-4])\. Quartal/giu, 'Q$1'], [/erste Hälfte(?: von)?/giu, 'first half of'], [/zweite Hälfte(?: von)?/giu, 'second half of'],
  ...MONTHS.map(([pattern, english]): Change => [word(pattern, '\\.?'), english]),
  ...WEEKDAYS.map(([pattern, english]): Change => [word(pattern, '[.,]?(?= )'), english]),
  [/ Uhr(?!\p{L})/giu, ''],
  [word('frühling|frühjahr'), 'spring'], [word('sommer'), 'summer'], [word('herbst'), 'autumn'],
  // "Ende 2022" is late in it, but what is "vor Ende 2022" may be on its last day.
  [bounded('anfang'), 'the start of'], [bounded('ende'), 'the end of'],
  [word('anfang'), 'early'], [word('mitte'), 'mid'], [word('ende'), 'late'],
  [word('etwa|ungefähr|circa|ca', '\\.?'), 'about'], [word('um(?= (?:about )?\\d{1,4}(?![.:\\d]))'), 'about'], [word('vielleicht|möglicherweise|vermutlich|wahrscheinlich|wohl'), 'perhaps'], [/ oder so$/giu, ' or so'],
  [word('vor(?: dem)?'), 'before'], [word('nach(?: dem)?'), 'after'], [word('spätestens(?: am)?'), 'by'], [word('frühestens(?: am)?'), 'not before'],
  [word('seit(?: dem)?'), 'since'], [word('ab(?: dem)?'), 'since'], [/^bis(?: zum)?(?= )/giu, 'until'],
  [/^von(?: dem)? (?=.* bis )/giu, 'from '], [word('zwischen(?: dem)?'), 'between'], [word('und(?: dem)?'), 'and'], [word('oder'), 'or'],
  [/^(?:am|im|in den|den|dem|die) /giu, ''],
  // Last, when months are English: the full stop after a day's number.
  [/(?<![\d.])(\d{1,2})\.(?= ?[–-] ?\d| (?:January|February|March|April|May|June|July|August|September|October|November|December)| (?:and|bis) )/g, '$1'],
  [/ bis /giu, ' to '],
];

const ORDINAL_ENDS: readonly Change[] = [[/(?<!1)1th/g, '1st'], [/(?<!1)2th/g, '2nd'], [/(?<!1)3th/g, '3rd']];

/** `24. Januar 2022` becomes `24 January 2022`; null for words without anything German in them. */
export function germanDateInEnglish(words: string): string | null {
  const changed = [...CHANGES, ...ORDINAL_ENDS].reduce((text, [pattern, english]) => text.replace(pattern, english), words);
  return changed === words ? null : changed;
}
