/**
 * HTML to blocks, as a stream: no tree is built, nothing runs, nothing is fetched, and depth costs nothing.
 *
 * Only words and what they are (headings, list items, quotes, captions) survive; addresses, scripts, styles, hidden
 * parts and everything a picture or a frame would show are left out.
 */
import { Parser } from 'htmlparser2';
import type { ParagraphRole } from '../timeline/types';
import { blocksFromText, type Block } from './blocks';
import { isMark, raised } from './raised';

const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'embed', 'applet', 'frameset', 'canvas', 'audio', 'video', 'select', 'datalist', 'textarea', 'head', 'title', 'xml', 'plaintext']);
/** Boxes of a page that hold no article. */
const FURNITURE = new Set(['nav', 'footer', 'aside', 'button', 'form', 'menu', 'dialog']);
const FURNITURE_ROLES = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'menu', 'menubar', 'toolbar', 'dialog', 'alertdialog', 'button', 'tablist']);
const INLINE = new Set([
  'a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'ins', 'kbd', 'label', 'mark', 'meter', 'nobr', 'o:p', 'output', 'progress', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr', 'img', 'picture', 'source', 'map', 'area', 'input', 'td', 'th',
]);
const ROLE_OF: Readonly<Record<string, ParagraphRole>> = {
  h1: 'heading', h2: 'heading', h3: 'heading', h4: 'heading', h5: 'heading', h6: 'heading',
  li: 'list', dt: 'list', dd: 'list', tr: 'list', blockquote: 'quote', figcaption: 'caption', caption: 'caption',
};
/** Of several roles around a text the one that says most wins. */
const PRECEDENCE: readonly ParagraphRole[] = ['furniture', 'caption', 'heading', 'quote', 'list'];

/** Alternative text shorter than this says "logo" or "photo"; longer text describes what is seen. */
const ALT_MINIMUM = 30;

/** Hidden for the eye, hidden here. Built without unbounded repeats. */
const HIDDEN_STYLE = /(?:^|;)\s{0,20}(?:display\s{0,20}:\s{0,20}none|visibility\s{0,20}:\s{0,20}hidden|font-size\s{0,20}:\s{0,20}0(?:px|pt|em)?\s{0,20}(?:;|$))/i;

interface Open {
  readonly name: string;
  readonly skipped: boolean;
  readonly role: ParagraphRole | null;
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return 'hidden' in attributes || HIDDEN_STYLE.test((attributes['style'] ?? '').slice(0, 2_000));
}

function roleOf(name: string, attributes: Readonly<Record<string, string>>, furnitureByElement: boolean): ParagraphRole | null {
  if (furnitureByElement && (FURNITURE.has(name) || FURNITURE_ROLES.has(attributes['role'] ?? ''))) return 'furniture';
  return Object.hasOwn(ROLE_OF, name) ? (ROLE_OF[name] ?? null) : null;
}

/**
 * @param html prepared by `prepareHtml`.
 * @param furnitureByElement true for a whole page; an article cut out already keeps what it holds.
 */
export function blocksFromHtml(html: string, furnitureByElement: boolean): Block[] {
  const blocks: Block[] = [];
  const open: Open[] = [];
  const depthOf = new Map<ParagraphRole, number>();
  let skipDepth = 0;
  let preDepth = 0;
  let figureAlt: string | null = null;
  let text: string[] = [];

  const flush = (): void => {
    const raw = text.join('');
    text = [];
    if (raw.trim() === '') return;
    const role = PRECEDENCE.find((one) => (depthOf.get(one) ?? 0) > 0);
    if (preDepth > 0 && role === undefined) {
      // Indentation in a listing means nothing here, blank lines do.
      blocks.push(...blocksFromText(raw));
      return;
    }
    const words = raw.replace(/[\s\u00a0]+/g, ' ').trim();
    if (words !== '') blocks.push({ text: words, ...(role === undefined ? {} : { role }) });
  };
  const enter = (role: ParagraphRole | null, by: 1 | -1): void => {
    if (role !== null) depthOf.set(role, (depthOf.get(role) ?? 0) + by);
  };
  const close = (entry: Open): void => {
    if (skipDepth === 0 && entry.name !== 'br' && !INLINE.has(entry.name)) flush();
    if (skipDepth === 0 && entry.name === 'figure' && figureAlt !== null) {
      blocks.push({ text: figureAlt, role: 'caption' });
      figureAlt = null;
    }
    if (skipDepth === 0 && (entry.name === 'td' || entry.name === 'th')) text.push(' | ');
    if (entry.name === 'figcaption') figureAlt = null;
    if (entry.name === 'pre') preDepth -= 1;
    if (entry.skipped) skipDepth -= 1;
    enter(entry.role, -1);
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      const skipped = SKIPPED.has(name) || isHidden(attributes);
      if (skipDepth === 0 && !INLINE.has(name)) {
        if (name === 'br') {
          // Two on end part paragraphs; one is a line's end within.
          if (text[text.length - 1] === '\n') flush();
          else text.push('\n');
        } else {
          flush();
        }
      }
      if (skipDepth === 0 && name === 'img' && !skipped) {
        const alt = (attributes['alt'] ?? '').replace(/\s+/g, ' ').trim();
        if (alt.length >= ALT_MINIMUM && open.slice(-12).some((entry) => entry.name === 'figure')) figureAlt = alt;
      }
      const role = roleOf(name, attributes, furnitureByElement);
      enter(role, 1);
      if (skipped) skipDepth += 1;
      if (name === 'pre') preDepth += 1;
      open.push({ name, skipped, role });
    },
    ontext(data) {
      if (skipDepth > 0) return;
      // "[2]" has a sign of its own that it is a note; "2" would be one more digit of the year before it.
      const isNote = isMark(data) && open.slice(-3).some(({ name }) => name === 'sup') && !/[[(]\s*$/.test(text[text.length - 1] ?? '');
      text.push(isNote ? raised(data) : data);
    },
    onclosetag(name) {
      const entry = open[open.length - 1];
      if (entry?.name !== name) return;
      open.pop();
      close(entry);
    },
  }, { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false });
  parser.write(html);
  parser.end();
  flush();
  return blocks.map((block) => (block.role === 'list' ? { ...block, text: block.text.replace(/(?: \|)+$/, '') } : block)).filter((block) => block.text !== '');
}
