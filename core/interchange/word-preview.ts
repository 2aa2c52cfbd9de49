/** A Word document as the dialogue shows it before it is made: its beginning as a page, set about as Word sets it. */
import { escapeHtml } from './escape-html';
import { pageSize, readingPaper, type EvidenceOptions } from './evidence-options';
import type { WordContent, WordParagraph, WordRow, WordRun } from './word-content';

/** Rows that are shown: more than fit in the picture. */
const MOST_ROWS = 40;
const MOST_APPENDIX = 30;

const STYLE = `*{box-sizing:border-box}body{margin:0;background:#fff;color:#1c1b19;font:13.3px/1.3 Calibri,Carlito,Inter,Arial,sans-serif}
main{margin:0 auto;padding:56px 7%}p{margin:0 0 4px;white-space:pre-line}
.letterhead{font-size:12px;font-weight:700;color:#4d4a44;margin-bottom:12px}.title{font-size:29px;font-weight:700;line-height:1.15}.subtitle{font-size:14.5px;color:#4d4a44;margin-bottom:14px}
.remark{font-style:italic;color:#4d4a44}.abstract{margin-bottom:10px}
table{width:100%;table-layout:fixed;border-collapse:collapse;margin-top:8px;border-top:1.5px solid #cfcbc2;border-bottom:1.5px solid #cfcbc2}
td,th{padding:5px 7px 3px;vertical-align:top;text-align:start;border-bottom:1px solid #e0dcd4;font-weight:400}col.date{width:19%}col.event{width:43%}
.head{font-size:11.3px;font-weight:700;color:#4d4a44}.date{font-weight:700}.kind{font-size:11.3px;font-weight:700;margin:0}.event{font-weight:700;font-size:14px}
.note,.names,.relation,.cite,.facts,.citing{font-size:12px;color:#4d4a44}.quote{font-size:12.7px;border-inline-start:1.5px solid #cfcbc2;padding-inline-start:7px}
.gap,.skipped{font-size:12px;font-style:italic;color:#6b675f}.sources{font-size:20px;font-weight:700;margin:30px 0 8px}.source{font-size:16px;font-weight:700;margin-top:18px}
.hash{font:10px Consolas,monospace;color:#6b675f}.paragraph{padding-inline-start:48px;text-indent:-48px}.citing,.skipped{padding-inline-start:48px}
.link{color:#1f4e9e;text-decoration:underline}.aside{font-style:italic}.marked{background:#fff1b8}.number{display:inline-block;min-width:48px;text-indent:0;font-weight:700}`;

function runHtml({ text, link, look, ink }: WordRun): string {
  const classes = [...(link === undefined ? [] : ['link']), ...(look === undefined ? [] : [look])];
  const attributes = `${classes.length === 0 ? '' : ` class="${classes.join(' ')}"`}${ink === undefined ? '' : ` style="color:${escapeHtml(ink)}"`}`;
  return attributes === '' ? escapeHtml(text) : `<span${attributes}>${escapeHtml(text)}</span>`;
}

const paragraphHtml = ({ style, runs }: WordParagraph): string => `<p class="${style}" dir="auto">${runs.map(runHtml).join('')}</p>`;

const cellHtml = (paragraphs: readonly WordParagraph[]): string => `<td>${paragraphs.map(paragraphHtml).join('')}</td>`;

const rowHtml = (row: WordRow): string =>
  (row.type === 'gap' ? `<tr><td colspan="3">${paragraphHtml(row.words)}</td></tr>` : `<tr>${[row.date, row.event, row.source].map(cellHtml).join('')}</tr>`);

/** `partly`: there is more than is shown. */
export function wordPreview({ title, top, heads, rows, appendix }: WordContent, options: Pick<EvidenceOptions, 'language' | 'paper' | 'orientation'>): { readonly html: string; readonly partly: boolean } {
  const table = rows.length === 0 ? '' : `<table><colgroup><col class="date"><col class="event"><col></colgroup><thead><tr>${heads.map((head) => `<th>${paragraphHtml(head)}</th>`).join('')}</tr></thead>`
    + `<tbody>${rows.slice(0, MOST_ROWS).map(rowHtml).join('')}</tbody></table>`;
  const isWhole = rows.length <= MOST_ROWS;
  const behind = isWhole ? appendix.slice(0, MOST_APPENDIX).map(paragraphHtml).join('') : '';
  const { widthMm } = pageSize({ ...options, paper: readingPaper(options.paper) });
  return {
    html: `<!DOCTYPE html><html lang="${options.language}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${STYLE}main{max-width:${widthMm}mm}</style></head><body><main>${top.map(paragraphHtml).join('')}${table}${behind}</main></body></html>`,
    partly: !isWhole || appendix.length > MOST_APPENDIX,
  };
}
