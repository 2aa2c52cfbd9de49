/**
 * Where a date of publication was found, as the file keeps it: one English text of a closed set of forms, so that the
 * file stays plain to read. It is read back into a value here, and shown in the language of the window.
 *
 * A text that Dateline did not make is shown as it stands.
 */
import { assertNever } from '../result';
import { words } from '../words/words';

/** Texts without anything of the source in them. */
const FIXED = {
  document: 'stated in the document',
  'front-matter': 'stated in the document’s front matter',
  'json-ld': 'stated in the page’s metadata (JSON-LD)',
  metadata: 'stated in the page’s metadata',
  'time-element': 'stated in the page’s first time element',
  'mail-sent': 'the date the mail was sent',
  'page-saved': 'the day the page was saved',
  'file-made': 'the day the file was made',
  'pdf-made': 'the day the PDF was made, by its own account',
  'document-made': 'the day the document was made, by its own account',
} as const;

type FixedReason = keyof typeof FIXED;

const FIXED_REASONS = Object.keys(FIXED) as readonly FixedReason[];

/** What is quoted are the source's own words. */
export type PublishedReason =
  | { readonly type: FixedReason }
  | { readonly type: 'line'; readonly line: string }
  | { readonly type: 'dateline'; readonly words: string; readonly paragraph: number }
  /** A weekday in a paragraph, counted from the date of a photo. */
  | { readonly type: 'photo'; readonly date: string; readonly weekday: string; readonly paragraph: number }
  /** The same, counted from a date in another paragraph; 0 where it has no number. */
  | { readonly type: 'words'; readonly date: string; readonly dateParagraph: number; readonly weekday: string; readonly paragraph: number };

declare const KEPT: unique symbol;
/** A text made by `keptReason`: the compiler lets no other be kept as a reason. */
export type KeptReason = string & { readonly [KEPT]: true };

const spelled = (reason: PublishedReason): string => {
  switch (reason.type) {
    case 'line': return `the line “${reason.line}”`;
    case 'dateline': return `the dateline “${reason.words}” in ¶${reason.paragraph}`;
    case 'photo': return `photo of ${reason.date} and “${reason.weekday}” in ¶${reason.paragraph}`;
    case 'words': return `“${reason.date}” in ¶${reason.dateParagraph} and “${reason.weekday}” in ¶${reason.paragraph}`;
    default: return FIXED[reason.type];
  }
};

/** As it is kept in the file. */
export const keptReason = (reason: PublishedReason): KeptReason => spelled(reason) as KeptReason;

/** The value that was kept; null for a text that Dateline did not make. */
export function readKeptReason(text: string): PublishedReason | null {
  const fixed = FIXED_REASONS.find((type) => FIXED[type] === text);
  if (fixed !== undefined) return { type: fixed };
  const line = /^the line “(.*)”$/su.exec(text);
  if (line !== null) return { type: 'line', line: line[1] ?? '' };
  const dateline = /^the dateline “(.*)” in ¶(0|[1-9]\d{0,8})$/su.exec(text);
  if (dateline !== null) return { type: 'dateline', words: dateline[1] ?? '', paragraph: Number(dateline[2]) };
  const photo = /^photo of (.*) and “([^“”]*)” in ¶(0|[1-9]\d{0,8})$/su.exec(text);
  if (photo !== null) return { type: 'photo', date: photo[1] ?? '', weekday: photo[2] ?? '', paragraph: Number(photo[3]) };
  const said = /^“(.*)” in ¶(0|[1-9]\d{0,8}) and “([^“”]*)” in ¶(0|[1-9]\d{0,8})$/su.exec(text);
  if (said !== null) return { type: 'words', date: said[1] ?? '', dateParagraph: Number(said[2]), weekday: said[3] ?? '', paragraph: Number(said[4]) };
  return null;
}

/** A kept reason in the language in use. */
export function publishedReasonWords(text: string): string {
  const reason = readKeptReason(text);
  if (reason === null) return text;
  const { publishedReasons: say } = words().sources;
  switch (reason.type) {
    case 'line': return say.line(reason.line);
    case 'dateline': return say.dateline(reason.words, reason.paragraph);
    case 'photo': return say.photo(reason.date, reason.weekday, reason.paragraph);
    case 'words': return say.words(reason.date, reason.dateParagraph, reason.weekday, reason.paragraph);
    case 'document': return say.document;
    case 'front-matter': return say.frontMatter;
    case 'json-ld': return say.jsonLd;
    case 'metadata': return say.metadata;
    case 'time-element': return say.timeElement;
    case 'mail-sent': return say.mailSent;
    case 'page-saved': return say.pageSaved;
    case 'file-made': return say.fileMade;
    case 'pdf-made': return say.pdfMade;
    case 'document-made': return say.documentMade;
    default: return assertNever(reason);
  }
}
