/** How long the fields of a record may be, in UTF-16 units: what is longer is refused on its way in. */

/** Ten times what any real title has. */
export const TITLE_LIMIT = 20_000;
/** One running text (a paragraph, a description). */
export const TEXT_LIMIT = 4_000_000;
/** An id, a name, a tag, an address. */
export const NAME_LIMIT = 4_000;
/** Names in one list. */
export const NAMES_LIMIT = 10_000;
