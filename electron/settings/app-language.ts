/**
 * The language that the whole app speaks: the person's choice, or the system's.
 */
import { app } from 'electron';
import type { ShownLanguage } from '../../core/ipc-contract';
import { languageFor, type LanguageChoice } from '../../core/words/language';
import { speak, wordsOf } from '../../core/words/words';
import type { SettingsStore } from './settings';

export function shownLanguage(settings: SettingsStore): ShownLanguage {
  const choice = settings.current().language ?? 'system';
  return { choice, shown: languageFor(choice, app.getPreferredSystemLanguages()) };
}

/** From here on main says everything in the language of the settings. */
export async function speakLanguageOf(settings: SettingsStore): Promise<void> {
  speak(await wordsOf(shownLanguage(settings).shown));
}

export async function changeLanguage(settings: SettingsStore, choice: LanguageChoice): Promise<ShownLanguage> {
  settings.change((before) => ({ ...before, language: choice }));
  await speakLanguageOf(settings);
  return shownLanguage(settings);
}
