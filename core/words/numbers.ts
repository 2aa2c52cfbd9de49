/**
 * Numbers, plurals, lists and order of one language, by the language data that the runtime carries.
 */
import type { Language } from './language';

export interface PluralForms {
  /** The whole sentence for one of it. */
  readonly one: string;
  /** The whole sentence for any other number. */
  readonly other: string;
}

export interface Numbers {
  /** `1,234` or `1.234`. */
  readonly number: (value: number) => string;
  /** `12 %` of 0.12, rounded to a whole per cent. */
  readonly percent: (share: number) => string;
  /** The sentence that fits the number, by the language's own rule. */
  readonly plural: (count: number, forms: PluralForms) => string;
  /** `A, B and C` */
  readonly and: (parts: readonly string[]) => string;
  /** `A, B or C` */
  readonly or: (parts: readonly string[]) => string;
  /** For sorting names: upper and lower case alike, numbers by value, umlauts where the language puts them. */
  readonly compare: (a: string, b: string) => number;
  /** Date and time of day of an instant, here: "29 Nov 2026, 21:05". */
  readonly instant: (instant: Date) => string;
  /** "Arabic" of `Arab`, an ISO 15924 code. */
  readonly script: (code: string) => string;
  /** `12 MB`, in powers of 1,000, as file managers show them. */
  readonly megabytes: (bytes: number) => string;
}

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

/** Nothing is made before it is first needed: a formatter takes a millisecond, and a start needs none. */
export function numbersOf(language: Language): Numbers {
  const whole = once(() => new Intl.NumberFormat(language));
  const share = once(() => new Intl.NumberFormat(language, { style: 'percent' }));
  const size = once(() => new Intl.NumberFormat(language, { maximumFractionDigits: 1 }));
  const instants = once(() => new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'medium', timeStyle: 'short' }));
  const scripts = once(() => new Intl.DisplayNames(language, { type: 'script' }));
  const rules = once(() => new Intl.PluralRules(language));
  const conjunction = once(() => new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' }));
  const disjunction = once(() => new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'disjunction' }));
  const collator = once(() => new Intl.Collator(language, { numeric: true, sensitivity: 'accent' }));
  return {
    compare: (a, b) => collator().compare(a, b),
    number: (value) => whole().format(value),
    percent: (value) => share().format(value),
    plural: (count, { one, other }) => (rules().select(count) === 'one' ? one : other),
    and: (parts) => conjunction().format(parts),
    or: (parts) => disjunction().format(parts),
    instant: (instant) => instants().format(instant),
    script: (code) => scripts().of(code) ?? code,
    megabytes: (bytes) => `${size().format(bytes / 1_000_000)} MB`,
  };
}
