/**
 * `--filter kind:meeting place:Geneva from:2022-01-10`: the conditions of a filter, as words on a command line.
 */
import { parseEdtf } from '../../core/dates/edtf';
import { isReversed, secondOfBound } from '../../core/filter/event-filter';
import { fail, ok, type Result } from '../../core/result';
import type { EventFilter, EventStatus, Timeline } from '../../core/timeline/types';
import { words } from '../../core/words/words';

const FORMS = 'Conditions are kind:, status:, person:, place:, tag:, source:, from: and to:, each followed by a value.';

const bad = (condition: string, message: string): Result<never> => fail('bad-filter', `--filter ${condition}`, message, FORMS);

/** Ids of the records whose id or name is the value, whatever its case. */
const matching = <Id extends string>(records: readonly { readonly id: Id; readonly names: readonly string[] }[], value: string): readonly Id[] =>
  records.filter(({ id, names }) => [id, ...names].some((name) => name.trim().toLowerCase() === value.toLowerCase())).map(({ id }) => id);

/** The values a timeline knows, spelt its own way. */
const known = (values: Iterable<string>, value: string): readonly string[] => [...new Set(values)].filter((one) => one.toLowerCase() === value.toLowerCase());

export function readConditions(conditions: readonly string[], timeline: Timeline): Result<EventFilter> {
  let filter: EventFilter = {};
  for (const condition of conditions) {
    const [, name = '', value = ''] = /^([a-z]+):(.+)$/s.exec(condition) ?? [];
    const none = bad(condition, `Nothing in this timeline has the ${name} “${value}”.`);
    switch (name) {
      case 'kind': {
        const ids = matching(timeline.kinds.map(({ id, label }) => ({ id, names: [label] })), value);
        if (ids.length === 0) return none;
        filter = { ...filter, kinds: [...(filter.kinds ?? []), ...ids] };
        break;
      }
      case 'source': {
        const ids = matching(timeline.sources.map(({ id, title, publisher }) => ({ id, names: [title, publisher ?? ''] })), value);
        if (ids.length === 0) return none;
        filter = { ...filter, sources: [...(filter.sources ?? []), ...ids] };
        break;
      }
      case 'status':
        if (value !== 'reported' && value !== 'planned' && value !== 'disputed') return bad(condition, 'A status is reported, planned or disputed.');
        filter = { ...filter, statuses: [...(filter.statuses ?? []), value satisfies EventStatus] };
        break;
      case 'person': case 'place': case 'tag': {
        const facet = name === 'person' ? 'actors' : name === 'place' ? 'places' : 'tags';
        const values = known(timeline.events.flatMap((event) => event[facet]), value);
        if (values.length === 0) return none;
        filter = { ...filter, [facet]: [...(filter[facet] ?? []), ...values] };
        break;
      }
      case 'from': case 'to':
        if (parseEdtf(value) === null) return bad(condition, `“${value}” is no date such as 2022-01-24 or 2022-01.`);
        if (secondOfBound(name, value) === null) return bad(condition, words().filter.openBound[name].message);
        filter = { ...filter, [name]: value };
        break;
      default:
        return bad(condition, 'This is no condition.');
    }
  }
  // What it would show is not what was asked for, and no window is there to see it in.
  if (isReversed(filter)) return bad(`from:${filter.from ?? ''} to:${filter.to ?? ''}`, words().filter.reversed);
  return ok(filter);
}
