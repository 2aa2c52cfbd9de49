import { isLanguageTag } from '../../core/interchange/escape-html';

/**
 * A language as Word wants it, with its country: to "en" alone it has no dictionary.
 *
 * @returns null where it is none: "en" → "en-US", "pt-BR" as it is
 */
export function wordLanguage(language: string | undefined): string | null {
  if (!isLanguageTag(language)) return null;
  try {
    const { language: name, region } = new Intl.Locale(language).maximize();
    return region === undefined ? name : `${name}-${region}`;
  } catch {
    return null;
  }
}
