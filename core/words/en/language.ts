import type { Language } from '../language';

export const language = {
  code: 'en' as Language,
  title: 'Language',
  system: 'Like the system',
};
