/**
 * Names of the places in an evidence document, and how a link to one is written.
 *
 * On the web page a link is a fragment. In print every place and every link is written as an address of our own, which
 * the PDF printer keeps with its rectangle on the page, whether or not the place is in the same printed part; the PDF is
 * joined and its links are resolved from those (electron/export). Names are made of record ids, so that a place keeps its
 * name from one export to the next: `file.pdf#event-e7k2m9x4p1c0`.
 */
import type { EventId, ParagraphId, SourceId } from '../timeline/types';
import { words } from '../words/words';
import { escapeHtml } from './escape-html';

/** A place in the document. Letters, digits, `.`, `_` and `-` only. */
export type PlaceName = string;

/** An id as it is where it is plain, else as the hex of its UTF-16 units, so that two ids never share a name. */
const plainId = (id: string): string =>
  /^[A-Za-z0-9_]+$/.test(id) ? id : `.${[...id].map((char) => (char.codePointAt(0) ?? 0).toString(16)).join('.')}`;

export const eventPlace = (event: EventId): PlaceName => `event-${plainId(event)}`;
export const sourcePlace = (source: SourceId): PlaceName => `source-${plainId(source)}`;
export const paragraphPlace = (source: SourceId, paragraph: ParagraphId): PlaceName => `paragraph-${plainId(source)}-${plainId(paragraph)}`;
export const headingPlace = (index: number): PlaceName => `heading-${index}`;

/** Where a document is going: a web page, or paper by way of electron/export. */
export type Medium = 'page' | 'print';

export const PRINT_SCHEME = 'x-dateline';

/** Addresses of places and links in the print medium. A `number` link ends in room for the page number. */
export type PrintAddress = { readonly type: 'place' | 'link' | 'number'; readonly place: PlaceName };

const printAddress = ({ type, place }: PrintAddress): string => `${PRINT_SCHEME}:${type}/${place}`;

export function parsePrintAddress(address: string): PrintAddress | null {
  const match = /^x-dateline:(place|link|number)\/([A-Za-z0-9._-]+)$/.exec(address);
  const [, type, place] = match ?? [];
  return place === undefined || (type !== 'place' && type !== 'link' && type !== 'number') ? null : { type, place };
}

/** Marks the place at the top of an element that is positioned. */
export const placeMark = (place: PlaceName, medium: Medium): string =>
  medium === 'page' ? '' : `<a class="at" href="${printAddress({ type: 'place', place })}" aria-hidden="true" tabindex="-1"></a>`;

/** `id="…"` on the web page; in print the mark says it. */
export const placeId = (place: PlaceName, medium: Medium): string => (medium === 'page' ? ` id="${place}"` : '');

/** A link around markup. */
export const placeLink = (place: PlaceName, medium: Medium, inner: string): string =>
  `<a href="${medium === 'page' ? `#${place}` : printAddress({ type: 'link', place })}">${inner}</a>`;

/** A short link that in print says on which page its place is: the number is set when all pages are known. */
export const numberedLink = (place: PlaceName, medium: Medium, inner: string): string =>
  medium === 'page' ? placeLink(place, medium, inner) : `<a class="number" href="${printAddress({ type: 'number', place })}">${inner} ${escapeHtml(words().evidence.toPage)}<i></i></a>`;

/**
 * The same for words that may run over several lines: the number stands in a link of its own behind them.
 *
 * Kept together in a box: a printed link has one rectangle round all its lines, which must not cover the next link.
 */
export const numberedWords = (place: PlaceName, medium: Medium, inner: string): string =>
  `<span class="entry">${placeLink(place, medium, inner)}${medium === 'page' ? '' : ` <a class="number" href="${printAddress({ type: 'number', place })}">${escapeHtml(words().evidence.toPage)}<i></i></a>`}</span>`;
