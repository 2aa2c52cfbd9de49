/**
 * A start that may not be the only one: another Dateline is open, and has been told what this one was asked for. To
 * Chromium an app's folder that nobody may write in (a disk set read-only, a folder that belongs to root since the app
 * was once started with its rights) looks the same, and the start would end without a word.
 */
import { accessSync, constants } from 'node:fs';
import { app, dialog } from 'electron';

function mayWriteIn(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Ends this start; in the system's language, since the settings lie in that folder too. */
export async function leaveToTheFirst(dataDir: string): Promise<void> {
  if (mayWriteIn(dataDir)) {
    app.quit();
    return;
  }
  await app.whenReady();
  const [{ languageFor }, { speak, words, wordsOf }] = await Promise.all([import('../../core/words/language'), import('../../core/words/words')]);
  speak(await wordsOf(languageFor('system', app.getPreferredSystemLanguages())));
  const { message, detail } = words().native.noFolder;
  await dialog.showMessageBox({ type: 'error', title: 'Dateline', message, detail: detail(dataDir), buttons: [words().asking.ok], noLink: true });
  app.exit(1);
}
