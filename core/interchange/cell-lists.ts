/** Several names in one cell: `Ann; Bob`, a semicolon or backslash inside a name written with a backslash. */
export const joinNames = (names: readonly string[]): string => names.map((name) => name.replace(/[\\;]/g, '\\$&')).join('; ');

export function splitNames(cell: string): readonly string[] {
  if (cell === '') return [];
  const names: string[] = [];
  let name = '';
  for (let at = 0; at < cell.length; at += 1) {
    const char = cell[at] ?? '';
    if (char === '\\' && at + 1 < cell.length) {
      at += 1;
      name += cell[at] ?? '';
    } else if (char === ';') {
      names.push(name);
      name = '';
      if (cell[at + 1] === ' ') at += 1;
    } else name += char;
  }
  names.push(name);
  return names;
}
