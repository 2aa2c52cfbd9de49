/**
 * The language of the window, which main decides and changes for all windows at once.
 */
import { create } from 'zustand';
import type { ShownLanguage } from '../../core/ipc-contract';
import type { Words } from '../../core/words/catalogue';
import type { LanguageChoice } from '../../core/words/language';
import { speak, words, wordsOf } from '../../core/words/words';
import { bridge } from '../bridge';
import { sendDrafts } from './edit';

export const useLanguage = create<ShownLanguage & { readonly words: Words }>(() => ({ choice: 'system', shown: 'en', words: words() }));

/** The texts of the interface; the component is drawn anew when the language changes. */
export const useWords = (): Words => useLanguage((language) => language.words);

/** Resolves when the texts are there. What is typed is sent first, since the window is drawn anew. */
export async function takeLanguage(language: ShownLanguage): Promise<void> {
  const spoken = await wordsOf(language.shown);
  sendDrafts();
  speak(spoken);
  document.documentElement.lang = language.shown;
  useLanguage.setState({ ...language, words: spoken });
}

export const chooseLanguage = (choice: LanguageChoice): void => { void bridge().chooseLanguage(choice); };
