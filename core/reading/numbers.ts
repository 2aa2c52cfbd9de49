/** Numbers in words and digits: "twenty-five", "a hundred and ten", "2.5 million", "21st". */
import type { ClassHit } from './form';
import type { NumberWords } from './grammar';
import type { Token } from './token';

const HYPHENS = ['-', '‐', '‑'];

/** The value of "twenty", "twenty-five", "seven" at `index`, below a hundred. */
function belowHundred(words: NumberWords, tokens: readonly Token[], index: number): { readonly next: number; readonly value: number } | null {
  const lower = tokens[index]?.lower ?? '';
  const unit = words.units[lower];
  if (unit !== undefined) return { next: index + 1, value: unit };
  const ten = words.tens[lower];
  if (ten === undefined) return null;
  const at = HYPHENS.includes(tokens[index + 1]?.lower ?? '') && tokens[index + 1]?.glued === true ? index + 2 : index + 1;
  const rest = words.units[tokens[at]?.lower ?? ''];
  return rest !== undefined && rest < 10 ? { next: at + 1, value: ten + rest } : { next: index + 1, value: ten };
}

/** A cardinal number, or null. Articles count only before a scale: "a hundred". */
export function cardinalAt(words: NumberWords, tokens: readonly Token[], index: number): (ClassHit & { readonly value: number }) | null {
  const token = tokens[index];
  if (token === undefined) return null;
  let at = index;
  let value: number;
  if (token.kind === 'number') {
    if (Number.isNaN(token.value)) return null;
    value = token.value;
    at += 1;
  } else if (words.articles.includes(token.lower) && words.scales[tokens[index + 1]?.lower ?? ''] !== undefined) {
    value = 1;
    at += 1;
  } else {
    const hit = belowHundred(words, tokens, index);
    if (hit === null) return null;
    value = hit.value;
    at = hit.next;
  }
  let total = 0;
  for (let scale = words.scales[tokens[at]?.lower ?? '']; scale !== undefined; scale = words.scales[tokens[at]?.lower ?? '']) {
    at += 1;
    if (scale >= 1000) {
      total += value * scale;
      value = 0;
    } else value *= scale;
    const from = tokens[at]?.lower === words.and ? at + 1 : at;
    const rest = token.kind === 'number' ? null : belowHundred(words, tokens, from);
    if (rest !== null) {
      value += rest.value;
      at = rest.next;
    }
  }
  return { next: at, value: total + value };
}

/** "third", "twenty-first", "21st". */
export function ordinalAt(words: NumberWords, tokens: readonly Token[], index: number): ClassHit | null {
  const token = tokens[index];
  if (token === undefined) return null;
  if (token.kind === 'number') {
    const suffix = tokens[index + 1];
    return suffix?.glued === true && words.ordinalSuffixes.includes(suffix.lower) && /^\d{1,3}$/.test(token.lower) ? { next: index + 2, value: token.value } : null;
  }
  const ordinal = words.ordinals[token.lower];
  if (ordinal !== undefined) return { next: index + 1, value: ordinal };
  const ten = words.tens[token.lower];
  if (ten === undefined) return null;
  const at = HYPHENS.includes(tokens[index + 1]?.lower ?? '') ? index + 2 : index + 1;
  const rest = words.ordinals[tokens[at]?.lower ?? ''];
  return rest !== undefined && rest < 10 ? { next: at + 1, value: ten + rest } : null;
}
