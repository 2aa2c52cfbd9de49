/**
 * A mail (.eml) as a source: the words of its text, its subject as headline, sender and date as facts.
 *
 * MIME is taken apart by postal-mime. Attachments are named in a notice and not read; pictures by address are never
 * fetched.
 */
import PostalMime, { type Address, type Email } from 'postal-mime';
import { ok, type Result } from '../../core/result';
import { blocksFromText, type Block } from '../../core/sources/blocks';
import { cleanText, TextCleaner } from '../../core/sources/clean-text';
import { blocksFromHtml } from '../../core/sources/html-blocks';
import { factsFromHtml } from '../../core/sources/html-metadata';
import { prepareHtml } from '../../core/sources/html-prepare';
import { isField, isMailHead, startsFields } from '../../core/sources/quoted-mail';
import { keptReason } from '../../core/sources/published-reason';
import { sourceFromBlocks, type DocumentFacts, type InferPublished, type Original, type ReadSource } from '../../core/sources/source-from-text';
import { blocksOfPage } from './html-document';
import { parseEdtf } from '../../core/dates/edtf';
import { words } from '../../core/words/words';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "Tue, 25 Jan 2022 23:30:00 -0500" (RFC 5322, 3.3) as the sender's calendar day: 2022-01-25. */
export function mailDay(date: string | undefined): string | undefined {
  const match = /(?:^|[\s,])(\d{1,2})\s{1,5}([A-Za-z]{3})[a-z]{0,6}\s{1,5}(\d{4})(?:\s|$)/.exec((date ?? '').slice(0, 200));
  const month = MONTHS.indexOf((match?.[2] ?? '').toLowerCase()) + 1;
  if (match === null || month === 0) return undefined;
  const edtf = `${match[3]}-${String(month).padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`;
  return parseEdtf(edtf) === null ? undefined : edtf;
}

function nameOf(address: Address | undefined): string | undefined {
  if (address === undefined) return undefined;
  const name = address.name.trim();
  return name === '' ? address.address : name;
}

/** A line that begins the introduction of a quoted mail, which mail programs wrap. */
const HEAD_BEGINS = /^(?:on|am|le)\s/i;

/** How many blocks from `at` introduce an earlier mail; 0 where none does. */
function headLength(blocks: readonly Block[], at: number): number {
  const text = (index: number): string => blocks[index]?.text ?? '';
  if (isMailHead(text(at))) return 1;
  if (startsFields(text(at))) {
    let length = 1;
    while (length < 8 && isField(text(at + length))) length += 1;
    if (isMailHead(blocks.slice(at, at + length).map((block) => block.text).join(' '))) return length;
  }
  return HEAD_BEGINS.test(text(at)) && isMailHead(`${text(at)} ${text(at + 1)}`) ? 2 : 0;
}

/** What introduces an earlier mail is furniture, and what comes after it are that mail's words, whether they have marks of a quote or none. */
function withQuotedMails(blocks: readonly Block[]): Block[] {
  const told: Block[] = [];
  let rest = false;
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined) break;
    const length = headLength(blocks, at);
    if (length > 0) {
      told.push({ ...block, text: blocks.slice(at, at + length).map(({ text }) => text).join(' '), role: 'furniture' });
      at += length - 1;
      rest ||= !blocks.slice(at + 1).some(({ role }) => role === 'quote');
    } else {
      told.push(rest && block.role !== 'furniture' ? { ...block, role: 'quote' } : block);
    }
  }
  return told;
}

/** A web page saved in one file (MHTML, RFC 2557) is a mail in form only: its sender is the browser, its date that of the saving. */
interface SavedPage {
  readonly html: string;
  readonly url?: string;
  readonly saved?: string;
}

function savedPage(mail: Email): SavedPage | null {
  const header = (name: string): string => mail.headers.find(({ key }) => key === name)?.value ?? '';
  const isPage = header('snapshot-content-location') !== '' || (/^multipart\/related/i.test(header('content-type')) && mail.from?.address === undefined) || /saved by/i.test(header('from'));
  if (!isPage || mail.html === undefined) return null;
  const url = header('snapshot-content-location');
  const saved = mailDay(header('date'));
  return { html: mail.html, ...(url === '' ? {} : { url }), ...(saved === undefined ? {} : { saved }) };
}

function readSavedPage({ html, url, saved }: SavedPage, original: Original, inferPublished: InferPublished | null): Result<ReadSource> {
  const cleaner = new TextCleaner();
  const text = cleaner.text(prepareHtml(html));
  const facts = factsFromHtml(text);
  const source = sourceFromBlocks(original, cleaner.blocks(blocksOfPage(text, facts.title)), {
    ...(url === undefined ? {} : { url }), ...(saved === undefined ? {} : { made: saved, madeReason: keptReason({ type: 'page-saved' }) }), ...facts,
  }, inferPublished);
  return ok({ source, notices: cleaner.notices });
}

/** The shorter of a plain and an HTML text is often only "your reader cannot show this". */
const LEAST_PLAIN_SHARE = 0.3;

/** The words of a mail, which come as plain text, as HTML or as both, and what was taken out of those that are read. */
function wordsOf({ text, html }: Email): { readonly blocks: readonly Block[]; readonly cleaner: TextCleaner } {
  const ofHtml = new TextCleaner();
  const rich = html === undefined ? [] : ofHtml.blocks(blocksFromHtml(prepareHtml(ofHtml.text(html)), false));
  const ofPlain = new TextCleaner();
  const plain = ofPlain.text(text ?? '');
  const richLength = rich.reduce((sum, block) => sum + block.text.length, 0);
  const usePlain = plain.trim().length > 0 && plain.length >= richLength * LEAST_PLAIN_SHARE;
  return usePlain ? { blocks: blocksFromText(plain), cleaner: ofPlain } : { blocks: rich, cleaner: ofHtml };
}

export async function readMail(bytes: Uint8Array, original: Original, inferPublished: InferPublished | null): Promise<Result<ReadSource>> {
  const mail = await PostalMime.parse(bytes, { rfc822Attachments: true, maxNestingDepth: 50, maxHeadersSize: 1_000_000 });
  const page = savedPage(mail);
  if (page !== null) return readSavedPage(page, original, inferPublished);
  const { blocks: told, cleaner } = wordsOf(mail);
  const subject = cleaner.text(mail.subject ?? '').replace(/\s+/g, ' ').trim();
  const blocks: Block[] = [
    ...(subject === '' ? [] : [{ text: subject, role: 'heading' as const }]),
    ...withQuotedMails(told),
  ];
  const published = mailDay(mail.headers.find((header) => header.key === 'date')?.value ?? mail.date);
  const author = nameOf(mail.from);
  const facts: DocumentFacts = {
    ...(subject === '' ? {} : { title: subject }), ...(author === undefined ? {} : { author }),
    ...(published === undefined ? {} : { published, publishedReason: keptReason({ type: 'mail-sent' }) }),
  };
  const names = mail.attachments.map((attachment) => cleanText(attachment.filename ?? (attachment.mimeType === 'message/rfc822' ? words().reading.notices.forwarded : attachment.mimeType)).text.slice(0, 80));
  const notices = [
    ...cleaner.notices,
    ...(names.length === 0 ? [] : [words().reading.notices.attachments(names, names.length > 10)]),
  ];
  return ok({ source: sourceFromBlocks(original, blocks, facts, inferPublished), notices });
}
