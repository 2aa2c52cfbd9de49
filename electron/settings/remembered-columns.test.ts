import { describe, expect, it } from 'vitest';
import { knownAmong } from '../../core/interchange/known-events';
import { readEvents } from '../../core/interchange/read-events';
import type { TableMapping } from '../../core/interchange/propose-mapping';
import { columnsFor, columnsFrom, withColumns } from './remembered-columns';

const SIGNATURE = 'a'.repeat(64);
const mapping: TableMapping = { hasHeadings: true, columns: ['title', 'when'], dayOrder: 'month-day' };

describe('remembered columns', () => {
  it('come back for a table of the same headings, without the order of day and month', () => {
    const kept = columnsFrom(JSON.parse(JSON.stringify(withColumns(undefined, SIGNATURE, mapping))));
    expect(columnsFor(kept, SIGNATURE, 2)).toEqual({ ...mapping, dayOrder: null });
    expect(columnsFor(kept, SIGNATURE, 3)).toBeNull();
    expect(columnsFor(kept, '__proto__', 2)).toBeNull();
  });

  it.each([null, 7, [], { [SIGNATURE]: { ...mapping, columns: ['run'] } }, { short: mapping }])('leave out what is damaged: %j', (damaged) => {
    expect(columnsFrom(damaged)).toBeUndefined();
  });
});

describe('a table as it is shown', () => {
  it('follows the mapping chosen, says which row is which, and knows what is there already', () => {
    const read = readEvents({ text: 'What,On\nTalks,3/4/2022\nNever,soon\n', encoding: 'utf-8', notices: [] }, 'a.csv', { ...mapping, dayOrder: 'day-month' }, () => undefined);
    if (!read.ok || read.value.type !== 'events') throw new Error('not read');
    expect(read.value.preview).toMatchObject([{ where: 'line 2', written: '3/4/2022', event: { title: 'Talks', when: { edtf: '2022-04-03' } }, problem: '' }, { where: 'line 3', event: null }]);
    expect(read.value.table).toMatchObject({ orderMatters: true, mustChooseOrder: false });
    const [talks] = read.value.imported.events;
    const event = { title: ' talks', when: { edtf: '2022-04-03' } };
    expect(talks !== undefined && knownAmong({ events: [event] } as never, [talks]).has(talks)).toBe(true);
  });
});
