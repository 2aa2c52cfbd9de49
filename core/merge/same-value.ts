/**
 * Equality and a canonical text of JSON values: what counts is content, not the order of an object's fields.
 */
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field that is undefined is a field that is not there, as in JSON. */
const fieldsOf = (value: Readonly<Record<string, unknown>>): readonly string[] => Object.keys(value).filter((key) => value[key] !== undefined);

export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const fields = fieldsOf(a);
  return fields.length === fieldsOf(b).length && fields.every((field) => b[field] !== undefined && sameValue(a[field], b[field]));
}

/** Equal values give equal texts; used to order values the same way whichever side they came from. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (!isObject(value)) return value === undefined ? 'null' : JSON.stringify(value);
  return `{${[...fieldsOf(value)].sort().map((field) => `${JSON.stringify(field)}:${canonicalText(value[field])}`).join(',')}}`;
}
