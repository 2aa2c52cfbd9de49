/** A stretch of a paragraph, as offsets in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}
