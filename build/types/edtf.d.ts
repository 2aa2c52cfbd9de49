// The part of `edtf` (which has no types of its own) that tests compare our own reading with.
declare module 'edtf' {
  /** Parses one EDTF string into its syntax tree; throws on what its grammar does not know. */
  export function parse(text: string): { readonly type: string; readonly level?: number };
}
