import fontkit from '@cantoo/fontkit';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { stampFont } from './export-fonts';
import { continuedLine } from './pdf-stamps';

const A4_PT = 595;

async function font() {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  return document.embedFont(stampFont());
}

describe('the line over a page that continues a heading', () => {
  it('has the whole heading where there is room for it', async () => {
    expect(continuedLine('Monday 24 January 2022', A4_PT, await font())).toBe('Monday 24 January 2022, continued');
  });

  it('shortens a longer one until it fits between the margins, and always says that it is continued', async () => {
    const inter = await font();
    const title = 'Three nights in Kyiv: what forty residents of one street saw, heard and recorded between the first explosion and the first convoy, and what was said of it';
    const line = continuedLine(title, A4_PT, inter);
    expect(line).toMatch(/^Three nights in Kyiv: what forty residents of one street saw, .*\S…, continued$/);
    const roomPt = A4_PT - (2 * 17 * 72) / 25.4;
    expect(inter.widthOfTextAtSize(line, 7.5)).toBeLessThanOrEqual(roomPt);
    // No letter more would fit.
    expect(inter.widthOfTextAtSize(line.replace('…', 'mm…'), 7.5)).toBeGreaterThan(roomPt);
    // On wider paper it is whole.
    expect(continuedLine(title, 842, inter)).toBe(`${title}, continued`);
  });
});
