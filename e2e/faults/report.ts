/**
 * Counts what the suite did and what went wrong, for people and for `--json`.
 */
import { writeFileSync } from 'node:fs';

export interface Damage {
  /** Acknowledged edits that were not there afterwards. */
  readonly lost?: number;
  /** Files that could not be opened. */
  readonly unreadable?: number;
  /** Times "saved" was said and the file did not hold it. */
  readonly falseSaved?: number;
}

export class Report {
  readonly counts = { kills: 0, appKills: 0, cuts: 0, faults: 0, pairs: 0, lost: 0, unreadable: 0, falseSaved: 0 };
  readonly skipped: string[] = [];
  readonly figures: Record<string, unknown> = {};
  private passed = 0;
  private failed = 0;

  /** One statement of the suite, true or not. */
  check(name: string, holds: boolean, detail = ''): void {
    if (holds) this.passed++;
    else this.failed++;
    process.stdout.write(`${holds ? '  ok  ' : '  FAIL'} ${name}${detail === '' ? '' : `: ${detail}`}\n`);
  }

  skip(name: string, reason: string): void {
    this.skipped.push(`${name}: ${reason}`);
    process.stdout.write(`  skip ${name}: ${reason}\n`);
  }

  damage(name: string, { lost = 0, unreadable = 0, falseSaved = 0 }: Damage, detail: string): void {
    if (lost + unreadable + falseSaved === 0) return;
    this.counts.lost += lost;
    this.counts.unreadable += unreadable;
    this.counts.falseSaved += falseSaved;
    process.stdout.write(`       ${name}: ${lost} lost, ${unreadable} unreadable, ${falseSaved} falsely saved: ${detail}\n`);
  }

  get undamaged(): number {
    return this.counts.lost + this.counts.unreadable + this.counts.falseSaved;
  }

  /** Prints the last line and writes the file; answers the exit code. */
  finish(json: string | null, seed: number, tookMs: number): number {
    const { passed, failed, skipped } = this;
    if (json !== null) writeFileSync(json, `${JSON.stringify({ passed, failed, ...this.counts, skipped, seed, tookMs: Math.round(tookMs), figures: this.figures }, null, 2)}\n`);
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
    return failed === 0 ? 0 : 1;
  }
}
