/** The program inside the test package; throws, with what to do, if it has not been made. */
export function packagedExecutable(): string;
