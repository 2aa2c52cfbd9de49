/** English phrases that count from now or from another time: ago, last, next, that. */
import type { FormRow } from '../grammar';

/** "three", "a", "several", "a few", "a couple of". */
const MANY = '( {n:na} | a? ( good | great )? {vague} | a? {vague:couple} of? )';

const DAYS: readonly FormRow[] = [
  { form: '{by:dayword}', as: 'shift', with: { unit: 'day' } },
  { form: 'the? day before yesterday', as: 'shift', with: { unit: 'day', by: -2 } },
  { form: 'the? day after tomorrow', as: 'shift', with: { unit: 'day', by: 2 } },
  { form: 'the ( day before | previous day | preceding day )', as: 'shift', with: { unit: 'day', by: -1, anchor: 'then' }, guard: 'phrase-end' },
  { form: 'the ( day after | next day | following day )', as: 'shift', with: { unit: 'day', by: 1, anchor: 'then' }, guard: 'phrase-end' },
];

const AGO: readonly FormRow[] = [
  { form: `${MANY} {unit:anyUnit} ( ago | back )`, as: 'shift', with: { sign: 'past' } },
  { form: `${MANY} {unit:anyUnit} or so ( ago | back )`, as: 'shift', with: { sign: 'past', doubt: 'approximate' } },
  { form: `${MANY} {unit:anyUnit} or so ( earlier | before )`, as: 'shift', with: { sign: 'past', anchor: 'then', doubt: 'approximate' } },
  { form: `${MANY} {unit:anyUnit} or so ( later | afterward | afterwards )`, as: 'shift', with: { sign: 'future', anchor: 'then', doubt: 'approximate' } },
  { form: '{unit} ago', as: 'shift', with: { sign: 'past' }, field: true },
  { form: `${MANY} {unit:anyUnit} ( earlier | previously )`, as: 'shift', with: { sign: 'past', anchor: 'then' } },
  { form: `${MANY} {unit:anyUnit} before`, as: 'shift', with: { sign: 'past', anchor: 'then' }, guard: 'phrase-end' },
  { form: `${MANY} {unit:anyUnit} ( later | afterward | afterwards )`, as: 'shift', with: { sign: 'future', anchor: 'then' } },
  { form: `${MANY} {unit:anyUnit} ( from now | from today | hence )`, as: 'shift', with: { sign: 'future' } },
  { form: `in ${MANY} {unit:anyUnit} ( ' | 's ) time`, as: 'shift', with: { sign: 'future' } },
  { form: `in ${MANY} {unit:anyUnit}`, as: 'shift', with: { sign: 'future' }, field: true },
  ...([['half', 0.5], ['a? quarter of', 0.25], ['three quarters of', 0.75], ['a? third of', 1 / 3], ['two thirds of', 2 / 3]] as const).flatMap(([part, n]): readonly FormRow[] => [
    { form: `${part} a|an? {unit} ( ago | back )`, as: 'shift', with: { sign: 'past', n } },
    { form: `${part} a|an? {unit} ( earlier | previously )`, as: 'shift', with: { sign: 'past', anchor: 'then', n } },
    { form: `${part} a|an? {unit} before`, as: 'shift', with: { sign: 'past', anchor: 'then', n }, guard: 'phrase-end' },
    { form: `${part} a|an? {unit} ( later | afterward | afterwards )`, as: 'shift', with: { sign: 'future', anchor: 'then', n } },
    { form: `${part} a|an? {unit} ( from now | from today | hence )`, as: 'shift', with: { sign: 'future', n } },
  ]),
  // "the year-ago quarter" is as much the year before as the quarter
  { form: 'the? {unit:calUnit} - ( ago | earlier )', as: 'shift', with: { sign: 'past', n: 1 } },
  { form: 'the? {unit:calUnit} - ( ago | earlier ) {period}', as: 'shift', with: { sign: 'past', n: 1 } },
  { form: 'the ( same | corresponding | comparable | like )? {period} ( a {unit:calUnit} ago | a {unit:calUnit} earlier | last {unit:calUnit} | the previous {unit:calUnit} )', as: 'shift', with: { sign: 'past', n: 1 } },
  { form: "last {unit:calUnit} 's {period}", as: 'shift', with: { sign: 'past', n: 1 } },
];

const TURNS: readonly FormRow[] = [
  { form: '{toward} {unit:calUnit}', as: 'turn', guard: 'no-this-day' },
  { form: '{toward} {unit:bigUnit}', as: 'turn', guard: 'no-article' },
  { form: 'the year', as: 'duration', with: { unit: 'year' }, guard: 'before-end' },
  { form: 'this ( past | last ) {unit:calUnit}', as: 'turn', with: { toward: 'last' } },
  { form: 'this ( coming | next ) {unit:calUnit}', as: 'turn', with: { toward: 'next' } },
  { form: 'the ( past | last ) {unit:calUnit}', as: 'turn', with: { toward: 'last' } },
  { form: 'the next day', as: 'turn', with: { unit: 'day', toward: 'next', anchor: 'then' } },
  { form: 'the next {unit:calUnit}', as: 'turn', with: { toward: 'next', anchor: 'told' } },
  { form: 'the coming {unit:calUnit}', as: 'turn', with: { toward: 'next' } },
  { form: 'the? ( following | ensuing ) {unit:calUnit}', as: 'turn', with: { toward: 'next', anchor: 'then' } },
  { form: 'the? ( previous | preceding | prior ) {unit:calUnit}', as: 'turn', with: { toward: 'last', anchor: 'then' } },
  { form: '( the | this )? current {unit:anyCalUnit}', as: 'turn', with: { toward: 'this' } },
  { form: '( the | this )? current fiscal year', as: 'turn', with: { toward: 'this', unit: 'year', doubt: 'approximate' } },
  { form: '{toward} ( fiscal | financial ) year', as: 'turn', with: { unit: 'year', doubt: 'approximate' } },
  { form: '{toward} calendar year', as: 'turn', with: { unit: 'year' } },
  { form: '( the | that | this )? same {unit:calUnit}', as: 'turn', with: { toward: 'that' } },
  { form: 'that {unit:calUnit}', as: 'turn', with: { toward: 'that' } },
  { form: 'the {unit:calUnit} ( before | earlier )', as: 'turn', with: { toward: 'last', anchor: 'then' }, guard: 'phrase-end' },
  { form: 'the {unit:calUnit} after', as: 'turn', with: { toward: 'next', anchor: 'then' }, guard: 'phrase-end' },
  { form: 'the ( full | entire | whole ) {unit:calUnit}', as: 'turn', with: { toward: 'the' } },
  { form: 'the {unit:tellingUnit}', as: 'turn', with: { toward: 'the' }, guard: 'stands-alone' },
  { form: 'the {unit:frameUnit}', as: 'turn', with: { toward: 'the' }, dependent: true },
  { form: 'the ( latest | most recent ) {unit:period}', as: 'turn', with: { toward: 'the' } },
  { form: 'the ( same | corresponding | comparable ) {unit:period}', as: 'turn', with: { toward: 'the' } },
  { form: 'the? {year} {period}', as: 'calendar', with: { asPeriod: true } },
  { form: 'the {unit:calUnit}', as: 'turn', with: { toward: 'the' }, field: true },
  { form: '{unit:calUnit} -? end', as: 'turn', with: { toward: 'this', edge: 'end' } },
  { form: "( the )? {unit:calUnit} 's end", as: 'turn', with: { toward: 'this', edge: 'end' } },
  { form: '( last | this | next ) {unit:calUnit} -? end', as: 'turn', with: { toward: 'this', edge: 'end' } },
];

const EDGES: readonly FormRow[] = [
  { form: '( the )? ( beginning | start | outset ) of', as: 'edge', with: { edge: 'start' } },
  { form: '( the )? ( end | close ) of', as: 'edge', with: { edge: 'end' } },
  { form: '( the )? middle of', as: 'edge', with: { edge: 'middle' } },
  { form: 'mid -?', as: 'edge', with: { edge: 'middle' } },
  { form: '( the )? early -? ( part of )?', as: 'edge', with: { edge: 'early' } },
  { form: '( the )? late -? ( part of )?', as: 'edge', with: { edge: 'late' } },
  { form: 'early ( in | on )', as: 'edge', with: { edge: 'early' } },
  { form: 'late ( in | on )', as: 'edge', with: { edge: 'late' } },
  { form: 'earlier ( in | on )?', as: 'edge', with: { edge: 'earlier' } },
  { form: 'later ( in | on )?', as: 'edge', with: { edge: 'later' } },
];

const AROUND: readonly FormRow[] = [
  { form: 'the? week ( of | beginning | starting )', as: 'container', with: { unit: 'week' } },
  { form: 'the? weekend of', as: 'container', with: { unit: 'weekend' } },
  { form: '{n:na} {unit:anyUnit} before', as: 'offset', with: { sign: 'past' }, guard: 'before-date', prose: true },
  { form: '{n:na} {unit:anyUnit} after', as: 'offset', with: { sign: 'future' }, guard: 'before-date', prose: true },
  { form: 'the? day before', as: 'offset', with: { by: -1 } },
  { form: 'the? day after', as: 'offset', with: { by: 1 } },
];

const DOUBTS: readonly FormRow[] = [
  { form: 'about|around|approximately|roughly|nearly|almost|circa|ca|c|approx', as: 'doubt', with: { doubt: 'approximate' } },
  { form: '( over | under | ( no | not )? ( more | less | fewer ) than | at least | at most | up to | as ( many | much | long | little ) as )', as: 'doubt', with: { doubt: 'approximate', lengths: true } },
  { form: '( on | in ) or about', as: 'doubt', with: { doubt: 'approximate' } },
  { form: '~', as: 'doubt', with: { doubt: 'approximate' }, field: true },
  { form: 'perhaps|possibly|probably|maybe', as: 'doubt', with: { doubt: 'uncertain' }, field: true },
];

export const RELATIVE_FORMS: readonly FormRow[] = [...DAYS, ...AGO, ...TURNS, ...EDGES, ...AROUND, ...DOUBTS];
