/**
 * Every text of the interface, by room. English is the measure: its type is the catalogue's, and a German catalogue
 * that lacks a text, or has one too many, does not compile.
 */
import type { Numbers } from './numbers';
import { counts } from './en/counts';
import { dates } from './en/dates';
import { language } from './en/language';
import { lengths } from './en/lengths';
import { menu } from './en/menu';
import { native } from './en/native';
import { numbers } from './en/numbers';
import { save } from './en/save';
import { suggestions } from './en/suggestions';
import { review } from './en/review';
import { checks } from './en/checks';
import { filter } from './en/filter';
import { sources } from './en/sources';
import { inspector } from './en/inspector';
import { kinds } from './en/kinds';
import { names } from './en/names';
import { relations } from './en/relations';
import { zones } from './en/zones';
import { shell } from './en/shell';
import { start } from './en/start';
import { dialogs } from './en/dialogs';
import { shortcuts } from './en/shortcuts';
import { timeline } from './en/timeline';
import { exporting } from './en/exporting';
import { importing } from './en/importing';
import { asking } from './en/asking';
import { evidence } from './en/evidence';
import { events } from './en/events';
import { failures } from './en/failures';
import { reading } from './en/reading';
import { updates } from './en/updates';
import { whens } from './en/whens';
import { whys } from './en/whys';
import { storage } from './en/storage';

const ENGLISH_TEXTS = { counts, dates, language, lengths, menu, native, save, suggestions, review, checks, filter, sources, inspector, kinds, names, relations, zones, shell, start, dialogs, shortcuts, timeline, exporting, importing, asking, evidence, events, failures, reading, storage, updates, whens, whys };

export type Words = typeof ENGLISH_TEXTS & { readonly numbers: Numbers };

export const ENGLISH_WORDS: Words = { ...ENGLISH_TEXTS, numbers };
