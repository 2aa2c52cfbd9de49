import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blocksFromText } from '../sources/blocks';
import { paragraphsFromBlocks } from '../sources/paragraph-roles';
import { inferPublished, type PublishedParagraph } from './publication-date';

const body = (...texts: readonly string[]): readonly PublishedParagraph[] => texts.map((text) => ({ text, role: 'body' }));
const SEED = '../shared/data/seed/us-european-leaders.txt';

describe('the publication date', () => {
  it('of the seed article is Tuesday 25 January 2022', (context) => {
    if (!existsSync(SEED)) {
      console.warn(`skipped: ${SEED} is not there`);
      context.skip();
    }
    expect(inferPublished(paragraphsFromBlocks(blocksFromText(readFileSync(SEED, 'utf8'))))).toEqual({ edtf: '2022-01-25', basis: 'inferred', reason: 'photo of Jan. 24, 2022 and “Tuesday” in ¶3', confidence: 0.81 });
  });

  it.each([
    ['Published 25 January 2022', '2022-01-25'],
    ['Published: Jan. 25, 2022 at 3:15 p.m. EST', '2022-01-25'],
    ['January 25, 2022', '2022-01-25'],
    ['Tuesday 25 January 2022 15.15 GMT', '2022-01-25'],
    ['By Jane Doe, Jan. 25, 2022', '2022-01-25'],
    ['2022-01-25', '2022-01-25'],
    ['Updated 26 January 2022, published 25 January 2022', '2022-01-25'],
  ])('is stated in “%s”', (line, edtf) => {
    expect(inferPublished([{ text: 'Talks go on', role: 'heading' }, { text: line, role: 'body' }, ...body('The talks went on in Geneva, officials said.')])).toMatchObject({ edtf, basis: 'stated' });
  });

  it.each([
    ['Leipzig, den 12. März 2019', '2019-03-12'], ['Frankfurt am Main, den 4. Juli 2020', '2020-07-04'], ['Görlitz, 4. Okt. 2020', '2020-10-04'], ['12. März 2019', '2019-03-12'], ['Dienstag, 12. März 2019, 14:30 Uhr', '2019-03-12'],
    ['Veröffentlicht am 12.03.2019', '2019-03-12'], ['Erschienen: 1. Dezember 1943', '1943-12-01'], ['Leipzig, den 12.3.2019', '2019-03-12'],
  ])('is stated in German in “%s”', (line, edtf) => {
    expect(inferPublished([{ text: 'Gutachten zur Übergabe der Akten', role: 'heading' }, { text: line, role: 'body' }, ...body('Die Akten wurden in der Stadt übergeben.')])).toMatchObject({ edtf, basis: 'stated', reason: `the line “${line}”` });
  });

  it.each([
    'Leipzig, den 31. Februar 2019', 'Er schrieb aus Leipzig, den 12. März 2019 nannte er nicht', '12. Sitzung 2019', 'Am 12. März 2019 wurde die Akte übergeben.', 'Bericht vom 12. März 2019',
  ])('is not stated in German in “%s”', (line) => {
    expect(inferPublished([{ text: 'Gutachten', role: 'heading' }, { text: line, role: 'body' }, ...body('Die Akten wurden in der Stadt übergeben.')])).toBeNull();
  });

  it('is never the day of a change in German where something else states it', () => {
    expect(inferPublished(body('Stand: 20. November 2024', 'Leipzig, den 14. Oktober 2024', 'Die Akten wurden übergeben.'))).toMatchObject({ edtf: '2024-10-14', basis: 'stated' });
    expect(inferPublished(body('Stand: 20. November 2024', 'Die Akten wurden übergeben.'))).toMatchObject({ edtf: '2024-11-20', basis: 'inferred' });
  });

  it.each<PublishedParagraph>([
    { text: 'Am 26.02.2022 kam er frei.', role: 'body' }, { text: 'On 26 February 2022 it rained.', role: 'body' }, { text: 'March 3, 2020: founded', role: 'list' }, { text: '12.02.2020 | Konvoi gestoppt', role: 'list' },
  ])('is not that of a short event: %j', (line) => {
    expect(inferPublished([{ text: 'Talks go on', role: 'heading' }, line, ...body('The talks went on in Geneva, officials said.')])).toBeNull();
  });

  it.each<PublishedParagraph>([
    { text: '25 January 2022', role: 'list' }, { text: 'Published: 25 January 2022', role: 'list' }, { text: 'Geneva, 25 January 2022.', role: 'body' }, { text: '25 January 2022, 3 pm.', role: 'body' },
  ])('is that of a line which says little else: %j', (line) => {
    expect(inferPublished([{ text: 'Talks go on', role: 'heading' }, line, ...body('The talks went on in Geneva, officials said.')])).toMatchObject({ edtf: '2022-01-25', basis: 'stated' });
  });

  it('is stated in a dateline', () => {
    expect(inferPublished(body('KYIV, Jan. 25, 2022 (Wire) — Officials met on Monday and agreed to talk again.'))).toMatchObject({ edtf: '2022-01-25', basis: 'stated' });
  });

  it.each([
    'Updated on Nov. 20, 2024 at 9 a.m. with a comment by the mayor.', 'This article was updated on Nov. 20, 2024.', 'Last modified Nov. 20, 2024', 'Amended on Nov. 20, 2024', 'Corrected Nov. 20, 2024',
  ])('is never the day of a change where something else states it: %s', (line) => {
    const dated = 'WESTHAVEN, Oct. 14, 2024 — The talks began last Tuesday.';
    expect(inferPublished(body(dated, line))).toMatchObject({ edtf: '2024-10-14', basis: 'stated', reason: 'the dateline “Oct. 14, 2024” in ¶1' });
    expect(inferPublished(body(line, 'WESTHAVEN, Oct. 14 — The talks began last Tuesday.'))).toMatchObject({ edtf: '2024-10-14', basis: 'inferred' });
    expect(inferPublished(body(line, 'October 14, 2024', 'The talks began last Tuesday.'))).toMatchObject({ edtf: '2024-10-14', basis: 'stated' });
  });

  it('is inferred from the day of a change where nothing else states it', () => {
    const line = 'Updated Nov. 20, 2024 at 9 a.m.';
    expect(inferPublished(body('The talks began last Tuesday.', line))).toEqual({ edtf: '2024-11-20', basis: 'inferred', reason: `the line “${line}”`, confidence: 0.7 });
  });

  it('of a dateline without a year takes it from a photo', () => {
    const paragraphs: readonly PublishedParagraph[] = [{ text: 'FILE - The minister speaks in Geneva, Dec. 30, 2021.', role: 'caption' }, ...body('GENEVA, Jan. 4 — The minister said on Monday that talks would go on.')];
    expect(inferPublished(paragraphs)).toMatchObject({ edtf: '2022-01-04', basis: 'inferred' });
  });

  it('does not take a date to come, or one of long ago without a weekday, for its own', () => {
    expect(inferPublished(body('The plant will close by December 31, 2030.'))).toBeNull();
    expect(inferPublished(body('The treaty was signed on 8 May 1945 in Berlin. It ended the war.'))).toBeNull();
    expect(inferPublished(body('Nothing here says when.'))).toBeNull();
    expect(inferPublished([])).toBeNull();
  });

  it('stays quick on hostile text', () => {
    expect(inferPublished(body('x'.repeat(1_000_000), '9'.repeat(1_000_000)))).toBeNull();
  });
});
