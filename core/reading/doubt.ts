/**
 * "About", "perhaps" and "or so": a doubt in the words is a mark on the date, whatever shape the date has.
 */
import type { Resolution, Resolved } from './resolved';

export type Doubt = 'approximate' | 'uncertain';

export interface Marks {
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

export const SURE: Marks = { approximate: false, uncertain: false };

const marked = <Value extends Marks>(value: Value, doubt: Doubt): Value => (doubt === 'approximate' ? { ...value, approximate: true } : { ...value, uncertain: true });

/** A date under one more doubt. Both ends of a range are in it; of "about the past two weeks" it is where they began. */
export function doubtful(resolved: Resolved, doubt: Doubt): Resolved {
  switch (resolved.type) {
    case 'moment':
    case 'either':
    case 'ref':
    case 'stretch':
      return marked(resolved, doubt);
    case 'range':
      return { ...resolved, from: marked(resolved.from, doubt), to: marked(resolved.to, doubt) };
    case 'duration':
      return { ...resolved, approximate: true };
    case 'set':
      return resolved;
  }
}

/** As `doubtful`, of what may not have been found at all; null is no doubt. */
export const doubted = (of: Resolution, doubt: Doubt | null): Resolution => (of.ok && doubt !== null ? { ...of, resolved: doubtful(of.resolved, doubt) } : of);

/** EDTF's mark for doubts: `~`, `?`, `%` for both, or nothing. */
export const markOf = ({ approximate, uncertain }: Marks): '' | '~' | '?' | '%' => (approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : '');
