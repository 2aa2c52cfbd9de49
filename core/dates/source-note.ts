/**
 * The source's own words under a date, where they tell more than the date beside them.
 */

/** Longest run of the source's words shown under a date, in UTF-16 units. */
const NOTE_LENGTH = 40;

/** Names of months, English and German. */
const MONTH = /^(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz?|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)$/iu;

/** What joins the ends of a stretch or stands at a number, English and German: all of it is in the date already. */
const JOINING = new Set([
  'from', 'to', 'until', 'till', 'through', 'and', 'the', 'of', 'on', 'in', 'st', 'nd', 'rd', 'th', 'a', 'p', 'm', 'am', 'pm', 'ad', 'bc', 'ce', 'bce',
  'von', 'vom', 'bis', 'zum', 'und', 'den', 'der', 'dem', 'im', 'um', 'uhr', 'v', 'n', 'chr',
]);

/**
 * The words to show, or null where they say no more than the date: "the late 1840s" does, "11–25 Jan 2022" and "from 1853 to 1856" do not.
 *
 * @param text the words that a date was read from
 */
export function sourceNote(text: string | undefined): string | null {
  const words = text?.trim() ?? '';
  if (words === '' || words.length > NOTE_LENGTH) return null;
  const said = words.match(/\p{L}+/gu) ?? [];
  return said.some((word) => !MONTH.test(word) && !JOINING.has(word.toLowerCase())) ? words : null;
}
