/**
 * What a file is, by its first bytes, then by its name: a name can lie, a signature hardly ever does.
 */
import type { Words } from '../words/catalogue';

export const SOURCE_FORMATS = ['text', 'markdown', 'html', 'pdf', 'docx', 'mail'] as const;
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

export const MEDIA_TYPES: Readonly<Record<SourceFormat, string>> = {
  text: 'text/plain', markdown: 'text/markdown', html: 'text/html', pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', mail: 'message/rfc822',
};

/** What a file can be instead, by its name in the catalogue. */
export type ForeignFormat = Exclude<keyof Words['failures']['original']['formats'], SourceFormat>;

/** A format we read, or what it is instead. */
export type FoundFormat = { readonly type: 'known'; readonly format: SourceFormat } | { readonly type: 'other'; readonly what: ForeignFormat };

const known = (format: SourceFormat): FoundFormat => ({ type: 'known', format });
const other = (what: ForeignFormat): FoundFormat => ({ type: 'other', what });

/** Signatures after the IANA media type registrations and the formats' own specifications; offset 0. */
const SIGNATURES: readonly (readonly [readonly number[], ForeignFormat])[] = [
  [[0x89, 0x50, 0x4e, 0x47], 'png'], [[0xff, 0xd8, 0xff], 'jpeg'], [[0x47, 0x49, 0x46, 0x38], 'gif'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'office'], [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
  [[0x1f, 0x8b], 'gzip'], [[0x42, 0x5a, 0x68], 'bzip2'], [[0xfd, 0x37, 0x7a, 0x58], 'xz'], [[0x37, 0x7a, 0xbc, 0xaf], 'sevenZip'], [[0x52, 0x61, 0x72, 0x21], 'rar'],
  [[0x7f, 0x45, 0x4c, 0x46], 'program'], [[0x4d, 0x5a], 'windowsProgram'], [[0xcf, 0xfa, 0xed, 0xfe], 'program'], [[0xca, 0xfe, 0xba, 0xbe], 'program'],
  [[0x49, 0x44, 0x33], 'audio'], [[0x4f, 0x67, 0x67, 0x53], 'ogg'], [[0x52, 0x49, 0x46, 0x46], 'riff'],
  [[0x25, 0x21, 0x50, 0x53], 'postScript'], [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'database'], [[0x49, 0x49, 0x2a, 0x00], 'tiff'], [[0x4d, 0x4d, 0x00, 0x2a], 'tiff'],
];

const EXTENSIONS: Readonly<Record<string, SourceFormat>> = {
  txt: 'text', text: 'text', log: 'text', md: 'markdown', markdown: 'markdown', mdown: 'markdown', html: 'html', htm: 'html', xhtml: 'html', pdf: 'pdf', docx: 'docx', docm: 'docx', eml: 'mail', mht: 'mail', mhtml: 'mail',
};

/** Extensions offered in the dialog. */
export const SOURCE_EXTENSIONS: readonly string[] = Object.keys(EXTENSIONS);

/** Documents that are zip archives say what they are in their first entry. */
const ZIPPED: readonly (readonly [string, ForeignFormat])[] = [
  ['mimetypeapplication/vnd.oasis.opendocument.text', 'odt'], ['mimetypeapplication/vnd.oasis.opendocument', 'openDocument'], ['mimetypeapplication/epub+zip', 'epub'],
];

/** Their siblings of Office, by the name's ending or the folder that only they have. */
const OFFICE: readonly (readonly [string, string, ForeignFormat])[] = [['xlsx', 'xl/', 'spreadsheet'], ['pptx', 'ppt/', 'slides']];

/** A line that parts the mails of a mailbox (RFC 4155), and the first field of a mail. */
const MAILBOX = /^From \S{1,200} .{1,80}\d{4}\r?\n[\w-]{1,60}: /;

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);

const latin = (bytes: Uint8Array, length: number): string => String.fromCharCode(...bytes.subarray(0, length));

function inFirst(bytes: Uint8Array, limit: number, words: string): boolean {
  return latin(bytes, Math.min(limit, bytes.length)).includes(words);
}

/** Names without the folder; the last extension counts, lower case. */
export function extensionOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot < 0 ? '' : fileName.slice(dot + 1).toLowerCase().trim();
}

/** @param head the first bytes, 4,096 or all there are. */
export function formatOf(head: Uint8Array, fileName: string): FoundFormat {
  const extension = extensionOf(fileName);
  // PDF readers look for the header in the first 1,024 bytes (ISO 32000-1, annex H, note 13).
  if (inFirst(head, 1024, '%PDF-')) return known('pdf');
  const packed = startsWith(head, [0x50, 0x4b, 0x03, 0x04]) ? OFFICE.find(([ending, folder]) => extension === ending || (!extension.startsWith('doc') && inFirst(head, 4096, folder))) : undefined;
  if (packed !== undefined) return other(packed[2]);
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])) {
    return extension === 'docx' || extension === 'docm' || inFirst(head, 4096, 'word/') || inFirst(head, 4096, '[Content_Types].xml') ? known('docx') : other(ZIPPED.find(([words]) => inFirst(head, 200, words))?.[1] ?? 'zip');
  }
  if (/^\s*\{\s*"format"\s*:\s*"dateline"/.test(latin(head, Math.min(200, head.length)))) return other('timeline');
  const signature = SIGNATURES.find(([bytes]) => startsWith(head, bytes));
  if (signature !== undefined) return other(signature[1]);
  const byName = Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension] : undefined;
  if (byName === 'pdf') return other('noPdf');
  if (byName === 'docx') return other('noDocx');
  if (byName !== undefined && byName !== 'text') return known(byName);
  if (MAILBOX.test(latin(head, Math.min(512, head.length)))) return other('mailbox');
  const start = latin(head, Math.min(512, head.length)).replace(/^(?:\xef\xbb\xbf)?\s*/, '').toLowerCase();
  if (/^(?:<!doctype html|<html|<\?xml[^>]{0,200}\?>\s*<!doctype html)/.test(start)) return known('html');
  if (byName === undefined && /^(?:return-path|received|from|message-id|delivered-to|mime-version): /.test(start)) return known('mail');
  return known('text');
}
