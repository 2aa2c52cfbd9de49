/** The two marks of doubt that EDTF has. doubt.ts puts them on dates. */

/** `approximate` is about then; `uncertain` is then, perhaps. */
export type Doubt = 'approximate' | 'uncertain';

export interface Marks {
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

export const SURE: Marks = { approximate: false, uncertain: false };

/** As EDTF writes them: `~`, `?`, `%` for both, or nothing. */
export const markOf = ({ approximate, uncertain }: Marks): '' | '~' | '?' | '%' => (approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : '');
