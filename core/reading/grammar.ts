/**
 * What a language has to bring so that its dates can be read: words, phrases, and how they join.
 *
 * A grammar is data. The engine (match-phrases.ts, join-phrases.ts, resolve.ts) knows calendars and no language.
 */
import type { Slots } from './form';

/** How the slots of a form become a meaning, see build-meaning.ts; the last three make modifiers of what follows. */
export type FormAs =
  | 'calendar' | 'shift' | 'turn' | 'stretch' | 'duration' | 'set' | 'ref' | 'numeric' | 'days' | 'years' | 'season-years' | 'hundreds' | 'two-calendars'
  | 'edge' | 'doubt' | 'container' | 'offset';

/** Conditions on what stands around a phrase, see guards.ts. */
export type Guard =
  | 'no-age' | 'after-amount' | 'after-lead' | 'lone-year' | 'lone-month' | 'lone-weekday' | 'stands-alone' | 'no-noun' | 'no-article' | 'no-compare' | 'no-this-day' | 'no-possessive' | 'phrase-end' | 'before-end' | 'no-count' | 'bare-day' | 'clause-begins' | 'before-date';

/** Words that guards look for around a phrase. */
export interface GuardWords {
  /** "old" in "six years old". */
  readonly age: readonly string[];
  /** What a lone year may follow: "in 1834". */
  readonly yearLeads: readonly string[];
  /** What a length without a number may follow: "for months". */
  readonly lengthLeads: readonly string[];
  /** Amounts besides digits: "twice", "million". */
  readonly amounts: readonly string[];
  /** What months that are also verbs may follow. */
  readonly monthLeads: readonly string[];
  /** Months that are also verbs. */
  readonly verbMonths: readonly string[];
  /** After "the year", these make it the year of something else. */
  readonly ofSomething: readonly string[];
  /** Words that may follow a phrase that takes no noun. */
  readonly afterPhrase: readonly string[];
  /** More of them, after a number that is a day and counts nothing: "Oct. 2 and 3 the council met", not "Oct. 2 and 3 officers". */
  readonly afterDay: readonly string[];
  /** What a clause may begin with besides. */
  readonly subjects: readonly string[];
  /** Feasts that "a week before" may count to. */
  readonly feasts: readonly string[];
  /** What a day without its month may follow: "on the 12th". */
  readonly dayLeads: readonly string[];
  /** Words that may follow "two days before" where nothing is named that it was before. */
  readonly phraseEnds: readonly string[];
  readonly articles: readonly string[];
  /** "a" in "on a Friday". */
  readonly someOf: readonly string[];
  /** "not" in "not Sunday". */
  readonly denials: readonly string[];
  /** "after" in "the Monday after Easter". */
  readonly beside: readonly string[];
  readonly possessives: readonly string[];
  /** "as" in "as soon as". */
  readonly comparisons: readonly string[];
  /** "ended" in "the year ended March 31". */
  readonly endings: readonly string[];
}

export interface FormRow {
  readonly form: string;
  readonly as: FormAs;
  /** Slots the form has without saying so. */
  readonly with?: Slots;
  /** Only where a date is expected, as in the "when" field. */
  readonly field?: true;
  /** Only in running text, where a story may say what the words leave out. */
  readonly prose?: true;
  /** Means nothing alone ("afternoon", "first half"): kept only when joined to another phrase. */
  readonly dependent?: true;
  readonly guard?: Guard;
}

export interface WordClass {
  /** Names are written with a capital in prose. */
  readonly proper?: true;
  readonly words: Readonly<Record<string, number | string>>;
}

export interface NumberWords {
  readonly units: Readonly<Record<string, number>>;
  readonly tens: Readonly<Record<string, number>>;
  readonly scales: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  readonly ordinalSuffixes: readonly string[];
  /** "a" in "a hundred". */
  readonly articles: readonly string[];
  readonly and: string;
  /** "s" in "1980s". */
  readonly decadeSuffixes: readonly string[];
  readonly decades: Readonly<Record<string, number>>;
}

export interface ClockWords {
  /** Hours to add, and the hour that counts as 0: "12 am" is 0, "12 pm" is 12. */
  readonly halves: Readonly<Record<string, 'am' | 'pm'>>;
  /** "o'clock". */
  readonly markers: readonly string[];
  readonly named: Readonly<Record<string, number>>;
  /** Minutes east of UTC; null where the words name no offset ("local time"). */
  readonly zones: Readonly<Record<string, number | null>>;
  readonly zoneTails: readonly string[];
}

/** When a feast is: a date, a weekday of a month, or days after Easter Sunday. */
export type HolidayRule =
  | { readonly month: number; readonly day: number }
  | { readonly month: number; readonly weekday: number; readonly nth: number; readonly plusDays?: number }
  | { readonly easter: number };

export interface TenseWords {
  /** Before "to" and a verb these look ahead: "expected to", "plans to". */
  readonly plans: readonly string[];
  readonly infinitive: string;
  /** Right before "to" these look ahead too: "is to". */
  readonly obliged: readonly string[];
  /** Before a plan these say that its time has passed: "had been due". */
  readonly pluperfect: readonly string[];
  /** Right before a date these put it in the future: "as soon as Tuesday". */
  readonly ahead: readonly (readonly string[])[];
  /** Past auxiliaries. */
  readonly told: readonly string[];
  /** These before `purpose` look ahead: "set for April". */
  readonly plansFor: readonly string[];
  readonly purpose: string;
  /** "be": a participle after it has the tense of what stands before. */
  readonly bare: readonly string[];
  /** Before "until" and "by" these look ahead: "postponed until Friday". */
  readonly deadlines: readonly string[];
  /** Before "until" in the past these say that the time has come: "not opened until June". */
  readonly denials: readonly string[];
  /** Verbs of what lasted: "stayed shut until May". */
  readonly lasting: readonly string[];
  /** Right before what was so: "was mayor until March". */
  readonly states: readonly string[];
  /** Before "by" these say that it was done: "had filed by Friday". */
  readonly finished: readonly string[];
  /** What somebody could or should do until a time may still be to come. */
  readonly modals: readonly string[];
  /** Verbs of what somebody says, which may be to come. */
  readonly speech: readonly string[];
  /** Words that may stand between a verb and its date: "resigned on". */
  readonly beforeDates: readonly string[];
  readonly past: readonly string[];
  readonly future: readonly string[];
  readonly present: readonly string[];
  /** Ending of regular past forms, and words that end so and are none. */
  readonly pastEndings: readonly string[];
  readonly notPast: readonly string[];
}

export interface Grammar {
  readonly language: string;
  readonly abbreviations: readonly string[];
  readonly classes: Readonly<Record<string, WordClass>>;
  readonly numbers: NumberWords;
  readonly clock: ClockWords;
  readonly holidays: Readonly<Record<string, HolidayRule>>;
  readonly forms: readonly FormRow[];
  /** Tokens allowed between a part and the whole after it: "of" in "the third quarter of 1989". */
  readonly partOf: readonly (readonly string[])[];
  /** Tokens allowed between a whole and the part after it: "'s" in "last year's third quarter", "at" in "Monday at 3 p.m.". */
  readonly wholeThen: readonly (readonly string[])[];
  readonly guards: GuardWords;
  readonly tense: TenseWords;
  /** First words of feasts and eras, written with a capital. */
  readonly properWords: readonly string[];
  /** Abbreviations before names, whose dot ends no sentence. */
  readonly titles: readonly string[];
  /** Words with a capital only at the beginning of a sentence. */
  readonly openers: readonly string[];
}
