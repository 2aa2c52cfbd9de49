/**
 * An Electron program for tests and benchmarks: exports one timeline with the app's own press, and says what it took.
 *
 * `electron out/main/print-child.js FILE.dateline TARGET.pdf '{"appendix":"whole"}'`; one line of JSON on stdout.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { app } from 'electron';
import { evidenceOptions, type EvidenceOptions } from '../../core/interchange/evidence-options';
import { decodeTimeline } from '../../core/timeline/decode';
import { exportPdf } from './pdf';
import { PrintPress } from './print-press';
import { printPlan } from '../../core/interchange/evidence-html';
import type { Remark } from '../../core/interchange/publication';
import { EXPORT_FONTS } from './export-fonts';

interface ChildOptions extends Partial<EvidenceOptions> {
  readonly partWeight?: number;
  /** Prints the same HTML bare, in about so many parts, to compare with. */
  readonly bareParts?: number;
  readonly remarks?: readonly Remark[];
  readonly cancelAfterMs?: number;
  /** Ends the first page that prints as the system does when memory runs out, so long after it was loaded. */
  readonly killAfterMs?: number;
  /** Where the same is exported once more, after it was cancelled or failed; what came of that is answered. */
  readonly again?: string;
}

const say = (value: object): void => { process.stdout.write(`${JSON.stringify(value)}\n`); };

/** Longest time the event loop did not turn while `work` ran. */
async function watchingLoop<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number; readonly longestBlockMs: number }> {
  const start = performance.now();
  let last = start;
  let longestBlockMs = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longestBlockMs = Math.max(longestBlockMs, now - last - 5);
    last = now;
  }, 5);
  try {
    const value = await work();
    return { value, ms: performance.now() - start, longestBlockMs };
  } finally {
    clearInterval(timer);
  }
}

function killFirstPage(afterMs: number): void {
  app.once('browser-window-created', (_event, { webContents }) => {
    webContents.once('did-finish-load', () => { setTimeout(() => { process.kill(webContents.getOSProcessId(), 'SIGKILL'); }, afterMs); });
  });
}

async function run([file = '', target = '', options = '{}']: readonly string[]): Promise<number> {
  const { partWeight, bareParts, remarks, cancelAfterMs, killAfterMs, again, ...chosen } = JSON.parse(options) as ChildOptions;
  const decoded = decodeTimeline(readFileSync(file, 'utf8'), file);
  if (!decoded.ok) {
    say(decoded);
    return 1;
  }
  const { timeline } = decoded.value;
  if (bareParts !== undefined) {
    const plan = (weight: number) => printPlan({ timeline, options: evidenceOptions(chosen), remarks: [] }, EXPORT_FONTS, '', weight);
    const whole = plan(Infinity).content.blocks.reduce((sum, { weight }) => sum + weight, 0);
    const { parts } = plan((whole / bareParts) * 1.02);
    const press = new PrintPress();
    const start = performance.now();
    for (const [index, html] of parts.entries()) writeFileSync(`${target}.${index}`, await press.print(html));
    say({ ok: true, ms: performance.now() - start, parts: parts.length });
    return 0;
  }
  const control = new AbortController();
  if (cancelAfterMs !== undefined) setTimeout(() => { control.abort(); }, cancelAfterMs);
  if (killAfterMs !== undefined) killFirstPage(killAfterMs);
  const progress: { readonly done: number; readonly total: number }[] = [];
  let mostMemoryKb = 0;
  const timer = setInterval(() => { mostMemoryKb = Math.max(mostMemoryKb, app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0)); }, 100);
  const more = { ...(partWeight === undefined ? {} : { partWeight }), ...(remarks === undefined ? {} : { remarks }) };
  const { value: first, ms, longestBlockMs } = await watchingLoop(() => exportPdf(timeline, chosen, target, { signal: control.signal, onProgress: (at) => progress.push(at), ...more }));
  const value = again === undefined || first.ok ? first : await exportPdf(timeline, chosen, again, more);
  clearInterval(timer);
  say({ ...value, ...(again === undefined || first.ok ? {} : { before: first.failure }), ms, longestBlockMs, mostMemoryMb: Math.round(mostMemoryKb / 1024), progress: progress.length, last: progress[progress.length - 1] });
  return value.ok ? 0 : 1;
}

app.disableHardwareAcceleration();
const own = process.argv.findIndex((argument) => argument.endsWith('print-child.js'));
app.on('window-all-closed', () => undefined);
void app.whenReady().then(() => run(process.argv.slice(own + 1))).then((code) => { app.exit(code); }, (error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  app.exit(2);
});
