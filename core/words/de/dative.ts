/**
 * A date after a preposition: "seit den 1830er Jahren", "bis zum 3. März", "zwischen der ersten und …".
 *
 * German declines what English leaves alone. A weekday stands before the article ("seit Di, dem 1. Jan."). Months, years and seasons take neither article nor ending ("seit März");
 * doubt stands before the article ("seit etwa dem 24. Jan.").
 */
interface Declined {
  /** After vor, nach, seit, ab, zwischen. */
  readonly dative: string;
  /** After bis. */
  readonly until: string;
}

type Rule = readonly [pattern: RegExp, declined: (named: string) => Declined];

const RULES: readonly Rule[] = [
  [/^\d{1,2}\.(?!\d)/, (day) => ({ dative: `dem ${day}`, until: `zum ${day}` })],
  [/^\p{L}{2} \d{1,2}\.(?!\d)/u, (named) => ({ dative: named.replace(' ', ', dem '), until: named.replace(' ', ', den ') })],
  [/^(.+er) Jahre(?= n\. Chr\.|$)/, (decade) => ({ dative: `den ${decade} Jahren`, until: `zu den ${decade} Jahren` })],
  [/^(erste|zweite) Hälfte/, (half) => ({ dative: `der ${half}n Hälfte`, until: `zur ${half}n Hälfte` })],
  [/^ein (Tag|Monat) in:/, (unit) => ({ dative: `einem ${unit} in:`, until: `zu einem ${unit} in:` })],
];

/** What no rule names of the date stays behind it as it is. */
export function declined(date: string): Declined {
  const doubt = /^(?:vielleicht |etwa )*/.exec(date)?.[0] ?? '';
  const bare = date.slice(doubt.length);
  for (const [pattern, decline] of RULES) {
    const match = pattern.exec(bare);
    if (match === null) continue;
    const after = bare.slice(match[0].length);
    const { dative, until } = decline(match[1] ?? match[0]);
    return { dative: `${doubt}${dative}${after}`, until: `${doubt}${until}${after}` };
  }
  return { dative: date, until: date };
}
