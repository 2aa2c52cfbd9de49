/**
 * Weight of a printed part: 300 cards or their like.
 *
 * printToPDF's time grows with the square of the length; below some hundred cards the part's own overhead shows. In a file
 * of its own, because the main process needs it and must not load what the binding worker is made of.
 */
export const PART_WEIGHT = 300;
