/**
 * Pieces of text on a page become lines: what stands on one baseline, left to right, with the spaces that are gaps.
 *
 * PDF has no lines and often no spaces, only glyphs at places (ISO 32000-1, 9.4); coordinates are in points, y grows
 * upwards, as in the file.
 */
import { isMark, raised } from '../../core/sources/raised';

export interface TextPiece {
  readonly text: string;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly width: number;
  /** Height of the type, in points. */
  readonly size: number;
  readonly font: string;
  /** The text ran in another direction than left to right along the page. */
  readonly turned: boolean;
}

export interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly size: number;
  readonly font: string;
}

/** Pieces farther apart than this share of the type size have a space between them. */
const SPACE = 0.18;
/** And farther than this they stand in different columns or cells. */
const COLUMN = 2.5;

interface OpenLine {
  text: string;
  readonly x: number;
  readonly y: number;
  right: number;
  size: number;
  font: string;
  /** Length of the longest piece: its font is the line's. */
  longest: number;
  readonly turned: boolean;
}

function belongs(line: OpenLine, piece: TextPiece): boolean {
  if (line.turned || piece.turned) return false;
  const size = Math.max(line.size, piece.size);
  if (Math.abs(line.y - piece.y) > size * 0.35) return false;
  const gap = piece.x - line.right;
  return gap > -size * 0.6 && gap < size * COLUMN;
}

/** The mark of a note, or the ending of "5th", in small type above the line; by the share of the line's type that it is lifted. */
function isLifted(line: OpenLine, piece: TextPiece): boolean {
  if (line.turned || piece.turned || piece.size > line.size * 0.85) return false;
  const lift = (piece.y - line.y) / line.size;
  const gap = (piece.x - line.right) / line.size;
  return lift > 0.12 && lift < 0.75 && gap > -0.6 && gap < 0.6 && (isMark(piece.text) || /^\s*(?:st|nd|rd|th)\s*$/i.test(piece.text));
}

/** In the order of the page's content, which is the reading order of nearly all documents made for print. */
export function linesOf(pieces: readonly TextPiece[]): Line[] {
  const lines: OpenLine[] = [];
  let line: OpenLine | null = null;
  for (const piece of pieces) {
    if (piece.text === '' || (piece.text.trim() === '' && line === null)) continue;
    if (line !== null && isLifted(line, piece)) {
      line.text = line.text.trimEnd() + raised(piece.text);
      line.right = Math.max(line.right, piece.x + piece.width);
      continue;
    }
    if (line !== null && belongs(line, piece)) {
      const gap = piece.x - line.right;
      const spaced = /\s$/.test(line.text) || /^\s/.test(piece.text) || gap <= piece.size * SPACE;
      line.text += spaced ? piece.text : ` ${piece.text}`;
      line.right = Math.max(line.right, piece.x + piece.width);
      if (piece.text.trim().length > line.longest) {
        line.longest = piece.text.trim().length;
        line.font = piece.font;
        line.size = piece.size;
      }
      continue;
    }
    if (piece.text.trim() === '') continue;
    line = { text: piece.text, x: piece.x, y: piece.y, right: piece.x + piece.width, size: piece.size, font: piece.font, longest: piece.text.trim().length, turned: piece.turned };
    lines.push(line);
  }
  return lines
    .map(({ text, x, y, right, size, font }) => ({ text: text.replace(/\s+/g, ' ').trim(), x, y, right, size, font }))
    .filter(({ text }) => text !== '');
}
