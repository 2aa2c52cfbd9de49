/**
 * The German catalogue, loaded only where German is shown.
 */
import type { Words } from '../catalogue';
import { counts } from './counts';
import { dates } from './dates';
import { language } from './language';
import { lengths } from './lengths';
import { menu } from './menu';
import { native } from './native';
import { numbers } from './numbers';
import { save } from './save';
import { suggestions } from './suggestions';
import { review } from './review';
import { checks } from './checks';
import { filter } from './filter';
import { sources } from './sources';
import { inspector } from './inspector';
import { kinds } from './kinds';
import { names } from './names';
import { relations } from './relations';
import { zones } from './zones';
import { shell } from './shell';
import { start } from './start';
import { dialogs } from './dialogs';
import { shortcuts } from './shortcuts';
import { timeline } from './timeline';
import { exporting } from './exporting';
import { importing } from './importing';
import { asking } from './asking';
import { evidence } from './evidence';
import { events } from './events';
import { failures } from './failures';
import { reading } from './reading';
import { updates } from './updates';
import { whens } from './whens';
import { whys } from './whys';
import { storage } from './storage';

export const GERMAN_WORDS: Words = { counts, dates, language, lengths, menu, native, save, suggestions, review, checks, filter, sources, inspector, kinds, names, relations, zones, shell, start, dialogs, shortcuts, timeline, exporting, importing, asking, evidence, events, failures, reading, storage, updates, whens, whys, numbers };
