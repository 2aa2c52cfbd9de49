/**
 * What is typed in a text field that is part of the document: when it is asked for, and when it gives way to the
 * document.
 */

/** Short enough that a power cut costs at most a word, long enough that fast typing shares a write. */
const PAUSE_MS = 120;
/** Who types without a pause is not left unwritten: what was typed waits no longer than this. */
const LONGEST_WAIT_MS = 400;

export interface DraftDuties {
  /** Asks main for the edit and answers whether it was taken, once the mirror has it; never with what the document has already. */
  readonly commit: (value: string) => Promise<boolean>;
  /** Keeps what someone else wrote in this field, and what is typed here is about to replace. */
  readonly keepOther: (value: string) => void;
  readonly show: (value: string) => void;
  /** The field may have caught up with the document: `follow` is to be called again. */
  readonly caughtUp: () => void;
}

export class DraftTyping {
  private value: string;
  /** What was asked for last, or came from the document. */
  private sent: string;
  /** What the document held last. */
  private known: string;
  private timer: ReturnType<typeof setTimeout> | null = null;
  /** When the first keystroke not asked for yet has waited long enough; milliseconds of `performance.now()`. */
  private dueMs = 0;
  /** Edits asked for and not answered yet. While there are any the document is behind the field, and must not overwrite it. */
  private unanswered = 0;
  /** Values asked for that the document has not shown yet, in order: what it shows of them is no one else's. */
  private asked: readonly string[] = [];

  constructor(stored: string, private readonly duties: DraftDuties) {
    this.value = stored;
    this.sent = stored;
    this.known = stored;
  }

  change(next: string): void {
    const nowMs = performance.now();
    if (this.timer === null) this.dueMs = nowMs + LONGEST_WAIT_MS;
    else clearTimeout(this.timer);
    this.value = next;
    this.duties.show(next);
    this.timer = setTimeout(() => { this.send(); }, Math.max(0, Math.min(PAUSE_MS, this.dueMs - nowMs)));
  }

  /** Asks for what was typed now: on blur, on Enter. */
  send(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const { value, sent: before } = this;
    if (value === before) { this.duties.caughtUp(); return; }
    this.sent = value;
    this.unanswered += 1;
    this.asked = [...this.asked, value];
    void this.duties.commit(value).then((taken) => {
      this.unanswered -= 1;
      this.shown(value);
      // What was refused stays in the field, to be sent again with the next keystroke.
      if (!taken) this.sent = before;
      else if (this.unanswered === 0) this.duties.caughtUp();
    });
  }

  /**
   * The document holds this now.
   *
   * @param isWhole it came as a whole, and so perhaps with the edits of another program; all others are this window's own
   */
  follow(stored: string, isWhole: boolean): void {
    const isOwn = this.shown(stored);
    if (isWhole && !isOwn && stored !== this.known && this.isAhead(stored)) this.duties.keepOther(stored);
    this.known = stored;
    if (this.timer !== null || this.unanswered > 0 || this.value !== this.sent || stored === this.sent) return;
    this.value = stored;
    this.sent = stored;
    this.duties.show(stored);
  }

  /** Whether something is typed or on its way that will replace this. An emptied field has no words to keep. */
  private isAhead(stored: string): boolean {
    return stored !== '' && stored !== this.value && (this.timer !== null || this.value !== this.sent || this.asked.length > 0);
  }

  /** The document has come to a value that was asked for, and so past those before it. False for any other value. */
  private shown(value: string): boolean {
    const at = this.asked.indexOf(value);
    this.asked = this.asked.slice(at + 1);
    return at >= 0;
  }
}
