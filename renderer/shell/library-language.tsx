import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Language } from '../../core/words/language';
import { useLanguage } from '../state/language';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', de: 'de-DE' };

/** What the component library says itself, to screen readers mostly, in the language of the window and not of the system. */
export function LibraryLanguage({ children }: { readonly children: ReactNode }) {
  return <I18nProvider locale={LOCALES[useLanguage(({ drawn }) => drawn)]}>{children}</I18nProvider>;
}
