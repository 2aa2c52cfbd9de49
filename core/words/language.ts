/**
 * Which languages the interface speaks, and which of them a person gets who chose none.
 */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** `system` follows the order of languages that the system prefers. */
export type LanguageChoice = 'system' | Language;
export const LANGUAGE_CHOICES: readonly LanguageChoice[] = ['system', ...LANGUAGES];

/** What each language calls itself: the one who looks for it may read no other. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };

/** The language to show: the one chosen, else the first of the system's (BCP 47 tags) that the interface speaks, else English. */
export function languageFor(choice: LanguageChoice, preferred: readonly string[]): Language {
  if (choice !== 'system') return choice;
  for (const tag of preferred) {
    const [primary = ''] = tag.toLowerCase().split(/[-_]/);
    const found = LANGUAGES.find((language) => language === primary);
    if (found !== undefined) return found;
  }
  return 'en';
}
