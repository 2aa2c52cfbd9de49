/**
 * What can be expected to fail says so as a value.
 *
 * A thrown error ends in the crash screen; a `Failure` ends in a message a person can act on. It therefore always
 * names its subject (which file, which record) and a remedy.
 */
export interface Failure {
  /** Stable, kebab-case name of what went wrong, for tests and logs. */
  readonly code: string;
  /** What it happened to: a file name, a record ("event 12, “Talks in Geneva”"), an address. */
  readonly subject: string;
  /** What happened, one plain sentence without the subject's path. */
  readonly message: string;
  /** What the person can do now, one plain sentence. */
  readonly remedy: string;
}

export type Result<T, F extends Failure = Failure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: F };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const fail = (code: string, subject: string, message: string, remedy: string): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure: { code, subject, message, remedy },
});

/** What went wrong and what to do, in the language of the interface: entries of the catalogue have this shape. */
export interface Telling {
  readonly message: string;
  readonly remedy: string;
}

export const failTelling = (code: string, subject: string, { message, remedy }: Telling): { readonly ok: false; readonly failure: Failure } => fail(code, subject, message, remedy);

/** Closes a union: a case added later breaks the build here instead of failing silently at run time. */
export function assertNever(value: never): never {
  throw new Error(`Not a case of this union: ${JSON.stringify(value)}`);
}
