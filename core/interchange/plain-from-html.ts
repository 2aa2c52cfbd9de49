/**
 * The words of a scrap of HTML, as other programs put it into captions: tags gone, line breaks kept, entities read.
 *
 * For scraps only; documents are read by the importer of sources. Each pattern stops at the next bracket, so time grows
 * with the length and no more.
 */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', eacute: 'é', uuml: 'ü', ouml: 'ö', auml: 'ä', copy: '©',
};

const charOf = (code: number): string => (code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\ufffd');

const entity = (whole: string, name: string): string =>
  name.startsWith('#x') || name.startsWith('#X') ? charOf(parseInt(name.slice(2), 16)) : name.startsWith('#') ? charOf(Number(name.slice(1))) : (NAMED[name] ?? whole);

/** Without scripts and styles; one that never closes takes the rest with it, as in a browser. */
function withoutCode(html: string): string {
  const opening = /<(script|style)\b/gi;
  let kept = '';
  let from = 0;
  for (let open = opening.exec(html); open !== null; open = opening.exec(html)) {
    kept += html.slice(from, open.index);
    const closing = new RegExp(`</${open[1] ?? ''}\\s*>`, 'gi');
    closing.lastIndex = open.index;
    if (closing.exec(html) === null) return kept;
    from = closing.lastIndex;
    opening.lastIndex = from;
  }
  return kept + html.slice(from);
}

export function plainFromHtml(html: string): string {
  return withoutCode(html)
    .replace(/<br\b[^<>]*>|<\/(?:p|div|li|h[1-6]|blockquote|tr)\s*>/gi, '\n')
    .replace(/<[a-z/!][^<>]*>/gi, '')
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, entity)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
