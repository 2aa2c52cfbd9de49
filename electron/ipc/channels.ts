/**
 * The channels of the bridge. They are open before there is anybody to answer: what a page asks for meanwhile waits.
 */
import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { DROP_CHANNEL, REQUEST_NAMES, requestChannel } from '../../core/ipc-contract';

/** Answers what came on a channel from a page; throws what the page is to be refused with. */
export type Answer = (channel: string, event: IpcMainInvokeEvent, args: readonly unknown[]) => Promise<unknown>;

/** Opens every channel; the function given back says who answers, and is called once. */
export function openChannels(): (answer: Answer) => void {
  let answerWith: (answer: Answer) => void = () => {};
  const answering = new Promise<Answer>((resolve) => { answerWith = resolve; });
  for (const channel of [...REQUEST_NAMES.map(requestChannel), DROP_CHANNEL]) {
    ipcMain.handle(channel, async (event, ...args: readonly unknown[]) => (await answering)(channel, event, args));
  }
  return answerWith;
}
