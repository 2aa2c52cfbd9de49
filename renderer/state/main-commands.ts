/**
 * Commands that main carries out, asked for from the page.
 */
import { assertNever, type Result } from '../../core/result';
import type { MainCommand } from '../../core/commands/command-ids';
import { bridge } from '../bridge';
import { orShow, sendDrafts } from './edit';

function request(command: MainCommand): Promise<Result<unknown>> {
  const main = bridge();
  switch (command) {
    case 'new-timeline': return main.newTimeline();
    case 'new-window': return main.newWindow();
    case 'open': return main.openTimeline();
    case 'open-in-new-window': return main.openInNewWindow();
    case 'open-sample': return main.openSample();
    case 'save': return main.save();
    case 'save-as': return main.saveAs();
    case 'revert': return main.revert();
    case 'show-log': return main.showLog();
    case 'check-updates': return main.checkUpdates();
    default: return assertNever(command);
  }
}

export function runMainCommand(command: MainCommand): void {
  sendDrafts();
  void orShow(request(command));
}
