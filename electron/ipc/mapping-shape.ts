/** The columns of a table as the window or a settings file may state them. */
import { Type, type TSchema } from 'typebox';
import { COLUMN_LIMIT } from '../../core/interchange/csv-text';
import { COLUMN_USES, DAY_COUNTS } from '../../core/interchange/table-columns';

const oneOf = (values: readonly string[]): TSchema => Type.Union(values.map((value) => Type.Literal(value)));

export const MappingShape = Type.Object({
  hasHeadings: Type.Boolean(), columns: Type.Array(oneOf(COLUMN_USES), { maxItems: COLUMN_LIMIT + 1 }), dayOrder: Type.Union([Type.Null(), oneOf(['day-month', 'month-day'])]),
  dayCount: Type.Optional(oneOf(DAY_COUNTS)),
}, { additionalProperties: false });
