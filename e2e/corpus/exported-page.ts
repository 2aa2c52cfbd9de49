/**
 * Reads an exported page for anything that could run or reach out, whatever the browser would make of it.
 */
import { Parser } from 'htmlparser2';

const LOADING = new Set(['script', 'iframe', 'frame', 'object', 'embed', 'applet', 'base', 'form', 'link', 'audio', 'video', 'source', 'portal', 'foreignobject', 'animate', 'set']);
/** Addresses a page may link to; pictures and fonts may be written into it. */
const LINK = /^(?:#|https?:|mailto:)/i;
const EMBEDDED = /^data:(?:image\/(?:png|jpeg|gif|webp|svg\+xml)|font\/[\w+-]+|application\/font[\w+-]*);/i;

export function dangersIn(html: string): string[] {
  const dangers: string[] = [];
  let inStyle = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      inStyle = name === 'style';
      if (LOADING.has(name)) dangers.push(`<${name}>`);
      if (name === 'meta' && (attributes['http-equiv'] ?? '').toLowerCase() === 'refresh') dangers.push('meta refresh');
      for (const [key, value] of Object.entries(attributes)) {
        if (/^on/i.test(key)) dangers.push(`${key} on <${name}>`);
        if (/^(?:srcdoc|formaction|action|ping|background|dynsrc)$/i.test(key)) dangers.push(`${key} on <${name}>`);
        const address = value.replace(/[\u0000-\u0020]+/g, '');
        if (/^(?:href|xlink:href)$/i.test(key) && !LINK.test(address)) dangers.push(`${key}=${value.slice(0, 60)}`);
        if (/^(?:src|srcset|poster|data)$/i.test(key) && !EMBEDDED.test(address)) dangers.push(`${key}=${value.slice(0, 60)}`);
        if (key === 'style') dangers.push(...dangersInStyle(value));
      }
    },
    ontext(text) { if (inStyle) dangers.push(...dangersInStyle(text)); },
    onclosetag() { inStyle = false; },
  }, { decodeEntities: true, lowerCaseTags: true });
  parser.write(html);
  parser.end();
  return dangers;
}

function dangersInStyle(css: string): string[] {
  const loads = [...css.matchAll(/url\(\s{0,5}["']?([^"')]{0,100})/gi)].map(([, address = '']) => address).filter((address) => !EMBEDDED.test(address) && !address.startsWith('#'));
  return [...loads.map((address) => `url(${address.slice(0, 60)})`), ...(/@import|expression\s?\(|-moz-binding|behavior\s?:/i.test(css) ? ['a style that loads or runs'] : [])];
}
