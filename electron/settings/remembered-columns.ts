/**
 * Which column of a table was what, by the hash of its headings: the next table of the kind is read alike.
 */
import type { TableMapping } from '../../core/interchange/propose-mapping';
import { validatorOf } from '../../core/validator';
import { MappingShape } from '../ipc/mapping-shape';

/** Kinds of tables that are remembered; the one unused for longest goes first. */
const REMEMBERED_LIMIT = 50;

const mappings = validatorOf(MappingShape);

export type RememberedColumns = Readonly<Record<string, TableMapping>>;

/** What of a settings file can be used. */
export function columnsFrom(value: unknown): RememberedColumns | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const good = Object.entries(value).filter(([signature, mapping]) => /^[0-9a-f]{64}$/.test(signature) && mappings.Check(mapping)).slice(-REMEMBERED_LIMIT);
  return good.length === 0 ? undefined : Object.fromEntries(good);
}

/** The order of day and month is what the next file says of itself, as far as it does; from when it counts its days is asked anew. */
export function columnsFor(remembered: RememberedColumns | undefined, signature: string, width: number): TableMapping | null {
  const mapping = remembered !== undefined && Object.hasOwn(remembered, signature) ? remembered[signature] : undefined;
  return mapping?.columns.length === width ? { hasHeadings: mapping.hasHeadings, columns: mapping.columns, dayOrder: null } : null;
}

export const withColumns = (remembered: RememberedColumns | undefined, signature: string, mapping: TableMapping): RememberedColumns =>
  Object.fromEntries([...Object.entries(remembered ?? {}).filter(([one]) => one !== signature), [signature, mapping] as const].slice(-REMEMBERED_LIMIT));
