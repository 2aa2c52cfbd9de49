/**
 * Shapes that German dates have in letters, files and calendars, put into the plain ones of german-dates.ts.
 *
 * Numbers come first: as "3 March 2022" a date may follow a weekday, end a range and share its month like any other.
 */
import type { Rewrite } from './traced-text';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** The month of that number in English, or the words as they are where there is none. */
const withMonth = (form: (month: string, match: RegExpMatchArray) => string, group: number) => (match: RegExpMatchArray): string => {
  const month = MONTHS[Number(match[group]) - 1];
  return month === undefined ? match[0] : form(month, match);
};

/** „In der Nacht vom 12. auf den 13. März“, „in der Nacht zum Freitag, dem 13. März“: between two days. */
const NIGHTS: readonly Rewrite[] = [
  [/(?:in der )?(?<!\p{L})Nacht vo[mn] (\d.*?)\.? (?:auf|zum?)(?: de[mn])? (?=\d)/giu, 'night of $1 to '],
  [/(?:in der )?(?<!\p{L})Nacht vo[mn] (\d{1,2})\.? ?(\/|–|-) ?(\d{1,2})\. ?(?=\p{L})/giu, 'night of $1$2$3 '],
  [/(?:in der )?(?<!\p{L})Nacht (?:auf|zum?)(?: de[mn])? (?=\d|\p{L})/giu, 'night before '],
];

/** Parts of a day that begin before it, and those with a name of their own. */
const DAY_PARTS: readonly Rewrite[] = [
  [/(?:in den |der )?frühen? Morgenstunden(?: des| vom| am)?/giu, 'early hours'], [/(?:am )?(?:frühen Morgen|frühmorgens)(?: des| vom| am)?/giu, 'early morning'],
  [/(?:im |in der )?(?:Morgengrauen|Morgendämmerung)(?: des| vom| am)?(?!\p{L})/giu, 'dawn'], [/(?:in der )?Abenddämmerung(?: des| vom| am)?(?!\p{L})/giu, 'dusk'],
  ...([['(?:in den )?Morgenstunden|morgens', 'morning'], ['vormittags', 'morning'], ['(?:in den )?Nachmittagsstunden|nachmittags', 'afternoon'], ['(?:in den )?Abendstunden|abends', 'evening']] as const)
    .map(([part, english]): Rewrite => [new RegExp(`(?<!\\p{L})(?:${part}) (?:des|vom|am) (?=\\d)`, 'giu'), `${english} of `]),
];

/** „25. Oktober 1917 (a. St.)“: by which calendar. */
const STYLES: readonly Rewrite[] = ([['(?:a(?:lten|\\.) ?St(?:ils?|\\.)|(?:nach (?:dem )?)?julianisch(?:e[mnr] Kalenders?)?)', 'O.S.'], ['(?:n(?:euen|\\.) ?St(?:ils?|\\.)|(?:nach (?:dem )?)?gregorianisch(?:e[mnr] Kalenders?)?)', 'N.S.']] as const)
  .map(([pattern, style]): Rewrite => [new RegExp(`(?<!\\p{L})${pattern}(?!\\p{L})`, 'giu'), style]);

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** „am 3. Oktober d. J.“, „Ihr Schreiben vom 15. v. M.“: of this or the last year or month, as offices write. */
const OF_OFFICES: readonly Rewrite[] = [
  [/(\d{1,2})\. ?(?:(?:d|ds|l|lfd)\. ?M(?:ts)?(?:\.|(?!\p{L}))|(?:dieses|des laufenden) Monats(?!\p{L}))/giu, 'the $1th of this month'],
  [/(\d{1,2})\. ?(?:v\. ?M(?:ts)?(?:\.|(?!\p{L}))|(?:vorigen|letzten|vergangenen) Monats(?!\p{L}))/giu, 'the $1th of last month'],
  [/(?<!\p{L})(?:d|ds|l|lfd)\. ?J(?:s|rs)?(?:\.|(?!\p{L}))/giu, 'dieses Jahres'], [/(?<!\p{L})v\. ?J(?:s|rs)?(?:\.|(?!\p{L}))/giu, 'vorigen Jahres'],
];

const NUMERIC: readonly Rewrite[] = [
  // 20.VII.1944
  [/(?<![\p{L}\d.])(\d{1,2})\. ?([IVX]{1,4})\. ?(\d{4})(?!\d)/gu, (match) => { const at = ROMAN.indexOf(match[2] ?? ''); return at < 0 ? match[0] : `${match[1] ?? ''} ${MONTHS[at] ?? ''} ${match[3] ?? ''}`; }],
  // 3.März
  [/(?<=\d)\.(?=\p{L})/gu, '. '],
  // 3.3.2022, 3. 3. 22
  [/(?<![\d.])(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})(?![\d.:]| ?Uhr)/gu, withMonth((month, match) => `${match[1] ?? ''} ${month} ${match[3] ?? ''}`, 2)],
  // "3.3." of "3.3. bis 5.3.2022"
  [/(?<![\d.])(\d{1,2})\. ?(\d{1,2})\.(?! ?\d)/gu, withMonth((month, match) => `${match[1] ?? ''} ${month}`, 2)],
  // 12.2021
  [/(?<![\d.])(\d{1,2})\.(\d{4})(?![\d.])/gu, withMonth((month, match) => `${month} ${match[2] ?? ''}`, 1)],
];

const withMinutes = (clock: string): string => (/^\d+$/.test(clock) ? `${clock}:00` : clock.replace('.', ':'));

const TIMES: readonly Rewrite[] = [
  // 8 bis 10.30 Uhr
  [/(?:von )?(?<![\d.:])(\d{1,2}(?:[.:]\d{2})?)(?: Uhr)? ?(?:bis|[–-]) ?(\d{1,2}(?:[.:]\d{2})?) Uhr(?!\p{L})/giu, ([, from = '', to = '']) => `${withMinutes(from)}–${withMinutes(to)}`],
  [/(?<!\p{L})MESZ(?!\p{L})/gu, 'CEST'], [/(?<!\p{L})MEZ(?!\p{L})/gu, 'CET'],
  [/,? (?:am )?(?:früh)?morgens$|(?<=\d),? früh$/giu, ' morning'], [/,? (?:am )?mittags?$/giu, ' lunchtime'], [/,? nachts$/giu, ' night'],
  [/^morgen(?=,? (?:um|gegen|ab|vor|nach|bis) |, ?\d)/giu, 'tomorrow'],
];

const PARTS_OF_YEARS: readonly Rewrite[] = [
  // vor 17.000 Jahren
  [/(?<![\d.])(\d{1,3})\.(\d{3})(?:\.(\d{3}))?(?= Jahren)/gu, ([, first = '', second = '', third]) => [first, second, ...(third === undefined ? [] : [third])].join(',')],
  [/(?<!\p{L})(?:im )?(?:Geschäfts|Haushalts|Wirtschafts|Schul|Rechnungs)jahr ?(\d{4}) ?[/–-] ?(\d{4}|\d{2})(?!\d)/giu, '$1/$2'], [/(?<!\p{L})(?:im )?(?:Geschäfts|Haushalts|Wirtschafts|Rechnungs)jahr ?(?=\d{4}(?!\d))/giu, 'FY '],
  // "17. und 18. Jahrhundert", "vom 5. bis zum 3. Jh."
  [/(\d{1,2})\.( und | oder | bis(?: zum)? | ?[–/-] ?)(?=\d{1,2}\. ?(?:Jahrhundert|Jh))/giu, ([, first = '', between = '']) => `${first}th${between.replace(' zum', '')}`],
  [/(?<=\d\. ?)Jh(?:s|dts?)?(?:\.|(?!\p{L}))/giu, 'Jahrhundert'],
  [/(?<=(?:KW|Kalenderwoche) ?\d{1,2}|\d\. (?:KW|Kalenderwoche)) ?\/ ?(?=\d{4})/giu, ' '],
  [/(\d{1,2})\. Jahrtausends?(?!\p{L})/giu, '$1th millennium'], [/(?:v\. ?)u\. ?Z\.?(?!\p{L})/giu, 'BC'], [/(?:n\. ?)?u\. ?Z\.?(?!\p{L})/giu, 'AD'],
  ...([['(?:erste[sn]?|1\\.)', 'Anfang'], ['(?:zweite[sn]?|mittlere[sn]?|2\\.)', 'Mitte'], ['(?:letzte[sn]?|dritte[sn]?|3\\.)', 'Ende']] as const).map(([part, word]): Rewrite => [new RegExp(`(?<!\\p{L})${part} Drittel (des|der)`, 'giu'), `${word} $1`]),
  ...([['(?:erste[sn]?|1\\.)', 'first'], ['(?:zweite[sn]?|2\\.)', 'second'], ['(?:dritte[sn]?|3\\.)', 'third'], ['(?:letzte[sn]?|vierte[sn]?|4\\.)', 'fourth']] as const).map(([part, word]): Rewrite => [new RegExp(`(?<!\\p{L})${part} Viertel (?:des|der)`, 'giu'), `${word} quarter of`]),
  ...['I', 'II', 'III', 'IV'].map((roman, index): Rewrite => [new RegExp(`(?<!\\p{L})${roman}\\. ?(?=Quartal)`, 'gu'), `${index + 1}. `]),
  [/Quartal ([1-4]) ?\/? ?(?=\d{4})/giu, 'Q$1 '],
  [/(?:1\.|erste[sn]?) Halbjahr(?:e?s)?/giu, 'first half of'], [/(?:2\.|zweite[sn]?) Halbjahr(?:e?s)?/giu, 'second half of'],
  [/(?<!\p{L})Spät(?=frühling|sommer|herbst|winter)/giu, 'late '], [/(?<!\p{L})Früh(?=sommer|herbst|winter)/giu, 'early '],
  [/(?<!\p{L})(?:zum |am )?Jahresende(?=s? \d)s?/giu, 'the end of'], [/(?<!\p{L})(?:zum |am )?Jahres(?:anfang|beginn)(?=s? \d)s?/giu, 'the start of'],
  [/(?<!\p{L})(?:zu |am )?Beginn (?:des Jahres|von|des|der)(?!\p{L})/giu, 'the start of'],
];

const FEASTS: readonly (readonly [pattern: string, english: string])[] = [
  ['Pfingstmontag', 'Whit Monday'], ['Pfingst(?:en|sonntag)', 'Pentecost'], ['(?:Christi )?Himmelfahrt(?:stag)?', 'Ascension Day'], ['Fronleichnam', 'Corpus Christi'], ['Palmsonntag', 'Palm Sunday'], ['Gründonnerstag', 'Maundy Thursday'],
  ['Rosenmontag', 'Shrove Monday'], ['Aschermittwoch', 'Ash Wednesday'], ['Reformationstag', 'Reformation Day'], ['Allerheiligen', 'All Saints Day'], ['(?:Heilige )?Drei(?:königstag| Könige)', 'Epiphany'],
  ['Heilig(?:e[nr])? ?Abend', 'Christmas Eve'], ['Tag der Deutschen Einheit', 'German Unity Day'], ['(?:1\\.|erste[rn]?) (?:Weihnachts(?:feier)?tag)', 'Christmas Day'], ['(?:2\\.|zweite[rn]?) (?:Weihnachts(?:feier)?tag)', 'Boxing Day'],
];

const BOUNDS: readonly Rewrite[] = [
  // "seit etwa dem 24. Jan.", "bis zu den 1830er Jahren": the article stands behind the doubt
  [/(?<=(?<!\p{L})(?:seit|ab|vor|nach|bis|zwischen|und) (?:(?:etwa|vielleicht) ){0,2})(?:zum|zur|zu den|dem|der|den) (?=\p{L}|\d)/giu, ''], [/(?<=bis (?:(?:etwa|vielleicht) ){0,2})zu (?=einem (?:Tag|Monat) in:)/giu, ''],
  [/,? (?:einschließlich|einschl\.|inklusive|inkl\.)(?= |$)/giu, ''],
  [/(?<!\p{L})(?:spätestens bis|bis (?:zum )?spätestens)(?: zum| am| dem)?(?!\p{L})/giu, 'spätestens'],
  // The second of two dates: "vom 3. März bis zum 5. April", "von Montag, dem 3. Januar, bis Freitag, …"
  [/(?<=[\p{L}\d.]),? bis zum (?=\d|\p{L})/giu, ' bis '], [/,(?= bis )/giu, ''],
  // A weekday with its day: "Fr., 21.1.", "am Donnerstag, dem 3."
  [/(?<=(?<!\p{L})(?:Mo|Di|Mi|Do|Fr|Sa|So|\p{L}{3,7}tag|Mittwoch|Sonnabend))\.?,?(?: de[mnr])?(?= \d)/giu, ''],
  [/(?<!\p{L})nicht vor(?= )/giu, 'frühestens'], [/(?<!\p{L})nicht nach(?= )/giu, 'spätestens'], [/(?<!\p{L})um den (?=\d)/giu, 'etwa '], [/(?<!\p{L})(?:zirka|rund)(?= )/giu, 'etwa'], [/(?<!\p{L})bzw\.?(?= )/giu, 'oder'],
];

export const GERMAN_SHAPES: readonly Rewrite[] = [
  ...OF_OFFICES, ...NIGHTS, ...DAY_PARTS, ...STYLES, ...PARTS_OF_YEARS, ...FEASTS.map(([pattern, english]): Rewrite => [new RegExp(`(?<![\\p{L}\\d])${pattern}(?!\\p{L})`, 'giu'), english]),
  ...NUMERIC, ...TIMES, ...BOUNDS,
];
