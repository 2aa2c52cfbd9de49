/**
 * The little language in which a grammar's phrases are written, and its compiler.
 *
 *     the? {n} {unit} ( ago | earlier )
 *
 * A bare word is itself, `a|b` either word, `{class}` anything in the class of that name and `{name:class}` the same
 * captured as another name, `?` makes the piece before it optional, `( … | … )` groups. `~` before a piece demands
 * that no space stands before it.
 */
import type { Token } from './token';

export type FormNode =
  | { readonly type: 'word'; readonly words: readonly string[]; readonly glued: boolean }
  | { readonly type: 'class'; readonly className: string; readonly slot: string; readonly glued: boolean }
  | { readonly type: 'sequence'; readonly parts: readonly FormNode[] }
  | { readonly type: 'either'; readonly options: readonly FormNode[] }
  | { readonly type: 'optional'; readonly part: FormNode };

/** A time of day as read; `zone` in the words of the text. */
export interface Clock {
  readonly hour: number;
  readonly minute: number | null;
  readonly second: number | null;
  /** Minutes east of UTC where known. */
  readonly offsetMinutes: number | null;
}

export type SlotValue = number | string | boolean | Clock;
export type Slots = Readonly<Record<string, SlotValue>>;

export interface ClassHit {
  /** Index of the token after it. */
  readonly next: number;
  readonly value: SlotValue;
}

/** Every way the tokens at `index` can be of a class. */
export type ClassReader = (tokens: readonly Token[], index: number) => readonly ClassHit[];

/** Compiles a form; a mistake in a table throws at start, where a test sees it. */
export function compileForm(form: string): FormNode {
  const pieces = form.trim().split(/\s+/);
  let at = 0;
  const sequence = (): FormNode => {
    const parts: FormNode[] = [];
    while (at < pieces.length && pieces[at] !== '|' && pieces[at] !== ')' && pieces[at] !== ')?') parts.push(piece());
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { type: 'sequence', parts };
  };
  const piece = (): FormNode => {
    const text = pieces[at] ?? '';
    at += 1;
    if (text === '(') {
      const options = [sequence()];
      while (pieces[at] === '|') {
        at += 1;
        options.push(sequence());
      }
      const close = pieces[at];
      at += 1;
      if (close !== ')' && close !== ')?') throw new Error(`Unclosed group in form: ${form}`);
      const group: FormNode = { type: 'either', options };
      return close === ')?' ? { type: 'optional', part: group } : group;
    }
    const optional = text.length > 1 && text.endsWith('?');
    const glued = text.length > 1 && text.startsWith('~');
    const body = text.slice(glued ? 1 : 0, optional ? -1 : undefined);
    const slot = /^\{(?:([a-zA-Z]+):)?([a-zA-Z]+)\}$/.exec(body);
    const node: FormNode = slot === null
      ? { type: 'word', words: body.split('|'), glued }
      : { type: 'class', className: slot[2] ?? '', slot: slot[1] ?? slot[2] ?? '', glued };
    return optional ? { type: 'optional', part: node } : node;
  };
  const node = sequence();
  if (at < pieces.length) throw new Error(`Stray “${pieces[at] ?? ''}” in form: ${form}`);
  return node;
}

export interface FormHit {
  readonly next: number;
  readonly slots: Slots;
}

type Then = (index: number, slots: Slots) => void;

function match(node: FormNode, tokens: readonly Token[], index: number, slots: Slots, read: (name: string) => ClassReader, then: Then): void {
  switch (node.type) {
    case 'word': {
      const token = tokens[index];
      if (token !== undefined && token.lower !== '' && node.words.includes(token.lower) && (!node.glued || token.glued)) then(index + 1, slots);
      return;
    }
    case 'class': {
      if (node.glued && tokens[index]?.glued !== true) return;
      for (const hit of read(node.className)(tokens, index)) then(hit.next, { ...slots, [node.slot]: hit.value });
      return;
    }
    case 'optional':
      match(node.part, tokens, index, slots, read, then);
      then(index, slots);
      return;
    case 'either':
      for (const option of node.options) match(option, tokens, index, slots, read, then);
      return;
    case 'sequence':
      matchAll(node.parts, 0, tokens, index, slots, read, then);
      return;
  }
}

function matchAll(parts: readonly FormNode[], part: number, tokens: readonly Token[], index: number, slots: Slots, read: (name: string) => ClassReader, then: Then): void {
  const node = parts[part];
  if (node === undefined) {
    then(index, slots);
    return;
  }
  match(node, tokens, index, slots, read, (next, more) => { matchAll(parts, part + 1, tokens, next, more, read, then); });
}

/** The longest way the tokens from `index` on can be this form; the first such way where several are as long. */
export function matchForm(node: FormNode, tokens: readonly Token[], index: number, constants: Slots, read: (name: string) => ClassReader): FormHit | null {
  let best: FormHit | null = null;
  match(node, tokens, index, constants, read, (next, slots) => {
    if (next > index && (best === null || next > best.next)) best = { next, slots };
  });
  return best;
}

/** What a form can begin with: literal words and class names. `open` when all of it is optional. */
export function firstOf(node: FormNode): { readonly words: readonly string[]; readonly classes: readonly string[]; readonly open: boolean } {
  switch (node.type) {
    case 'word':
      return { words: node.words, classes: [], open: false };
    case 'class':
      return { words: [], classes: [node.className], open: false };
    case 'optional':
      return { ...firstOf(node.part), open: true };
    case 'either': {
      const firsts = node.options.map(firstOf);
      return { words: firsts.flatMap((first) => first.words), classes: firsts.flatMap((first) => first.classes), open: firsts.some((first) => first.open) };
    }
    case 'sequence': {
      const words: string[] = [];
      const classes: string[] = [];
      for (const part of node.parts) {
        const first = firstOf(part);
        words.push(...first.words);
        classes.push(...first.classes);
        if (!first.open) return { words, classes, open: false };
      }
      return { words, classes, open: true };
    }
  }
}
