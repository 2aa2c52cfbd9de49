/**
 * Short ways of writing that only a field has to know, put into the plain words of the grammar: "19th c.", "spring or
 * summer 1848", "30 January 1648/9".
 *
 * What is said once for two dates is said for each of them.
 */
import { dayText } from '../dates/calendar';
import { isoWeek, weekStart } from './frame';
import type { Rewrite } from './traced-text';

const ORDINAL = String.raw`(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)`;
const JOINED = String.raw`(?: ?(?:[–/-]) ?| (?:to|and|or|until|through) )`;
const YEAR = String.raw`(?:AD \d{1,4}|\d{1,4} (?:BCE?|AD|CE)|\d{4})`;

/** A slash is between two that may be meant. */
const joint = (typed: string): string => (typed.trim() === '/' ? ' or ' : /[–-]/.test(typed) ? ' to ' : typed);

const CENTURIES: readonly Rewrite[] = [
  [new RegExp(String.raw`(?<=\b${ORDINAL} )c(?:ent)?(?:\.|\b)`, 'giu'), 'century'],
  [new RegExp(String.raw`\b(${ORDINAL})(${JOINED})(?:the )?((?:early |mid[- ]|late )?${ORDINAL}) centur(?:y|ies)( (?:BCE?|AD|CE))?\b`, 'giu'), ([, first = '', between = '', second = '', era = '']) => `${first} century${era}${joint(between)}the ${second} century${era}`],
  [/\b(?:the )?(?:last|final) quarter (?=of (?:the )?\S+ century)/giu, 'fourth quarter '],
  ...([['first', 'early'], ['(?:second|middle)', 'mid'], ['(?:last|final)', 'late']] as const).map(([part, word]): Rewrite => [new RegExp(String.raw`\b(?:the )?${part} third of (?:the )?(?=\S+ century|\d{3}0s)`, 'giu'), `${word} `]),
];

/** Winter is left out: that of 1848 comes after the spring of 1848, and few who write so mean it. */
const SEASONS: Rewrite = [new RegExp(String.raw`\b(spring|summer|autumn|fall)(${JOINED})(summer|autumn|fall|winter)(?: of|,)? (${YEAR})(?!\d)`, 'giu'), ([, first = '', between = '', second = '', year = '']) => `${first} ${year}${joint(between)}${second} ${year}`];

const MONTH_BEFORE = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? `;

/** 1853–6, and no single year before a month's number: with a hyphen it may be June of 1853. */
const SHORT_END: Rewrite = [new RegExp(String.raw`(?<!${MONTH_BEFORE}|\d)(\d{3})(\d)–(\d)(?![\d.:/]|\p{L}| \p{L})`, 'giu'), ([all, head = '', from = '', to = '']) => (to > from ? `${head}${from}–${head.slice(-1)}${to}` : all)];

/** Until 1752 an English year began on 25 March: 30 January 1648/9 is of the year that is 1649 to us. */
const LADY_DAY = { year: 1752, dayOfMarch: 25 };

const OLD_YEAR: Rewrite = [/\b((?:\d{1,2}(?:st|nd|rd|th)?(?: of)? )?(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?)(?: \d{1,2}(?:st|nd|rd|th)?)?,? )(\d{4})\/(\d{1,4})(?!\d)/giu, ([all, date = '', year = '', next = '']) => {
  const following = String(Number(year) + 1);
  const afterNewYear = /mar/i.test(date) && Number(/\d+/.exec(date)?.[0] ?? LADY_DAY.dayOfMarch) >= LADY_DAY.dayOfMarch;
  return Number(year) < LADY_DAY.year && following.endsWith(next) && !afterNewYear ? `${date}${following}` : all;
}];

/** What no reader of a date sees, and the hyphen that breaks no line. */
const LETTERS: readonly Rewrite[] = [[/[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu, ''], [/\u2011/gu, '-']];

/** 2022-W05-3: a weekday of an ISO week, where the year has that week. */
const isoDay = ([all, year = '', week = '', weekday = '']: RegExpMatchArray): string => {
  const monday = weekStart(Number(year), Number(week));
  return isoWeek(monday).week === Number(week) ? dayText(monday + Number(weekday) - 1) : all;
};

/** Years of companies and states, halves of years and weeks, in the order that files have them. */
const PERIODS: readonly Rewrite[] = [
  [/(?<!\p{L})(?:FY|(?:the )?(?:fiscal|financial) year) ?(\d{4}) ?[/–-] ?(\d{4}|\d{2})(?!\d)/giu, '$1/$2'],
  [/(?<!\p{L})H([12]) ?[/-] ?(?=\d{4}(?!\d))/giu, 'H$1 '], [/(?<!\d)(\d{4}) ?[/-]? ?H([12])(?!\d)/giu, 'H$2 $1'],
  [/^(\d{4})-?W(\d{2})-?([1-7])$/giu, isoDay], [/^(\d{4})W(\d{2})$/giu, '$1-W$2'], [/^W(\d{1,2}),? (\d{4})$/giu, 'week $1 of $2'],
];

const WORDS: readonly Rewrite[] = [
  // Somebody "flourished" about then.
  [/^fl(?:\.|oruit) ?(?:c\. ?)?(?=\d)/giu, 'c. '],
  [/\bsome ?time (?=(?:in|during|on|around|about|between|before|after|since|by)\b)/giu, ''],
  // A time of day told after its day: "3 March 2022, about 10 am".
  [/^(.*[\p{L}\d]),? (?:at )?(?:about|around) (\d{1,2}:\d{2}|\d{1,2}(?:[:.]\d{2})? ?[ap]\.?m\.?|noon|midnight)$/giu, 'about $2, $1'],
];

export const TYPED_SHAPES: readonly Rewrite[] = [...LETTERS, ...PERIODS, ...CENTURIES, SEASONS, SHORT_END, OLD_YEAR, ...WORDS];
