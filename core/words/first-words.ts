/**
 * What `words()` says before any language is asked for: all of English.
 *
 * The page's build takes first-words-of-page.ts instead; see electron.vite.config.ts.
 */
export { ENGLISH_WORDS as FIRST_WORDS } from './catalogue';
