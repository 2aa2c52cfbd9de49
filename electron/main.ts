/**
 * Where the main process starts: one instance, silent on the network, shut in, and the first window.
 *
 * As little as that takes, and no more: a page takes a tenth of a second to be ready for its document, and the rest of
 * the program (`start.ts`) is loaded in that time instead of before it.
 */
import { app, session } from 'electron';
import { join } from 'node:path';
import { runBeforeWindows } from './command-line/run-before-windows';
import { needsPrinter, subcommandIn } from './command-line/subcommand';
import { openChannels } from './ipc/channels';
import { loadProgram } from './load-program';
import { lastLooks } from './settings/last-looks';
import { registerAppScheme, serveApp } from './shell/app-protocol';
import { BUILT_FOLDER } from './shell/built-folder';
import { lockDownApp, silenceNetwork } from './shell/lock-down';
import { filesNamed, gatherNamedFiles, namesTimeline, type NamedFiles } from './shell/named-files';
import { leaveToTheFirst } from './shell/not-first';
import { startLean } from './shell/start-switches';
import { watchForUnforeseen } from './shell/when-unforeseen';
import { openFrame } from './windows/window-frame';

async function begin(namedFiles: NamedFiles): Promise<void> {
  lockDownApp();
  const settingsFile = join(app.getPath('userData'), 'settings.json');
  const looks = lastLooks(settingsFile);
  const named = [...filesNamed(process.argv, process.cwd(), app.isPackaged), ...namedFiles.take()];
  const path = named.find(namesTimeline) ?? looks.open[0] ?? null;
  const server = serveApp(session.defaultSession, join(BUILT_FOLDER, '../renderer'), path !== null);
  const answerWith = openChannels();
  const firstFrame = openFrame(looks);
  await server.programSent;
  // Read between the parts of the program; before the page had its own, looking would have kept it waiting.
  const cut = path === null ? null : import('./storage/cut-from-file').then(({ cutFromFile }) => cutFromFile(app.getPath('userData'), path, looks.selectedIn));
  const { start } = await loadProgram();
  await start({ settingsFile, server, firstFrame, namedFiles, named, cut, answerWith });
}

const subcommand = subcommandIn(process.argv, app.isPackaged);
if (subcommand !== null && !needsPrinter(subcommand)) runBeforeWindows(subcommand, app.getVersion(), app.getPath('userData'));

silenceNetwork();
startLean();
registerAppScheme();
watchForUnforeseen();
/** From now on: who double-clicks a file while the app starts wants that file too. */
const namedFiles = gatherNamedFiles();

if (subcommand !== null) void import('./command-line/print-command').then(({ printWithoutWindow }) => printWithoutWindow(subcommand.args));
else if (!app.requestSingleInstanceLock()) void leaveToTheFirst(app.getPath('userData'));
else void app.whenReady().then(() => begin(namedFiles));
