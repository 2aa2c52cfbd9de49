/**
 * The language of the window, which main decides and changes for all windows at once.
 */
import { create } from 'zustand';
import type { ShownLanguage } from '../../core/ipc-contract';
import type { Words } from '../../core/words/catalogue';
import type { Language, LanguageChoice } from '../../core/words/language';
import { speak, words, wordsOf } from '../../core/words/words';
import { bridge } from '../bridge';
import { sendDrafts } from './edit';

/** `drawn` follows `shown` when the texts have come. */
export const useLanguage = create<ShownLanguage & { readonly words: Words; readonly drawn: Language }>(() => ({ choice: 'system', shown: 'en', drawn: 'en', words: words() }));

/** The texts of the interface; the component is drawn anew when the language changes. */
export const useWords = (): Words => useLanguage((language) => language.words);

let whole: Promise<void> | null = null;

async function fetchWords(language: ShownLanguage): Promise<void> {
  const spoken = await wordsOf(language.shown);
  // Another language was asked for meanwhile.
  if (useLanguage.getState().shown !== language.shown) return wholeWords();
  sendDrafts();
  speak(spoken);
  useLanguage.setState({ words: spoken, drawn: language.shown });
}

/** Resolves when every text is there. Until then the window has only those of its first, empty picture, in English. */
export const wholeWords = (): Promise<void> => (whole ??= fetchWords(useLanguage.getState()));

/** Resolves when there are texts of the language to draw with. What is typed is sent first, since the window is drawn anew. */
export async function takeLanguage(language: ShownLanguage): Promise<void> {
  useLanguage.setState(language);
  document.documentElement.lang = language.shown;
  if (whole === null && language.shown === 'en') return;
  whole = fetchWords(language);
  await whole;
}

export const chooseLanguage = (choice: LanguageChoice): void => { void bridge().chooseLanguage(choice); };
