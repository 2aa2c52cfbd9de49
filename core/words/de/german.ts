/**
 * The German catalogue, loaded only where German is shown.
 */
import type { Words } from '../catalogue';
import { counts } from './counts';
import { language } from './language';
import { menu } from './menu';
import { numbers } from './numbers';
import { save } from './save';

export const GERMAN_WORDS: Words = { counts, language, menu, save, numbers };
