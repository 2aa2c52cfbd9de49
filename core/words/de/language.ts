import type { Words } from '../catalogue';

export const language: Words['language'] = {
  code: 'de',
  title: 'Sprache',
  system: 'Wie das System',
};
