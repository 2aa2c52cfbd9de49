/** A calendar cut at its BEGIN and END lines, so that each part can be read by itself. */

export interface Block {
  readonly name: string;
  readonly text: string;
  readonly line: number;
}

/** Top-level components inside VCALENDAR, as text. */
export function blocksOf(text: string): { readonly blocks: readonly Block[]; readonly unclosed: Block | null; readonly title: string | null } {
  const blocks: Block[] = [];
  let open: { readonly name: string; readonly from: number; readonly line: number } | null = null;
  let title: string | null = null;
  let line = 0;
  for (let at = 0; at < text.length;) {
    line += 1;
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline + 1;
    const start = text.slice(at, Math.min(end, at + 60)).trimEnd().toUpperCase();
    if (open === null) {
      const name = /^BEGIN:([A-Z-]+)$/.exec(start)?.[1];
      if (name !== undefined && name !== 'VCALENDAR') open = { name, from: at, line };
      else if (start.startsWith('X-WR-CALNAME:')) title ??= text.slice(at + 'X-WR-CALNAME:'.length, end).trim().replace(/\\n/gi, ' ').replace(/\\(.)/g, '$1');
    } else if (start === `END:${open.name}`) {
      blocks.push({ name: open.name, text: text.slice(open.from, end), line: open.line });
      open = null;
    }
    at = end;
  }
  return { blocks, unclosed: open === null ? null : { name: open.name, text: '', line: open.line }, title };
}

/** Programs that write a day without saying `VALUE=DATE` mean the day. */
export const withDates = (text: string): string => text.replace(/^(DTSTART|DTEND):(\d{8})(?=\r?$)/gim, '$1;VALUE=DATE:$2');

/** ical.js reads an interval of none as one; the standard wants one or more (section 3.3.10). */
export const hasNoInterval = (entry: string): boolean => /^RRULE[:;][^\r\n]*\bINTERVAL=0+(?!\d)/im.test(entry.replace(/\r?\n[ \t]/g, ''));
