/** English words that bound a date or join two: before, since, from … to, between … and. */
import type { LinkWords } from '../links';

export const ENGLISH_LINKS: LinkWords = {
  bounds: [
    { words: ['on', 'or', 'before'], bound: 'by' }, { words: ['no', 'later', 'than'], bound: 'by' }, { words: ['not', 'later', 'than'], bound: 'by' }, { words: ['not', 'after'], bound: 'by' }, { words: ['at', 'the', 'latest'], bound: 'by' },
    { words: ['on', 'or', 'after'], bound: 'not-before' }, { words: ['not', 'before'], bound: 'not-before' }, { words: ['no', 'earlier', 'than'], bound: 'not-before' },
    { words: ['prior', 'to'], bound: 'before' }, { words: ['earlier', 'than'], bound: 'before' }, { words: ['before'], bound: 'before' },
    { words: ['later', 'than'], bound: 'after' }, { words: ['after'], bound: 'after' },
    { words: ['ever', 'since'], bound: 'since' }, { words: ['since'], bound: 'since' }, { words: ['as', 'of'], bound: 'since' }, { words: ['starting'], bound: 'since' }, { words: ['beginning'], bound: 'since' }, { words: ['from'], bound: 'since' },
    { words: ['up', 'until'], bound: 'until' }, { words: ['up', 'to'], bound: 'until' }, { words: ['until'], bound: 'until' }, { words: ['till'], bound: 'until' }, { words: ['through'], bound: 'until' },
    { words: ['by'], bound: 'by' },
  ],
  pairs: [
    { open: ['from'], middle: ['to'], extent: 'throughout' }, { open: ['from'], middle: ['until'], extent: 'throughout' }, { open: ['from'], middle: ['till'], extent: 'throughout' },
    { open: ['from'], middle: ['through'], extent: 'throughout' }, { open: ['between'], middle: ['and'], extent: 'within' }, { open: ['from'], middle: ['-'], extent: 'throughout' },
    { open: [], middle: ['to'], extent: 'throughout' }, { open: [], middle: ['until'], extent: 'throughout' }, { open: [], middle: ['through'], extent: 'throughout' },
    { open: [], middle: ['-'], extent: 'throughout' }, { open: [], middle: ['–'], extent: 'throughout' }, { open: [], middle: ['—'], extent: 'throughout' },
    { open: [], middle: ['or'], extent: 'either' }, { open: [], middle: ['/'], extent: 'either', sharing: true },
  ],
  dayList: { open: ['on'], comma: [','], last: [['and'], [',', 'and'], ['and', 'on']], notBefore: ['was', 'were', 'is', 'are', 'will', 'saw', 'marks', 'marked', 'became', 'brought'] },
  lasting: { open: ['for'], middle: [['from'], ['starting'], ['beginning'], ['starting', 'on'], ['beginning', 'on'], ['starting', 'in'], ['beginning', 'in']] },
  appositions: [[',', 'on'], [',']],
  eras: ['bc', 'bce', 'ad', 'ce'],
  fillers: ['on', 'in', 'at', 'the', 'during', 'of', 'sometime', 'some', 'time', ','],
  fillersAfter: ['sometime', ','],
  boundTails: [{ words: ['onwards'], bound: 'since' }, { words: ['onward'], bound: 'since' }, { words: ['or', 'later'], bound: 'not-before' }, { words: ['or', 'earlier'], bound: 'by' }],
  uncertainMarks: ['?'],
  approximateMarks: ['~'],
  approximateTails: [['approximately'], ['approx']],
  doubtLeads: [...['shortly', 'just', 'soon', 'right'].flatMap((word) => ['before', 'after'].map((side) => ({ words: [word, side], doubt: 'approximate' as const }))), ...['perhaps', 'possibly', 'probably', 'maybe'].flatMap((word) => ['in', 'on', 'at', 'during', ''].map((after) => ({ words: after === '' ? [word] : [word, after], doubt: 'uncertain' as const })))],
  doubtTails: [{ words: ['or', 'so'], doubt: 'approximate' }, { words: ['or', 'thereabouts'], doubt: 'approximate' }],
};

/** Where only a date is expected, "and" and "on" can have no other meaning. */
export const ENGLISH_FIELD_LINKS: LinkWords = {
  ...ENGLISH_LINKS,
  pairs: [...ENGLISH_LINKS.pairs, { open: [], middle: ['and'], extent: 'both' }],
  boundTails: [
    ...ENGLISH_LINKS.boundTails, { words: ['on'], bound: 'since' }, { words: ['or', 'after'], bound: 'not-before' }, { words: ['or', 'before'], bound: 'by' },
    { words: ['at', 'the', 'earliest'], bound: 'not-before' }, { words: ['at', 'the', 'latest'], bound: 'by' },
  ],
};
