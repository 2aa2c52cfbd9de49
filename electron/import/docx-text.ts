/**
 * The words of a Word document: paragraphs with the roles their styles give, table rows as lists, notes at the end.
 *
 * WordprocessingML after ECMA-376 part 1, section 17. Deleted and hidden text, field codes and comments stay out;
 * inserted text stays in: this is what a reader of the document sees.
 */
import type { Block } from '../../core/sources/blocks';
import type { ParagraphRole } from '../../core/timeline/types';
import { readXml } from './xml-events';

export type StyleRoles = ReadonlyMap<string, ParagraphRole>;

/** English names of the built-in styles; Word writes them whatever its language. */
function roleOfStyle(name: string): ParagraphRole | null {
  const folded = name.toLowerCase();
  if (/^(?:heading|title|subtitle)\b/.test(folded)) return 'heading';
  if (folded === 'caption') return 'caption';
  if (/\bquote\b/.test(folded)) return 'quote';
  if (/^list\b/.test(folded)) return 'list';
  if (/^(?:toc|header|footer|page number|index|table of figures)\b/.test(folded)) return 'furniture';
  return null;
}

/** Styles that say what a paragraph is, by their id, from word/styles.xml; a style takes over from the one it is based on. */
export function styleRoles(xml: string): StyleRoles {
  const roles = new Map<string, ParagraphRole>();
  const basedOn = new Map<string, string>();
  let id = '';
  readXml(xml, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:style') id = attributes['w:styleId'] ?? '';
      else if (name === 'w:name') {
        const role = roleOfStyle(value);
        if (role !== null) roles.set(id, role);
      } else if (name === 'w:basedOn') basedOn.set(id, value);
      else if (name === 'w:outlineLvl' && !roles.has(id) && Number(value) < 9) roles.set(id, 'heading');
    },
    close: () => undefined,
    text: () => undefined,
  });
  for (const style of basedOn.keys()) {
    let base: string | undefined = style;
    for (let steps = 0; steps < 20 && base !== undefined && !roles.has(base); steps += 1) base = basedOn.get(base);
    const role = base === undefined ? undefined : roles.get(base);
    if (role !== undefined) roles.set(style, role);
  }
  return roles;
}

interface OpenParagraph {
  text: string;
  role: ParagraphRole | undefined;
  hiddenRun: boolean;
}

/** Parts whose text no reader sees, or sees a second time. */
const SKIPPED = new Set(['mc:Fallback', 'w:moveFrom', 'w:del', 'w:instrText', 'w:delText', 'w:fldData', 'w:pict', 'w:object']);

const isOn = (value: string | undefined): boolean => value === undefined || !['0', 'false', 'off', 'none'].includes(value);

export function blocksFromWordXml(xml: string, roles: StyleRoles): Block[] {
  const blocks: Block[] = [];
  const paragraphs: OpenParagraph[] = [];
  const rows: Block[][][] = [];
  let skipDepth = 0;
  let inText = false;
  let separator = false;

  const emit = (block: Block): void => {
    const row = rows[rows.length - 1];
    const cell = row?.[row.length - 1];
    if (cell === undefined) blocks.push(block);
    else cell.push(block);
  };
  const say = (words: string): void => {
    const paragraph = paragraphs[paragraphs.length - 1];
    if (paragraph !== undefined && !paragraph.hiddenRun) paragraph.text += words;
  };

  readXml(xml, {
    open(name, attributes) {
      if (skipDepth > 0 || SKIPPED.has(name)) {
        skipDepth += 1;
        return;
      }
      const value = attributes['w:val'];
      const paragraph = paragraphs[paragraphs.length - 1];
      switch (name) {
        case 'w:p': paragraphs.push({ text: '', role: undefined, hiddenRun: false }); break;
        case 'w:pStyle': if (paragraph !== undefined) paragraph.role = roles.get(value ?? '') ?? paragraph.role; break;
        case 'w:numPr': if (paragraph !== undefined) paragraph.role ??= 'list'; break;
        case 'w:outlineLvl': if (paragraph !== undefined && Number(value) < 9) paragraph.role = 'heading'; break;
        case 'w:r': if (paragraph !== undefined) paragraph.hiddenRun = false; break;
        case 'w:vanish': case 'w:webHidden': if (paragraph !== undefined && isOn(value)) paragraph.hiddenRun = true; break;
        case 'w:t': case 'm:t': inText = true; break;
        case 'w:tab': case 'w:br': case 'w:cr': case 'w:ptab': say(' '); break;
        case 'w:noBreakHyphen': say('‑'); break;
        case 'w:tr': rows.push([]); break;
        case 'w:tc': rows[rows.length - 1]?.push([]); break;
        case 'w:footnote': case 'w:endnote': separator = (attributes['w:type'] ?? 'normal') !== 'normal'; break;
        default:
      }
    },
    close(name) {
      if (skipDepth > 0) {
        skipDepth -= 1;
        return;
      }
      if (name === 'w:t' || name === 'm:t') inText = false;
      if (name === 'w:p') {
        const paragraph = paragraphs.pop();
        const words = (paragraph?.text ?? '').replace(/\s+/g, ' ').trim();
        if (words !== '' && !separator) emit({ text: words, ...(paragraph?.role === undefined ? {} : { role: paragraph.role }) });
      }
      if (name === 'w:tr') {
        const cells = rows.pop() ?? [];
        const filled = cells.filter((cell) => cell.length > 0);
        // One cell is a frame around text, several are a row.
        if (filled.length === 1) for (const block of filled[0] ?? []) emit(block);
        else if (filled.length > 1) emit({ text: filled.map((cell) => cell.map((block) => block.text).join(' ')).join(' | '), role: 'list' });
      }
    },
    text(words) {
      if (inText && skipDepth === 0) say(words);
    },
  });
  return blocks;
}
