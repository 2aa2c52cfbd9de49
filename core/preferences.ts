/**
 * What a person sets once for the whole app. The panes are looks of a window, see `ViewState`.
 */
import type { DayOrder } from './dates/date-words';
import { DAY_ORDERS, type WeekStart } from './dates/shown-dates';

export const THEMES = ['system', 'light', 'dark'] as const;
export const DENSITIES = ['comfortable', 'compact'] as const;
export const WEEK_STARTS_CHOSEN = ['system', 'monday', 'saturday', 'sunday'] as const;
export const MOTIONS = ['system', 'reduced'] as const;
/** When the file follows the edits, which are safe in the journal at once in any case. */
export const AUTOSAVES = ['soon', 'minute', 'on-demand'] as const;
/** Minutes of work between two versions that are kept. */
export const VERSION_MINUTES = [1, 5, 15, 60] as const;

export interface Preferences {
  readonly theme: (typeof THEMES)[number];
  readonly density: (typeof DENSITIES)[number];
  readonly dayOrder: DayOrder;
  readonly weekStart: (typeof WEEK_STARTS_CHOSEN)[number];
  readonly motion: (typeof MOTIONS)[number];
  readonly autosave: (typeof AUTOSAVES)[number];
  readonly versionMinutes: (typeof VERSION_MINUTES)[number];
  readonly spellCheck: boolean;
  /** A newer Dateline is looked for at the start and daily. */
  readonly updates: boolean;
  /** The tour of the sample has been taken or waved off. */
  readonly tourSeen: boolean;
}

export const FIRST_PREFERENCES: Preferences = {
  theme: 'system', density: 'comfortable', dayOrder: 'day-month', weekStart: 'system', motion: 'system', autosave: 'soon', versionMinutes: 5, spellCheck: false, updates: false, tourSeen: false,
};

/** What each preference may be. */
const CHOICES: { readonly [Name in keyof Preferences]: readonly Preferences[Name][] } = {
  theme: THEMES, density: DENSITIES, dayOrder: DAY_ORDERS, weekStart: WEEK_STARTS_CHOSEN, motion: MOTIONS, autosave: AUTOSAVES, versionMinutes: VERSION_MINUTES,
  spellCheck: [false, true], updates: [false, true], tourSeen: [false, true],
};

/** Milliseconds from the last edit, and at most from the first one that the file does not hold. */
export const SAVE_PACES: Readonly<Record<Preferences['autosave'], { readonly idleMs: number; readonly latestMs: number }>> = {
  soon: { idleMs: 1_000, latestMs: 5_000 }, minute: { idleMs: 60_000, latestMs: 60_000 }, 'on-demand': { idleMs: Infinity, latestMs: Infinity },
};

export const PREFERENCE_NAMES = Object.keys(CHOICES) as readonly (keyof Preferences)[];

const fits = (name: keyof Preferences, value: unknown): boolean => (CHOICES[name] as readonly unknown[]).includes(value);

/** A change a window may ask for: known names with values they can have, and nothing else. */
export const isPreferenceChange = (value: unknown): value is Partial<Preferences> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
  && Object.entries(value).every(([name, one]) => Object.hasOwn(CHOICES, name) && fits(name as keyof Preferences, one));

/** What can be used of a settings file; whatever does not fit becomes what a first start has. */
export function preferencesFrom(value: unknown): Preferences {
  if (typeof value !== 'object' || value === null) return FIRST_PREFERENCES;
  const found = PREFERENCE_NAMES.filter((name) => Object.hasOwn(value, name) && fits(name, (value as Record<string, unknown>)[name]));
  return { ...FIRST_PREFERENCES, ...Object.fromEntries(found.map((name) => [name, (value as Record<string, unknown>)[name]])) };
}

/** Regions (ISO 3166) whose weeks begin on a Sunday, and on a Saturday; all others begin on Monday. After Unicode CLDR, weekData. */
const SUNDAY = 'AG AS AU BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW'.split(' ');
const SATURDAY = 'AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'.split(' ');

/**
 * The region (ISO 3166) whose habits the system has, '' for none that is known.
 *
 * @param country As the system says it; '' where it does not. The language of the interface comes second: “ja” has no
 * region, and an English system in Germany may well be “en-US”.
 * @param locale BCP 47 tag of that language.
 */
export const regionOf = (country: string, locale: string): string => (country !== '' ? country.toUpperCase() : /[-_]([A-Z]{2})\b/.exec(locale)?.[1] ?? '');

/** @param region As `regionOf` has it; with none, weeks begin on Monday, as ISO 8601 has them. */
export function weekStartFor(choice: Preferences['weekStart'], region: string): WeekStart {
  if (choice !== 'system') return choice === 'monday' ? 1 : choice === 'saturday' ? 6 : 7;
  return SUNDAY.includes(region) ? 7 : SATURDAY.includes(region) ? 6 : 1;
}
