/**
 * When a newer Dateline is looked for, and what is asked before anything is downloaded or installed.
 *
 * The code that talks to a server is loaded by `load`, and only once the person has turned the check on.
 */
import type { Notice } from '../../core/ipc-contract';
import type { Words } from '../../core/words/catalogue';
import { words } from '../../core/words/words';
import { UPDATE_NOTICE } from './update-source';

export type Found =
  | { readonly type: 'newer'; readonly version: string }
  | { readonly type: 'none' }
  /** Nothing was asked: this copy cannot be updated as it is. */
  | { readonly type: 'inactive' };

/** What electron-updater's answer means. Null is its word for not being at work at all, as in an AppImage that was unpacked. */
export function foundIn(answer: { readonly isUpdateAvailable: boolean; readonly updateInfo: { readonly version: string } } | null, version: string): Found {
  if (answer === null) return { type: 'inactive' };
  const { isUpdateAvailable, updateInfo } = answer;
  return isUpdateAvailable && updateInfo.version !== version ? { type: 'newer', version: updateInfo.version } : { type: 'none' };
}

export interface Updater {
  readonly find: () => Promise<Found>;
  /** @param onProgress Hears of bytes; `signal` ends it, which rejects. */
  readonly download: (onProgress: (done: number, total: number) => void, signal: AbortSignal) => Promise<void>;
  /** Starts the installer and ends the app, whose windows have let go by then. Without it, what was downloaded is installed when the person quits. */
  readonly installNow: () => void;
}

interface Question {
  readonly message: string;
  readonly detail: string;
  /** The last one changes nothing. */
  readonly buttons: readonly string[];
}

export interface DownloadProgress {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly finished: boolean;
}

export interface UpdateCheckParts {
  readonly server: string;
  readonly version: string;
  readonly isOn: () => boolean;
  readonly turnOn: () => void;
  readonly load: () => Promise<Updater>;
  /** Answers with the index of a button. */
  readonly ask: (question: Question) => Promise<number>;
  readonly tell: (notice: Notice) => void;
  /** In megabytes; a total of 0 is not known yet. */
  readonly progress: (shown: DownloadProgress) => void;
  readonly log: (line: string) => void;
  /** Asks every window whether it may go, and brings what is in it to safety; `end` is called only where nobody stays. */
  readonly leave: (end: () => void) => void;
}

/** At most this much of what a server or the network said is shown. */
const REASON_LENGTH = 200;

/** What networks and servers do, by the code of the error that Node or electron-updater makes of it. */
const REASONS: Readonly<Record<string, Exclude<keyof Words['updates']['reasons'], 'status' | 'other'>>> = {
  ENOTFOUND: 'unfound', EAI_AGAIN: 'unfound', ECONNREFUSED: 'refused', ECONNRESET: 'brokenOff', EPIPE: 'brokenOff', ETIMEDOUT: 'late', ESOCKETTIMEDOUT: 'late', ENETUNREACH: 'offline', EHOSTUNREACH: 'offline', ENETDOWN: 'offline',
  ERR_CHECKSUM_MISMATCH: 'checksum', ENOSPC: 'full', CERT_HAS_EXPIRED: 'certificate', DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate', SELF_SIGNED_CERT_IN_CHAIN: 'certificate', UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate', ERR_TLS_CERT_ALTNAME_INVALID: 'certificate',
};

/** A sentence in the language of the window; where nobody foresaw it, with the words of whoever found it. */
function reasonOf(error: unknown): string {
  const { reasons, unknown } = words().updates;
  const { code, statusCode } = error as { readonly code?: unknown; readonly statusCode?: unknown };
  const known = typeof code === 'string' ? REASONS[code] : undefined;
  if (known !== undefined) return reasons[known];
  if (typeof statusCode === 'number') return reasons.status(statusCode);
  const said = error instanceof Error ? (error.message.split('\n')[0]?.trim().replace(/\.$/, '').slice(0, REASON_LENGTH) ?? '') : '';
  return said === '' ? unknown : reasons.other(said);
}

const BYTES_PER_MEGABYTE = 1_000_000;
const inMegabytes = (bytes: number): number => Math.round(bytes / BYTES_PER_MEGABYTE);

export class UpdateCheck {
  private updater: Promise<Updater> | null = null;
  private found: string | null = null;
  private busy: 'no' | 'looking' | 'downloading' = 'no';
  /** The look under way is to say what comes of it, also when that is nothing. */
  private saysAll = false;
  private stopping: AbortController | null = null;

  constructor(private readonly parts: UpdateCheckParts) {}

  /** Asked for in the menu: says what came of it, whatever it is. */
  async byHand(): Promise<void> {
    const { off } = words().updates;
    if (!this.parts.isOn()) {
      if ((await this.parts.ask({ message: off.message, detail: off.detail(this.parts.server), buttons: [off.turnOn, words().asking.cancel] })) !== 0) return;
      this.parts.turnOn();
    }
    await this.look(true);
  }

  /** At the start and daily: silent unless there is something newer, and nothing at all while the check is off. */
  async byItself(): Promise<void> {
    if (this.parts.isOn()) await this.look(false);
  }

  private async look(saysAll: boolean): Promise<void> {
    this.saysAll ||= saysAll;
    if (this.busy === 'downloading' && saysAll && this.found !== null) this.parts.tell({ id: UPDATE_NOTICE, tone: 'info', title: words().updates.downloading(this.found) });
    if (this.busy !== 'no') return;
    this.busy = 'looking';
    try {
      this.updater ??= this.parts.load();
      this.say(await (await this.updater).find());
    } catch (error) {
      this.updater = null;
      this.parts.log(`update check: ${error instanceof Error ? error.message : String(error)}`);
      const { failed } = words().updates;
      if (this.saysAll) this.parts.tell({ id: UPDATE_NOTICE, tone: 'warning', title: failed.title, detail: failed.remedy(reasonOf(error)) });
    } finally {
      this.busy = 'no';
      this.saysAll = false;
    }
  }

  private say(answer: Found): void {
    const { none, inactive, found, later } = words().updates;
    this.found = answer.type === 'newer' ? answer.version : null;
    if (answer.type === 'newer') {
      this.parts.tell({
        id: UPDATE_NOTICE, tone: 'info', title: found.title(answer.version), detail: found.detail(this.parts.version),
        actions: [{ id: 'download', label: found.download }, { id: 'later', label: later }],
      });
    } else if (this.saysAll) {
      this.parts.tell(answer.type === 'inactive'
        ? { id: UPDATE_NOTICE, tone: 'warning', title: inactive.title, detail: inactive.detail }
        : { id: UPDATE_NOTICE, tone: 'success', title: none.title, detail: none.detail(this.parts.version) });
    }
  }

  /** The person said so. */
  async download(): Promise<void> {
    const { found, updater } = this;
    if (found === null || updater === null || this.busy !== 'no') return;
    this.busy = 'downloading';
    const stopping = new AbortController();
    this.stopping = stopping;
    const { ready, failed } = words().updates;
    try {
      await this.fetch(found, await updater, stopping.signal);
    } catch (error) {
      if (stopping.signal.aborted) return;
      this.parts.log(`update download: ${error instanceof Error ? error.message : String(error)}`);
      this.parts.tell({ id: UPDATE_NOTICE, tone: 'error', title: failed.download, detail: failed.remedy(reasonOf(error)) });
      return;
    } finally {
      this.busy = 'no';
      this.saysAll = false;
      this.stopping = null;
    }
    const answer = await this.parts.ask({ message: ready.message(found), detail: ready.detail, buttons: [ready.now, ready.later] });
    if (answer !== 0) return;
    const { installNow } = await updater;
    // Not before everything is safe: an installer of Windows ends the app a second after it starts, whatever is asked there.
    this.parts.leave(installNow);
  }

  /** Cancel: nothing of it is kept, and the next check offers it again. */
  stopDownload(): void {
    this.stopping?.abort();
  }

  /** Downloads with a bar that says how far it has come. */
  private async fetch(version: string, updater: Updater, signal: AbortSignal): Promise<void> {
    const { downloading, downloadingMegabytes } = words().updates;
    let shown = { label: downloading(version), done: 0, total: 0 };
    this.parts.progress({ ...shown, finished: false });
    try {
      await updater.download((done, total) => {
        const next = { label: downloadingMegabytes(version), done: inMegabytes(done), total: inMegabytes(total) };
        // Told several times a second, seen when the number changes.
        if (next.done === shown.done && next.total === shown.total) return;
        shown = next;
        this.parts.progress({ ...shown, finished: false });
      }, signal);
    } finally {
      this.parts.progress({ ...shown, finished: true });
    }
  }
}
