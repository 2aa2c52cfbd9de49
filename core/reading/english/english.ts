/** The grammar of English dates. Another language is another folder like this one. */
import type { Grammar } from '../grammar';
import { CALENDAR_FORMS } from './forms-calendar';
import { LENGTH_FORMS } from './forms-lengths';
import { RELATIVE_FORMS } from './forms-relative';
import { ABBREVIATIONS, CLASSES, CLOCK, HOLIDAYS, NUMBERS, SENTENCE_OPENERS, TENSE, TITLES } from './words';
import { GUARD_WORDS } from './guard-words';

export const ENGLISH_GRAMMAR: Grammar = {
  language: 'en',
  abbreviations: ABBREVIATIONS,
  classes: CLASSES,
  numbers: NUMBERS,
  clock: CLOCK,
  holidays: HOLIDAYS,
  forms: [...CALENDAR_FORMS, ...RELATIVE_FORMS, ...LENGTH_FORMS],
  partOf: [[], [','], ['of'], ['of', 'the'], ['in'], ['on'], [',', 'on'], ['during']],
  wholeThen: [[], [','], ["'s"], ['at'], [',', 'at'], ['in', 'the'], ['around'], ['about'], ['at', 'about'], ['at', 'around'], ['-']],
  guards: GUARD_WORDS,
  tense: TENSE,
  properWords: ['new', 'martin', 'presidents', 'valentine', 'st', 'good', 'easter', 'palm', 'ash', 'memorial', 'mother', 'father', 'independence', 'fourth', 'bastille', 'labor', 'columbus', 'halloween', 'veterans', 'thanksgiving', 'christmas', 'boxing', 'election', 'epiphany', 'q', 'fy', 'ad'],
  titles: TITLES,
  openers: SENTENCE_OPENERS,
};
