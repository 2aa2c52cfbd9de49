/**
 * Markdown to blocks: the words only.
 *
 * CommonMark is parsed by markdown-it; links keep their words, pictures their description, HTML loses its tags and what
 * stands in scripts and styles. Nothing here makes HTML.
 */
import MarkdownIt from 'markdown-it';
import type { ParagraphRole } from '../timeline/types';
import type { Block } from './blocks';

export interface FrontMatter {
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly url?: string;
  /** As written; the caller reads it as a date. */
  readonly date?: string;
  readonly language?: string;
}

export interface Markdown {
  readonly blocks: readonly Block[];
  readonly frontMatter: FrontMatter;
}

/** Depth at which the parser stops: ten quotes and thirty lists, each of two levels or fewer, stay below. */
const NESTING = 100;

const FIELD_OF: Readonly<Record<string, keyof FrontMatter>> = {
  title: 'title', author: 'author', authors: 'author', publisher: 'publisher', source: 'publisher', publication: 'publisher',
  url: 'url', link: 'url', canonical: 'url', date: 'date', published: 'date', lang: 'language', language: 'language',
};

const unquoted = (value: string): string => value.trim().replace(/^(["'])(.*)\1$/, '$2').replace(/^\[(.*)\]$/, '$1').replaceAll(/["']/g, (quote) => (value.includes(`${quote},`) ? '' : quote)).trim();

/**
 * The `key: value` lines between two `---` at the top, or `key = value` between two `+++` (TOML), and lists of names;
 * anything cleverer is passed over.
 */
export function splitFrontMatter(text: string): { readonly frontMatter: FrontMatter; readonly body: string } {
  const match = /^(---|\+\+\+)[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:\1|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  if (match === null) return { frontMatter: {}, body: text };
  const found: { -readonly [Key in keyof FrontMatter]: FrontMatter[Key] } = {};
  const sign = match[1] === '---' ? ':' : '=';
  let list: keyof FrontMatter | undefined;
  for (const line of (match[2] ?? '').split(/\r?\n/)) {
    const item = /^[ \t]*-[ \t]+(.{1,500})$/.exec(line)?.[1];
    if (item !== undefined) {
      if (list !== undefined) found[list] = [...(found[list] === undefined ? [] : [found[list]]), unquoted(item)].join(', ').slice(0, 2_000);
      continue;
    }
    const at = line.indexOf(sign);
    const key = line.slice(0, Math.max(0, at)).trim().toLowerCase();
    const field = Object.hasOwn(FIELD_OF, key) ? FIELD_OF[key] : undefined;
    const value = unquoted(line.slice(at + 1));
    list = value === '' && field !== undefined && found[field] === undefined ? field : undefined;
    if (field !== undefined && value !== '' && value.length <= 2_000) found[field] ??= value;
  }
  return { frontMatter: found, body: text.slice(match[0].length) };
}

/** Text of an HTML fragment: tags, comments, scripts and styles gone. A scan, so no input can make it slow. */
export function withoutTags(html: string): string {
  let text = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0 || !/[a-zA-Z/!?]/.test(html[open + 1] ?? '')) {
      const end = open < 0 ? html.length : open + 1;
      text += html.slice(at, end);
      at = end;
      continue;
    }
    text += html.slice(at, open);
    const name = /^<(script|style|template|iframe|noscript|svg|math|object)\b/i.exec(html.slice(open, open + 12))?.[1];
    const stop = html.startsWith('<!--', open) ? '-->' : '>';
    let close = html.indexOf(stop, open);
    if (name !== undefined) {
      const end = html.toLowerCase().indexOf(`</${name.toLowerCase()}`, open);
      close = end < 0 ? -1 : html.indexOf('>', end);
    }
    at = close < 0 ? html.length : close + (name === undefined ? stop.length : 1);
    if (!/\s$/.test(text)) text += ' ';
  }
  return text;
}

interface Token {
  readonly type: string;
  readonly content: string;
  readonly children: readonly Token[] | null;
  readonly level: number;
  readonly tag: string;
  /** Of an item of a numbered list: its number as written. */
  readonly info: string;
  readonly markup: string;
}

/** "Juli 2019", "März: Waffenruhe": what a day with a dot before it makes a date, in German, Danish and Norwegian. */
const MONTH_FIRST = /^(?:jan(?:uar)?|jän(?:ner)?|feb(?:ruar|er)?|mär(?:z)?|mar(?:ts|s)|apr(?:il)?|ma[ij]|juni?|juli?|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|de[czs](?:ember)?)(?!\p{L})/iu;

/** "24. Februar 2022" at a line's beginning is item 24 of a list to Markdown (CommonMark 5.2), which would lose the day. */
function dayBefore(words: string, number: string): string {
  return /^(?:[12]?\d|3[01]|0\d)\.$/.test(number) && MONTH_FIRST.test(words) ? `${number} ` : '';
}

function inlineText(tokens: readonly Token[]): string {
  let text = '';
  let html = false;
  for (const token of tokens) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') text += ' ';
    else if (token.type === 'html_inline') {
      html = true;
      text += token.content;
    } else if (token.type === 'image') text += inlineText(token.children ?? []) || token.content;
    else text += token.content;
  }
  return (html ? withoutTags(text) : text).replace(/[ \t]+/g, ' ').trim();
}

export function blocksFromMarkdown(text: string): Markdown {
  const { frontMatter, body: deep } = splitFrontMatter(text);
  // The parser drops what is nested too deeply; words must not be lost, so the depth is cut instead.
  const body = deep.replace(/^((?:[ \t]{0,3}>[ \t]?){10})[> \t]+/gm, '$1').replace(/^([ \t]{60})[ \t]+/gm, '$1');
  const parser = new MarkdownIt('commonmark', { html: true, linkify: false, maxNesting: NESTING }).enable(['table', 'strikethrough']);
  const blocks: Block[] = [];
  let quoteDepth = 0;
  let headingOpen = false;
  let listDepth = 0;
  let itemNumber = '';
  let row: string[] | null = null;
  const push = (words: string, role?: ParagraphRole): void => {
    if (words !== '') blocks.push({ text: words, ...(role === undefined ? {} : { role }) });
  };
  for (const token of parser.parse(body, {}) as readonly Token[]) {
    switch (token.type) {
      case 'blockquote_open': quoteDepth += 1; break;
      case 'blockquote_close': quoteDepth -= 1; break;
      case 'heading_open': headingOpen = true; break;
      case 'heading_close': headingOpen = false; break;
      case 'bullet_list_open': case 'ordered_list_open': listDepth += 1; break;
      case 'bullet_list_close': case 'ordered_list_close': listDepth -= 1; break;
      case 'list_item_open': itemNumber = `${token.info}${token.markup}`; break;
      case 'tr_open': row = []; break;
      case 'tr_close':
        push((row ?? []).filter((cell) => cell !== '').join(' | '), 'list');
        row = null;
        break;
      case 'inline': {
        const said = inlineText(token.children ?? []);
        const words = dayBefore(said, itemNumber) + said;
        itemNumber = '';
        const onlyPicture = (token.children ?? []).every((child) => child.type === 'image' || child.type === 'softbreak');
        if (row !== null) row.push(words);
        else if (onlyPicture) push(words, 'caption');
        else push(words, headingOpen ? 'heading' : quoteDepth > 0 ? 'quote' : listDepth > 0 ? 'list' : undefined);
        break;
      }
      case 'html_block': push(withoutTags(token.content).replace(/\s+/g, ' ').trim()); break;
      case 'fence': case 'code_block': push(token.content.trim(), 'quote'); break;
      case 'hr': push('* * *', 'furniture'); break;
      default:
    }
  }
  return { blocks, frontMatter };
}
