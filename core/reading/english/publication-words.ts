/** English words around the date of publication, for the guess in publication-date.ts. */
export interface PublicationWords {
  /** What else may stand in a line that states the date, in this order: words of publication, and words of a later change. */
  readonly cues: readonly RegExp[];
  readonly byline: RegExp;
  /** Behind the date of a dateline: "KYIV, Jan. 25 (Reuters) —". */
  readonly afterDateline: RegExp;
}

export const ENGLISH_PUBLICATION: PublicationWords = {
  cues: [/\b(?:published|posted|first published|issued|released|dated|publication date|date)\b/i, /\b(?:updated|modified|revised|amended|corrected)\b/i],
  byline: /^(?:by|from|story by|written by|reported by)\s/i,
  afterDateline: /^\s{0,2}(?:\([^)]{1,40}\)|[/|]\s?[A-Z]\w{1,20}\s?[/|]?)?\s{0,2}(?:—|–|--|-|:)\s/,
};
