/**
 * Text of documents made safe for HTML.
 *
 * Control characters that HTML forbids and halves of characters are replaced, never passed on: a page that one parser
 * reads and another refuses is no evidence.
 */
const UNSAFE = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Good for the inside of elements and for attribute values in either kind of quotes. */
export const escapeHtml = (text: string): string => text.replace(UNSAFE, (char) => ENTITIES[char] ?? '\ufffd');

/** BCP 47, as far as its form goes. */
const LANGUAGE_TAG = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i;

export const isLanguageTag = (language: string | undefined): language is string => language !== undefined && LANGUAGE_TAG.test(language);

/** ` lang="de"` for words in a language of their own, so that a screen reader reads them with its voice; '' where it is not known. */
export const languageAttribute = (language: string | undefined): string => (isLanguageTag(language) ? ` lang="${language}"` : '');

/** A title on one line, whatever line ends it came with. */
export const escapeLine = (text: string): string => escapeHtml(text.replace(/[\r\n\u0085\u2028\u2029\t]+/g, ' ').trim());
