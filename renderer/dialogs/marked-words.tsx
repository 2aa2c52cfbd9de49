import type { MarkedText } from './search-hits';

/** A text with the words found in it marked. */
export function MarkedWords({ text: { text, marks } }: { readonly text: MarkedText }) {
  let from = 0;
  const pieces = marks.flatMap(({ start, end }) => {
    const before = text.slice(from, start);
    from = end;
    return [before, <mark key={start} className="search-mark">{text.slice(start, end)}</mark>];
  });
  return <>{pieces}{text.slice(from)}</>;
}
