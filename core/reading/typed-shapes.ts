/**
 * Short ways of writing that only a field has to know, put into the plain words of the grammar: "19th c.", "spring or
 * summer 1848", "30 January 1648/9".
 *
 * What is said once for two dates is said for each of them.
 */
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

const WORDS: readonly Rewrite[] = [
  [/\bsome ?time (?=(?:in|during|on|around|about|between|before|after|since|by)\b)/giu, ''],
  // A time of day told after its day: "3 March 2022, about 10 am".
  [/^(.*[\p{L}\d]),? (?:at )?(?:about|around) (\d{1,2}:\d{2}|\d{1,2}(?:[:.]\d{2})? ?[ap]\.?m\.?|noon|midnight)$/giu, 'about $2, $1'],
];

export const TYPED_SHAPES: readonly Rewrite[] = [...CENTURIES, SEASONS, SHORT_END, OLD_YEAR, ...WORDS];
