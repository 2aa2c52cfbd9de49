/** Exit codes after sysexits.h, which scripts on Unix know; 1 is "it worked, and found something". */
export const EXIT = { done: 0, found: 1, usage: 64, data: 65, noInput: 66, noDisplay: 69, failed: 70, notWritten: 73 } as const;

/** The code for a request that could not be read. */
export function codeOfRefusal(code: string): number {
  switch (code) {
    case 'usage': case 'bad-filter': return EXIT.usage;
    case 'no-input': return EXIT.noInput;
    case 'same-file': return EXIT.notWritten;
    default: return EXIT.data;
  }
}
