/** The words beside a marker of the Lanes view, safe to draw wherever they end. */
import type { TimelineEvent } from '../timeline/types';
import { words } from '../words/words';
import { titleOf } from './event-title';

/** No label is wider than 250 pixels, so nobody sees the rest. */
const MOST_LETTERS = 120;
/** Control characters, and marks that would turn the words around them. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Cuts between letters, never inside one that takes two units. */
export function cutText(text: string, letters: number): string {
  const code = text.charCodeAt(letters - 1);
  return text.slice(0, code >= 0xd800 && code <= 0xdbff ? letters - 1 : letters).trimEnd();
}

/** "Written statements · planned" */
export function laneLabel(event: TimelineEvent): string {
  const title = cutText(titleOf(event).slice(0, MOST_LETTERS).replace(UNSAFE, ' '), MOST_LETTERS);
  return event.status === 'reported' ? title : `${title} · ${words().timeline.status[event.status]}`;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** For a canvas, and for names inside other words: what reads from right to left is set so, with its marks and the dots of a cut at its own end. */
export const isolated = (label: string): string => (RIGHT_TO_LEFT.test(label) ? `\u2068${label}\u2069` : label);
