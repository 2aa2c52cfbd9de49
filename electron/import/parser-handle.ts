/**
 * The parser's process seen from main, whichever kind it is: a sandboxed page in the app, a Node process in tests.
 */
import type { ParseRequest, ParserMessage } from './parser-messages';

export interface ParserHandle {
  send(request: ParseRequest): void;
  /** Everything it says, unchecked: foreign bytes may have taken it over. */
  onMessage(listener: (message: ParserMessage) => void): void;
  /** Called once when it is gone, whatever the reason. */
  onGone(listener: (reason: string) => void): void;
  /** Resident memory in bytes; null where the system does not tell. */
  memoryBytes(): number | null;
  /** At once, whatever it is doing. */
  kill(): void;
}

/** Starts one; rejects when it cannot be started. */
export type StartParser = () => Promise<ParserHandle>;
