/** `dateline export … --to FILE.pdf`: the one subcommand that needs Electron's printer, and so a display on Linux. */
import { app } from 'electron';
import { remarkWords } from '../../core/interchange/publication';
import { lockDownApp } from '../shell/lock-down';
import { exportPdf } from '../export/pdf';
import { codeOfRefusal, EXIT } from './exit-codes';
import { readExportRequest } from './export-request';
import { answer, complain, explain } from './say';
import { tellWaitingEdits } from './tell-waiting-edits';

async function runPrint(args: readonly string[]): Promise<number> {
  const request = await readExportRequest(args);
  if (!request.ok) {
    explain(request.failure);
    return codeOfRefusal(request.failure.code);
  }
  const { file, timeline, options, target, remarks } = request.value;
  await tellWaitingEdits(app.getPath('userData'), file);
  const isTerminal = process.stderr.isTTY;
  const printed = await exportPdf(timeline, options, target, {
    remarks,
    onProgress: ({ done, total }) => { if (isTerminal && total > 0) process.stderr.write(`\rPrinting: ${done} of about ${total} pages`); },
  });
  if (isTerminal) process.stderr.write('\r\u001b[K');
  if (!printed.ok) {
    explain(printed.failure);
    return printed.failure.code === 'export-failed' ? EXIT.failed : EXIT.notWritten;
  }
  [...remarks.map(remarkWords), ...printed.value.notes].forEach((note) => { complain(note); });
  const counted = (count: number, name: string): string => `${count.toLocaleString('en')} ${name}${count === 1 ? '' : 's'}`;
  answer(`${target}: ${counted(timeline.events.length, 'event')} on ${counted(printed.value.pages, 'page')}`);
  return EXIT.done;
}

/** The whole life of a process that only prints: no window, no tray of recent files, an exit code. */
export async function printWithoutWindow(args: readonly string[]): Promise<void> {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    complain('dateline: A PDF is printed by Electron, which needs a display. Run it with: xvfb-run -a dateline export …');
    process.exit(EXIT.noDisplay);
  }
  // The printing window closes when it is done; that is not the end of the program.
  app.on('window-all-closed', () => undefined);
  await app.whenReady();
  lockDownApp();
  app.exit(await runPrint(args).catch((error: unknown) => {
    complain(`dateline: ${error instanceof Error ? error.message : String(error)}`);
    return EXIT.failed;
  }));
}
