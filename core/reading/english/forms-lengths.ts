/** English phrases for lengths, repetitions and times that are only past, present or future. */
import type { FormRow } from '../grammar';

const MANY = '( {n} | a? ( good | great )? {vague} | a? {vague:couple} of? )';
const KIND = '( more | full | straight | consecutive | whole | solid | long | trading | business | working | calendar | additional | further )?';

const STRETCHES: readonly FormRow[] = [
  { form: `( the | these | those | this )? ( last | past | previous | preceding ) ${MANY} ${KIND} {units}`, as: 'stretch', with: { side: 'past' } },
  { form: `( the | these | those )? ( next | coming | following ) ${MANY} ${KIND} {units}`, as: 'stretch', with: { side: 'future' } },
  { form: `( the )? ( last | past | previous ) {from:n} ( to | or | - ) ${MANY} {units}`, as: 'stretch', with: { side: 'past' } },
  { form: `( the )? ( next | coming ) {from:n} ( to | or | - ) ${MANY} {units}`, as: 'stretch', with: { side: 'future' } },
  { form: '( the )? ( past | last ) {unit:longUnit}', as: 'stretch', with: { side: 'past' } },
  { form: '( the )? ( recent | past ) {units}', as: 'stretch', with: { side: 'past', vague: 'X' } },
  { form: '( the )? coming {units}', as: 'stretch', with: { side: 'future', vague: 'X' } },
];

const DURATIONS: readonly FormRow[] = [
  { form: `${MANY} ${KIND} {units}`, as: 'duration', guard: 'no-age' },
  { form: '{n} {unit}', as: 'duration', guard: 'no-age' },
  { form: '{n} - {unit}', as: 'duration', guard: 'no-age' },
  { form: `the ( first | last | final | latest )? {n} ${KIND} {units}`, as: 'duration' },
  { form: 'half an? {unit}', as: 'duration', with: { n: 0.5 } },
  { form: 'a? half - {unit}', as: 'duration', with: { n: 0.5 } },
  { form: '{n} and a half {units}', as: 'duration', with: { plus: 0.5 } },
  { form: 'an? {unit} and a half', as: 'duration', with: { n: 1.5 } },
  { form: `{from:n} ( to | or | - ) ${MANY} {units}`, as: 'duration' },
  { form: 'an? {unit}', as: 'duration', guard: 'after-lead' },
  { form: '{units}', as: 'duration', with: { vague: 'X' }, guard: 'after-lead' },
  { form: 'the? ( fiscal | financial ) year', as: 'duration', with: { unit: 'year' } },
  { form: '( some time | a while )', as: 'duration', with: { unit: 'month', vague: 'X' } },
  { form: '{unit} - long', as: 'duration' },
];

const SETS: readonly FormRow[] = [
  { form: '( every | each ) {unit}', as: 'set' },
  { form: '( every | each ) {weekday}', as: 'set' },
  { form: '( every | each ) {month}', as: 'set' },
  { form: '( every | each ) {season}', as: 'set' },
  { form: '( every | each ) {part}', as: 'set' },
  { form: 'every {n} {units}', as: 'set' },
  { form: 'every other {unit}', as: 'set', with: { n: 2 } },
  { form: '{weekdays:weekdays}', as: 'set' },
  { form: '( a | an | per ) {unit}', as: 'set', guard: 'after-amount' },
  { form: 'daily', as: 'set', with: { unit: 'day' } },
  { form: 'weekly', as: 'set', with: { unit: 'week' } },
  { form: 'monthly', as: 'set', with: { unit: 'month' } },
  { form: 'yearly|annually', as: 'set', with: { unit: 'year' } },
  { form: 'hourly', as: 'set', with: { unit: 'hour' } },
];

const REFS: readonly FormRow[] = [
  { form: 'right? now', as: 'ref', with: { ref: 'present' } },
  { form: 'nowadays|currently|presently', as: 'ref', with: { ref: 'present' } },
  { form: 'current', as: 'ref', with: { ref: 'present' }, guard: 'no-article' },
  { form: 'these days', as: 'ref', with: { ref: 'present' } },
  { form: 'at present', as: 'ref', with: { ref: 'present' } },
  { form: '( more | most )? recently', as: 'ref', with: { ref: 'past' } },
  { form: 'recent', as: 'ref', with: { ref: 'past' } },
  { form: 'the past', as: 'ref', with: { ref: 'past' }, guard: 'no-noun' },
  { form: 'the ( near | immediate | foreseeable | distant )? future', as: 'ref', with: { ref: 'future' } },
  { form: 'soon', as: 'ref', with: { ref: 'future' }, guard: 'no-compare' },
];

export const LENGTH_FORMS: readonly FormRow[] = [...STRETCHES, ...DURATIONS, ...SETS, ...REFS];
