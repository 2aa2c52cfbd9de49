/**
 * The typefaces of exported documents, put into the program when it is built.
 *
 * Inter and Newsreader, SIL Open Font License 1.1. Inlined, so that an exported page and the printing window need no file
 * and no network. The ranges are those the packages are cut by.
 */
import interLatin400 from '@fontsource/inter/files/inter-latin-400-normal.woff2?inline';
import interLatin600 from '@fontsource/inter/files/inter-latin-600-normal.woff2?inline';
import interLatinExt400 from '@fontsource/inter/files/inter-latin-ext-400-normal.woff2?inline';
import interLatinExt600 from '@fontsource/inter/files/inter-latin-ext-600-normal.woff2?inline';
import interCyrillic400 from '@fontsource/inter/files/inter-cyrillic-400-normal.woff2?inline';
import interCyrillic600 from '@fontsource/inter/files/inter-cyrillic-600-normal.woff2?inline';
import interCyrillicExt400 from '@fontsource/inter/files/inter-cyrillic-ext-400-normal.woff2?inline';
import interCyrillicExt600 from '@fontsource/inter/files/inter-cyrillic-ext-600-normal.woff2?inline';
import interGreek400 from '@fontsource/inter/files/inter-greek-400-normal.woff2?inline';
import interGreek600 from '@fontsource/inter/files/inter-greek-600-normal.woff2?inline';
import interGreekExt400 from '@fontsource/inter/files/inter-greek-ext-400-normal.woff2?inline';
import interGreekExt600 from '@fontsource/inter/files/inter-greek-ext-600-normal.woff2?inline';
import interVietnamese400 from '@fontsource/inter/files/inter-vietnamese-400-normal.woff2?inline';
import interVietnamese600 from '@fontsource/inter/files/inter-vietnamese-600-normal.woff2?inline';
import newsreaderLatin400 from '@fontsource/newsreader/files/newsreader-latin-400-normal.woff2?inline';
import newsreaderLatin600 from '@fontsource/newsreader/files/newsreader-latin-600-normal.woff2?inline';
import newsreaderLatin400Italic from '@fontsource/newsreader/files/newsreader-latin-400-italic.woff2?inline';
import newsreaderLatinExt400 from '@fontsource/newsreader/files/newsreader-latin-ext-400-normal.woff2?inline';
import newsreaderLatinExt600 from '@fontsource/newsreader/files/newsreader-latin-ext-600-normal.woff2?inline';
import newsreaderLatinExt400Italic from '@fontsource/newsreader/files/newsreader-latin-ext-400-italic.woff2?inline';
import newsreaderVietnamese400 from '@fontsource/newsreader/files/newsreader-vietnamese-400-normal.woff2?inline';
import newsreaderVietnamese600 from '@fontsource/newsreader/files/newsreader-vietnamese-600-normal.woff2?inline';
import newsreaderVietnamese400Italic from '@fontsource/newsreader/files/newsreader-vietnamese-400-italic.woff2?inline';
import stampWoff from '@fontsource/inter/files/inter-latin-400-normal.woff?inline';
import interRanges from '@fontsource/inter/unicode.json';
import newsreaderRanges from '@fontsource/newsreader/unicode.json';
import type { FontPiece } from '../../core/interchange/evidence-fonts';

const inter = (weight: FontPiece['weight'], subset: keyof typeof interRanges, url: string): FontPiece =>
  ({ family: 'Inter', weight, style: 'normal', unicodeRange: interRanges[subset], url });

const newsreader = (weight: FontPiece['weight'], style: FontPiece['style'], subset: keyof typeof newsreaderRanges, url: string): FontPiece =>
  ({ family: 'Newsreader', weight, style, unicodeRange: newsreaderRanges[subset], url });

export const EXPORT_FONTS: readonly FontPiece[] = [
  inter(400, 'latin', interLatin400),
  inter(600, 'latin', interLatin600),
  inter(400, 'latin-ext', interLatinExt400),
  inter(600, 'latin-ext', interLatinExt600),
  inter(400, 'cyrillic', interCyrillic400),
  inter(600, 'cyrillic', interCyrillic600),
  inter(400, 'cyrillic-ext', interCyrillicExt400),
  inter(600, 'cyrillic-ext', interCyrillicExt600),
  inter(400, 'greek', interGreek400),
  inter(600, 'greek', interGreek600),
  inter(400, 'greek-ext', interGreekExt400),
  inter(600, 'greek-ext', interGreekExt600),
  inter(400, 'vietnamese', interVietnamese400),
  inter(600, 'vietnamese', interVietnamese600),
  newsreader(400, 'normal', 'latin', newsreaderLatin400),
  newsreader(600, 'normal', 'latin', newsreaderLatin600),
  newsreader(400, 'italic', 'latin', newsreaderLatin400Italic),
  newsreader(400, 'normal', 'latin-ext', newsreaderLatinExt400),
  newsreader(600, 'normal', 'latin-ext', newsreaderLatinExt600),
  newsreader(400, 'italic', 'latin-ext', newsreaderLatinExt400Italic),
  newsreader(400, 'normal', 'vietnamese', newsreaderVietnamese400),
  newsreader(600, 'normal', 'vietnamese', newsreaderVietnamese600),
  newsreader(400, 'italic', 'vietnamese', newsreaderVietnamese400Italic),
];

/** Inter, upright, 400, basic Latin, for what is set after printing: page numbers and running heads. WOFF, which needs no Brotli in JavaScript. */
export function stampFont(): Uint8Array {
  return new Uint8Array(Buffer.from(stampWoff.slice(stampWoff.indexOf(',') + 1), 'base64'));
}
