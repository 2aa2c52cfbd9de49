/** TimeML documents: the text, the day it was written, and the time expressions people marked in it. */

export interface Timex {
  /** UTF-16 offsets into the text of <TEXT>, tags removed and entities decoded. */
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly type: string;
}

export interface TimemlDocument {
  /** Document creation time as written; null where there is none. */
  readonly created: string | null;
  readonly text: string;
  readonly timexes: readonly Timex[];
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(?:#(x?)([0-9a-f]+)|(\w+));/gi, (whole: string, hex: string | undefined, digits: string | undefined, name: string | undefined) => {
    if (digits === undefined) return NAMED[name ?? ''] ?? whole;
    const code = Number.parseInt(digits, hex ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function attributesOf(tag: string): ReadonlyMap<string, string> {
  return new Map([...tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((match) => [match[1] ?? '', decoded(match[2] ?? match[3] ?? '')]));
}

const isCreationTime = (attributes: ReadonlyMap<string, string>): boolean => attributes.get('functionInDocument') === 'CREATION_TIME' || attributes.get('tid') === 't0';

/** Throws on a file without <TEXT>: it is no TimeML. */
export function parseTimeml(source: string): TimemlDocument {
  const open = /<TEXT\b[^>]*>/.exec(source);
  const close = source.lastIndexOf('</TEXT>');
  if (open === null || close < 0) throw new Error('no <TEXT> element');
  const created = [...source.matchAll(/<TIMEX3\b([^>]*)>/g)].map((match) => attributesOf(match[1] ?? '')).find(isCreationTime)?.get('value') ?? null;
  const body = source.slice(open.index + open[0].length, close);
  const timexes: Timex[] = [];
  const opened: { readonly start: number; readonly attributes: ReadonlyMap<string, string> }[] = [];
  let text = '';
  let from = 0;
  for (const tag of body.matchAll(/<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[^<>]*?)?)(\/?)>/g)) {
    text += decoded(body.slice(from, tag.index));
    from = tag.index + tag[0].length;
    if (tag[2] !== 'TIMEX3' || tag[4] === '/') continue;
    if (tag[1] === '') {
      opened.push({ start: text.length, attributes: attributesOf(tag[3] ?? '') });
      continue;
    }
    const begun = opened.pop();
    if (begun === undefined || isCreationTime(begun.attributes) || text.slice(begun.start).trim() === '') continue;
    timexes.push({ start: begun.start, end: text.length, value: begun.attributes.get('value') ?? '', type: begun.attributes.get('type') ?? '' });
  }
  text += decoded(body.slice(from));
  timexes.sort((a, b) => a.start - b.start || a.end - b.end);
  return { created, text, timexes };
}
