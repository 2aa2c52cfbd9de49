/**
 * HTML made fit to be parsed: without pictures written into it, and never nested deeper than parsers stand.
 *
 * Streaming and tree-building parsers alike take time that grows with size times depth; real pages stay under a depth
 * of 100, so what is deeper loses its meaningless tags and keeps its words.
 */
export interface HtmlShape {
  /** Greatest depth of open tags, roughly: unclosed elements make it too large, never too small. */
  readonly depth: number;
  readonly elements: number;
  /** `<br>`s among them. */
  readonly breaks: number;
}

/** Elements that need no end tag or have none: their number says nothing about depth. */
const WITHOUT_END = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dd|dt|td|th|tr|option|thead|tbody|tfoot|colgroup)$/i;
/** What keeps its meaning when depth is cut. */
const MEANINGFUL = /^(?:h[1-6]|p|li|blockquote|figcaption|pre|br|img|script|style|noscript|template|svg|math|iframe|object|textarea|select|title|meta|link|time)$/i;
const TAG = /<(\/?)([a-zA-Z][^\s/<>]{0,60})(?=[\s/>])/g;

export function htmlShape(html: string): HtmlShape {
  let depth = 0;
  let deepest = 0;
  let elements = 0;
  let breaks = 0;
  for (const [, slash, name = ''] of html.matchAll(TAG)) {
    if (slash === '/') depth = Math.max(0, depth - 1);
    else {
      elements += 1;
      if (name.length === 2 && name.toLowerCase() === 'br') breaks += 1;
      if (!WITHOUT_END.test(name)) depth += 1;
      deepest = Math.max(deepest, depth);
    }
  }
  return { depth: deepest, elements, breaks };
}

/** Depth from which tags are taken out, far above any page made for people. */
const DEPTH_LIMIT = 2_000;

/** Pictures written into the page itself; they make most of a page saved as one file. */
const EMBEDDED = /data:[\w/+.-]{0,100};base64,[\w+/=%]{200,}/g;

export function prepareHtml(raw: string): string {
  const html = raw.replace(EMBEDDED, '');
  if (htmlShape(html).depth <= DEPTH_LIMIT) return html;
  return html.replace(/<(\/?)([a-zA-Z][^\s/<>]{0,60})[^<>]{0,5000}>/g, (tag, _slash: string, name: string) => {
    // Nested blocks of a kind would be deep again: their ends are kept, their starts part paragraphs.
    if (/^(?:blockquote|svg|math|object|template|pre)$/i.test(name)) return '<br><br>';
    return MEANINGFUL.test(name) ? tag : /^(?:a|b|i|em|strong|span|font|u|s|small|sub|sup)$/i.test(name) ? '' : '<br><br>';
  });
}
