/**
 * Mails quoted within mails: the lines that introduce them, and the day that such a line tells.
 *
 * What a reply quotes was written on another day than the reply, and its "yesterday" is of that day.
 */
import { dayOf, daysInMonth } from '../dates/calendar';
import type { Paragraph } from '../timeline/types';

/** Lines that introduce an earlier mail, or end the words of this one. */
const QUOTE_HEAD = /^(?:-{2,}\s?(?:original|forwarded|ursprüngliche|weitergeleitete) (?:message|nachricht)\s?-{2,}|on .{5,200} wrote:|am .{5,200} schrieb .{0,120}:|le .{5,200} a écrit\s?:)$/i;

/** The fields that Outlook and others put before a quoted mail, on one line each or run together. */
const SENDER = /^\*?(?:from|von|de)\s?:\*?\s/i;
const FIELD = /^\*?(?:sent|date|to|cc|subject|importance|gesendet|datum|an|betreff|wichtigkeit|envoyé|à|objet)\s?:\*?(?:\s|$)/i;
const RUN_TOGETHER = /^\*?(?:from|von|de)\s?:\*?\s.{1,300}?(?:sent|date|gesendet|datum|envoyé)\s?:\*?\s.{6,}?(?:to|subject|an|betreff|à|objet)\s?:/i;

/** Longer paragraphs introduce nothing, in UTF-16 units. */
const HEAD_LIMIT = 2_000;

export const startsFields = (text: string): boolean => SENDER.test(text);
export const isField = (text: string): boolean => FIELD.test(text);

/** Whether a paragraph does nothing but introduce an earlier mail. */
export const isMailHead = (text: string): boolean => text.length <= HEAD_LIMIT && (QUOTE_HEAD.test(text) || RUN_TOGETHER.test(text));

/** First letters of the months in English, German and French; "juin" and "juillet" need more. */
const MONTHS: readonly (readonly string[])[] = [['jan', 'jän'], ['feb', 'fév'], ['mar', 'mär'], ['apr', 'avr'], ['may', 'mai'], ['jun', 'juin'], ['jul', 'juil'], ['aug', 'aoû'], ['sep'], ['oct', 'okt'], ['nov'], ['dec', 'dez', 'déc']];

const monthOf = (name: string): number => MONTHS.findIndex((starts) => starts.some((start) => name.toLowerCase().startsWith(start))) + 1;

const dayNumber = (year: number, month: number, day: number): number | null => (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month) ? null : dayOf(year, month, day));

/** The day that the line before a quoted mail tells; null where it tells none, or one of two ("3/4/2022"). */
export function dayOfMailHead(text: string): number | null {
  const head = text.slice(0, HEAD_LIMIT);
  const named = /(?<!\d)(\d{1,2})\.? (?:de )?(\p{L}{3,9})\.?,? (\d{4})(?!\d)/u.exec(head);
  if (named !== null) return dayNumber(Number(named[3]), monthOf(named[2] ?? ''), Number(named[1]));
  const american = /(?<!\p{L})(\p{L}{3,9})\.? (\d{1,2}),? (\d{4})(?!\d)/u.exec(head);
  if (american !== null) return dayNumber(Number(american[3]), monthOf(american[1] ?? ''), Number(american[2]));
  const dotted = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/.exec(head);
  if (dotted !== null) return dayNumber(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(head);
  return iso === null ? null : dayNumber(Number(iso[1]), Number(iso[2]), Number(iso[3]));
}

export interface QuotedMail {
  /** When it was written; null where its head does not tell. */
  readonly day: number | null;
}

/** For each paragraph the quoted mail that it belongs to; null for the words of the source itself. Each mail is one object. */
export function quotedMails(paragraphs: readonly Pick<Paragraph, 'role' | 'text'>[]): readonly (QuotedMail | null)[] {
  let mail: QuotedMail | null = null;
  return paragraphs.map(({ role, text }) => {
    if ((role === 'furniture' || role === 'quote') && isMailHead(text)) mail = { day: dayOfMailHead(text) };
    else if (role !== 'quote' && role !== 'furniture') mail = null;
    return mail;
  });
}
