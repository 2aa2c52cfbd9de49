import { Checkbox } from 'react-aria-components';
import { formatWhen } from '../../core/dates/format-when';
import type { TableMapping } from '../../core/interchange/propose-mapping';
import type { TableReading } from '../../core/interchange/read-events';
import { COLUMN_USES, DAY_COUNTS, type ColumnUse, type DayCount } from '../../core/interchange/table-columns';
import { dateOfDayNumber } from '../../core/interchange/table-date';
import { words as texts } from '../../core/words/words';
import { ChoiceRow } from '../export/choice-row';

/** One of these must be there for a row to have a date. */
const DATED: readonly ColumnUse[] = ['when', 'start', 'startYear'];

interface ColumnMappingProps {
  readonly table: TableReading;
  readonly encoding: string;
  /** What the person chose so far, which the table may not have been read by yet; null for nothing. */
  readonly chosen: TableMapping | null;
  readonly onChange: (mapping: TableMapping) => void;
}

interface DayNumbersProps {
  /** The first of them in the table. */
  readonly sample: string;
  readonly value: DayCount | undefined;
  readonly onChange: (count: DayCount | undefined) => void;
}

/** What bare numbers in place of dates mean: a spreadsheet counts days from one of two, and its file does not say from which. */
function DayNumbers({ sample, value, onChange }: DayNumbersProps) {
  const { dayNumbers, dayCounts } = texts().importing;
  const counts = DAY_COUNTS.map((count) => [count, dayCounts[count](formatWhen(dateOfDayNumber(sample, count) ?? ''))] as const);
  return <ChoiceRow label={dayNumbers(sample)} value={value ?? 'none'} choices={[['none', dayCounts.none], ...counts]} onChange={(count) => { onChange(count === 'none' ? undefined : count); }} />;
}

/** How a table is read: each column's use, the order of day and month, with the reasons, to be corrected. */
export function ColumnMapping({ table, encoding, chosen, onChange }: ColumnMappingProps) {
  const { importing } = texts();
  const { columns, reasons } = table;
  const mapping = chosen ?? table.mapping;
  const dayOrder = chosen?.dayOrder ?? null;
  const change = (next: Partial<TableMapping>): void => { onChange({ ...mapping, dayOrder, ...next }); };
  const use = (at: number, next: ColumnUse): void => { change({ columns: mapping.columns.map((one, index) => (index === at ? next : one)) }); };
  const countDays = (dayCount: DayCount | undefined): void => {
    const { dayCount: _before, ...rest } = mapping;
    onChange({ ...rest, dayOrder, ...(dayCount === undefined ? {} : { dayCount }) });
  };
  return (
    <>
      <p className="field-hint">{importing.tableFacts(table.rows, columns.length, importing.separators[table.separator], encoding)}</p>
      {table.orderMatters && (
        <>
          <ChoiceRow label={importing.order} value={dayOrder ?? table.mapping.dayOrder} choices={[['day-month', importing.orders['day-month']], ['month-day', importing.orders['month-day']]]} onChange={(order) => { change({ dayOrder: order }); }} />
          {table.mustChooseOrder && <p className="field-error" role="status">{importing.mustChoose}</p>}
        </>
      )}
      {table.dayNumber !== null && <DayNumbers sample={table.dayNumber} value={mapping.dayCount} onChange={countDays} />}
      {reasons.length > 0 && <ul className="events-reasons" aria-label={importing.reasons}>{reasons.map((reason) => <li key={reason} dir="auto">{reason}</li>)}</ul>}
      <Checkbox className="choice choice-check" isSelected={mapping.hasHeadings} onChange={(hasHeadings) => { change({ hasHeadings }); }}>{importing.hasHeadings}</Checkbox>
      {!mapping.columns.some((column) => DATED.includes(column)) && <p className="field-error" role="status">{importing.noDateColumn}</p>}
      <div className="events-columns" role="group" aria-label={importing.columns}>
        {columns.map(({ heading, sample }, at) => {
          const name = heading === '' ? importing.column(at + 1) : heading;
          return (
            <label key={at} className="events-column">
              <span className="events-column-name" dir="auto">{name}</span>
              <select className="field-input" aria-label={name} value={mapping.columns[at]} onChange={(event) => { use(at, event.target.value as ColumnUse); }}>
                {COLUMN_USES.map((one) => <option key={one} value={one}>{importing.uses[one]}</option>)}
              </select>
              <span className="field-hint events-sample" dir="auto">{sample === '' ? '' : importing.example(sample)}</span>
            </label>
          );
        })}
      </div>
    </>
  );
}
