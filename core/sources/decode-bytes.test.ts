import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBytes } from './decode-bytes';
import { formatOf } from './media-type';

const bytes = (text: string, map: (code: number) => number = (code) => code): Uint8Array => Uint8Array.from([...text].map((char) => map(char.codePointAt(0) ?? 0)));
const decoded = (data: Uint8Array, declared: string | null = null) => {
  const result = decodeBytes(data, 'a.txt', declared);
  return result.ok ? [result.value.encoding, result.value.text] : [result.failure.code, ''];
};

/** Encodes by trying each byte: TextDecoder knows the table, so the test needs none. */
function encoded(text: string, label: string): Uint8Array {
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder(label).decode(Uint8Array.of(byte)), byte]));
  // 0x92 stands beside the table: Node 20 takes it for a control character.
  return bytes(text, (code) => (code === 0x2019 ? 0x92 : (table.get(String.fromCodePoint(code)) ?? 63)));
}

const FRENCH = 'Les ministres se sont réunis à Genève ; « une étape décisive », a déclaré l’émissaire.';
const RUSSIAN = 'Министры встретились в Женеве в понедельник и обсудили безопасность в Европе.';
const POLISH = 'Ministrowie spotkali się w Genewie, żeby omówić bezpieczeństwo; powiedział, że są gotowi.';
const GREEK = 'Οι υπουργοί συναντήθηκαν στη Γενεύη τη Δευτέρα και συζήτησαν για την ασφάλεια.';

describe('encodings', () => {
  test.each([
    ['utf-8', new TextEncoder().encode(FRENCH), FRENCH],
    ['utf-8', Uint8Array.of(0xef, 0xbb, 0xbf, ...new TextEncoder().encode(FRENCH)), FRENCH],
    ['utf-16le', Uint8Array.from([0xff, 0xfe, ...[...FRENCH].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8])]), FRENCH],
    ['utf-16be', Uint8Array.from([...FRENCH].flatMap((char) => [char.charCodeAt(0) >> 8, char.charCodeAt(0) & 255])), FRENCH],
    ['utf-16le', Uint8Array.from([...FRENCH].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8])), FRENCH],
    ['windows-1252', encoded(FRENCH, 'windows-1252'), FRENCH],
    ['windows-1251', encoded(RUSSIAN, 'windows-1251'), RUSSIAN],
    ['koi8-r', encoded(RUSSIAN, 'koi8-r'), RUSSIAN],
    ['windows-1253', encoded(GREEK, 'windows-1253'), GREEK],
  ])('%s is recognised', (label, data, text) => {
    expect(decoded(data)).toEqual([label, text]);
  });

  test('a declaration helps where the letters cannot', () => {
    expect(decoded(encoded(POLISH, 'windows-1250'), 'windows-1250')).toEqual(['windows-1250', POLISH]);
    expect(decoded(new TextEncoder().encode(FRENCH), 'windows-1251')).toEqual(['utf-8', FRENCH]);
  });

  test('a declaration of Japanese in seven bits is heeded where there are its escapes: as UTF-8 they are valid, and no words', () => {
    const mail = Uint8Array.of(...new TextEncoder().encode('<p>'), 0x1b, 0x24, 0x42, 0x34, 0x41, 0x3b, 0x7a, 0x1b, 0x28, 0x42);
    expect(decoded(mail, 'ISO-2022-JP')).toEqual(['iso-2022-jp', '<p>漢字']);
    expect(decoded(new TextEncoder().encode(FRENCH), 'iso-2022-jp')).toEqual(['utf-8', FRENCH]);
  });

  test('one broken byte does not turn UTF-8 into something else', () => {
    const [label, text] = decoded(Uint8Array.of(...new TextEncoder().encode(FRENCH.repeat(5)), 0xe9));
    expect([label, text?.endsWith('\ufffd')]).toEqual(['utf-8', true]);
  });

  test.each([
    ['windows-1252', FRENCH], ['windows-1251', RUSSIAN], ['windows-1253', GREEK],
  ])('%s is recognised behind 300,000 letters that are the same in all', (label, text) => {
    const plain = 'Title and date of an event, '.repeat(10_714);
    const [found, read = ''] = decoded(Uint8Array.from([...new TextEncoder().encode(plain), ...encoded(text, label)]));
    expect([found, read.slice(plain.length)]).toEqual([label, text]);
  });

  test('one broken byte far behind does not turn UTF-8 into something else', () => {
    const good = new TextEncoder().encode(`${'a'.repeat(300_000)}${FRENCH.repeat(5)}`);
    expect(decoded(Uint8Array.from([...good, 0xe9]))[0]).toBe('utf-8');
  });

  test('data is refused, with a remedy', () => {
    expect(decoded(Uint8Array.from({ length: 2_000 }, (_, index) => (index * 7919) & 255))).toEqual(['binary-file', '']);
  });

  test('law: UTF-8 of any well-formed text comes back', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      fc.pre([...text].every((char) => (char.codePointAt(0) ?? 0) >= 32));
      expect(decoded(new TextEncoder().encode(text))).toEqual(['utf-8', text]);
    }));
  });
});

describe('formats', () => {
  test.each([
    ['a.pdf', bytes('%PDF-1.7'), 'pdf'], ['a.txt', bytes('junk\n%PDF-1.7'), 'pdf'], ['a.docx', bytes('PK\u0003\u0004'), 'docx'], ['a', bytes('<!DOCTYPE html><p>'), 'html'],
    ['a.TXT', bytes('  <html>'), 'html'], ['a.md', bytes('# x'), 'markdown'], ['mail', bytes('Received: from x'), 'mail'], ['a.eml', bytes('Subject: x'), 'mail'], ['notes', bytes('plain'), 'text'],
  ])('%s', (name, head, format) => {
    expect(formatOf(head, name)).toEqual({ type: 'known', format });
  });

  test.each([['a.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47)], ['a.zip', bytes('PK\u0003\u0004xxxx')], ['a.pdf', bytes('hello')], ['a.docx', bytes('hello')]])('%s with other bytes is none of ours', (name, head) => {
    expect(formatOf(head, name).type).toBe('other');
  });
});

describe('encodings told by their n-grams', () => {
  const fromHex = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  test.each([
    ['shift_jis', '32303232944e318c8e323493fa8141916590628362834382d88362926b82b582bd8142', /^2022年1月24日、/],
    ['windows-1252', '4974927320936669 6e65942097206865207361696485666f7220a33130206 16e6420803230 2e'.replaceAll(' ', ''), /^It’s “fine” — he said…for £10 and €20\.$/],
  ])('%s', (label, hex, words) => {
    const [encoding, text] = decoded(fromHex(hex.repeat(1)));
    expect(encoding).toBe(label);
    expect(text).toMatch(words);
  });
});

test('a spreadsheet, slides and a mailbox are called what they are; one mail with such a first line is a mail', () => {
  const head = (text: string): Uint8Array => new TextEncoder().encode(text);
  const zipped = (path: string): Uint8Array => head(`PK\u0003\u0004\u0014\u0000${path}`);
  expect(formatOf(zipped('docProps/app.xml'), 'a.xlsx')).toEqual({ type: 'other', what: 'spreadsheet' });
  expect(formatOf(zipped('[Content_Types].xml PK xl/workbook.xml'), 'a')).toEqual({ type: 'other', what: 'spreadsheet' });
  expect(formatOf(zipped('[Content_Types].xml PK ppt/presentation.xml'), 'a.pptx')).toEqual({ type: 'other', what: 'slides' });
  expect(formatOf(zipped('[Content_Types].xml PK word/document.xml PK xl/embedded.xml'), 'a.docx')).toEqual({ type: 'known', format: 'docx' });
  const mailbox = head('From a@b.example Wed Feb 16 18:04:11 2022\nDate: Wed, 10 Feb 2022\n');
  expect(formatOf(mailbox, 'case.mbox')).toEqual({ type: 'other', what: 'mailbox' });
  expect(formatOf(mailbox, 'case.eml')).toEqual({ type: 'known', format: 'mail' });
  expect(formatOf(head('From Halden to Dorva it is a day in 2022\nby car'), 'a.txt')).toEqual({ type: 'known', format: 'text' });
});

test('a timeline and zipped documents are called by their names', () => {
  const head = (text: string): Uint8Array => new TextEncoder().encode(text);
  expect(formatOf(head('{"format":"dateline","version":1}'), 'a.json')).toMatchObject({ type: 'other', what: 'timeline' });
  expect(formatOf(head('PK\u0003\u0004\u0014\u0000mimetypeapplication/epub+zip'), 'a.epub')).toEqual({ type: 'other', what: 'epub' });
  expect(formatOf(head('From: <Saved by Blink>'), 'page.mhtml')).toEqual({ type: 'known', format: 'mail' });
});
