/**
 * "About", "perhaps" and "or so": a doubt in the words is a mark on the date, whatever shape the date has.
 */
import type { Doubt, Marks } from './marks';
import type { Resolution, Resolved } from './resolved';

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
      return { ...resolved, from: marked(resolved.from, doubt), ...(resolved.between === undefined ? {} : { between: resolved.between.map((one) => marked(one, doubt)) }), to: marked(resolved.to, doubt) };
    case 'duration':
      return { ...resolved, approximate: true };
    case 'set':
      return resolved;
  }
}

/** A date under what is in doubt about the day it was read against; a stretch up to that day ends no surer. */
function onUnsureDay(resolved: Resolved, day: Marks): Resolved {
  const doubts = [...(day.approximate ? ['approximate' as const] : []), ...(day.uncertain ? ['uncertain' as const] : [])];
  const all = doubts.reduce(doubtful, resolved);
  return all.type === 'stretch' ? { ...all, near: day } : all;
}

/** Whether "now" and "recently" are meant, which stand on the day of publication without being counted from it. */
const isRef = (resolved: Resolved): boolean => resolved.type === 'ref' && resolved.day === undefined;

/** What was read against the day of publication is no surer than that. */
export const asSureAs = (day: Marks, of: Resolution): Resolution =>
  (of.ok && (day.approximate || day.uncertain) && (of.usedReference || isRef(of.resolved)) ? { ...of, resolved: onUnsureDay(of.resolved, day) } : of);

/** As `doubtful`, of what may not have been found at all; null is no doubt. */
export const doubted = (of: Resolution, doubt: Doubt | null): Resolution => (of.ok && doubt !== null ? { ...of, resolved: doubtful(of.resolved, doubt) } : of);
