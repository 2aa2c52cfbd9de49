/**
 * No text of the interface outside the catalogue: looks through the sources of all three rooms for words in markup, and
 * for sentences and names in code.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = join(__dirname, '..');

const ATTRIBUTES = new Set(['aria-label', 'title', 'placeholder', 'label', 'hint', 'words', 'textValue', 'aria-roledescription', 'alt']);

const hasWords = (text: string): boolean => /\p{L}{2,}/u.test(text);

const sourceOf = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);

function wordsInMarkup(source: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  const textsOf = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) { if (hasWords(node.text)) found.push(node.text); return; }
    if (ts.isTemplateExpression(node)) { if (hasWords(node.head.text) || node.templateSpans.some(({ literal }) => hasWords(literal.text))) found.push(node.getText()); return; }
    if (ts.isConditionalExpression(node)) { textsOf(node.whenTrue); textsOf(node.whenFalse); return; }
    if (ts.isJsxExpression(node) && node.expression !== undefined) textsOf(node.expression);
  };
  const look = (node: ts.Node): void => {
    if (ts.isJsxText(node) && hasWords(node.text)) found.push(node.text.trim());
    if (ts.isJsxAttribute(node) && ATTRIBUTES.has(node.name.getText()) && node.initializer !== undefined) textsOf(node.initializer);
    if (ts.isJsxExpression(node) && (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent))) textsOf(node);
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

/** Words of a sentence or a name: a capital and a second word, or three words in a row. */
const SENTENCE = /^[“"(]?\p{Lu}\p{L}+,? [\p{L}“0]|\p{L}{2,},? \p{L}{2,},? \p{L}{2,}/u;

/** Not for people: markup and styles, keys, and languages of machines. */
const MACHINE = /[<>{}=;]|^\S+:|--|^Home End$|^PageUp PageDown$|^Dateline 0$|\bserif\b|^(?:Mod|Shift|Alt|Ctrl) |^[A-Z]{2}(?: [A-Z]{2})+$/u;

/** What a bug says in the log, or what is thrown to be caught here. */
function isForTheLog(node: ts.Node): boolean {
  if (ts.isThrowStatement(node)) return true;
  if (ts.isNewExpression(node)) return node.expression.getText().endsWith('Error');
  return ts.isCallExpression(node) && /^(?:console\.\w+|writeLog|assertNever|say|log)$/.test(node.expression.getText());
}

function sentencesIn(source: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  const judge = (text: string): void => { if (SENTENCE.test(text) && !MACHINE.test(text)) found.push(text); };
  const look = (node: ts.Node): void => {
    if (isForTheLog(node) || ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isJsxAttribute(node) && node.name.getText() === 'className') return;
    if (ts.isStringLiteralLike(node)) judge(node.text);
    else if (ts.isTemplateExpression(node)) judge(node.head.text + node.templateSpans.map(({ literal }) => `0${literal.text}`).join(''));
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

/**
 * Where English stands on purpose. Each has its reason; a room that is added here needs one.
 *
 * core/reading is the rules for English texts; core/sources knows the furniture of English pages, and in
 * published-reason.ts the one English spelling in which the file keeps where a date of publication was found.
 */
const ENGLISH_ON_PURPOSE: readonly (readonly [files: RegExp, why: string])[] = [
  [/^core\/words\//, 'the catalogue'],
  [/^core\/testing\/|^core\/layout\/event-fixture\.ts$|^renderer\/(?:gallery|development)\/|-child(?:-parser)?\.ts$/, 'for developers and tests'],
  [/^electron\/command-line\/|^electron\/storage\/merge-driver\.ts$/, 'the command line, which scripts read'],
  [/^core\/reading\/(?!reason)/, 'rules for English dates'],
  [/^core\/sources\/furniture\.ts$/, 'words of English pages'],
  [/^core\/sources\/guess-language\.ts$/, 'words that languages are told by'],
  [/^core\/sources\/published-reason\.ts$/, 'how the file spells reasons, whatever language shows them'],
  [/^core\/timeline\/check-command\.ts$/, 'a bug of ours, to be reported in English'],
  [/^core\/timeline\/new-timeline\.ts$|^core\/merge\/merge-timelines\.ts$/, 'names in the file for the command line and the merge driver'],
  [/^core\/merge\/conflicted-copy-names\.ts$/, 'names of services'],
  [/^core\/interchange\/month-name-cell\.ts$/, 'names of months that tables are read by'],
  [/^core\/interchange\/(?:table-columns|export-csv)\.ts$/, 'headings of tables, which programs read'],
  [/^electron\/(?:export\/(?:picture-press|print-press)|import\/start-page-parser)\.ts$/, 'titles of windows that are never shown, and reasons for the log'],
];

const files = ['core', 'electron', 'renderer']
  .flatMap((room) => readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((file) => `${room}/${file.replaceAll('\\', '/')}`))
  .filter((file) => /\.tsx?$/.test(file) && !/\.(?:test|d)\.tsx?$/.test(file) && !ENGLISH_ON_PURPOSE.some(([pattern]) => pattern.test(file)));

describe('texts of the interface', () => {
  it('stand in the catalogue, not in markup', () => {
    const strays = files.filter((file) => file.endsWith('.tsx')).flatMap((file) => wordsInMarkup(sourceOf(file)).map((text) => `${file}: ${text}`));
    // Keys of a keyboard are called the same in every catalogue.
    expect(strays.filter((stray) => !/: (?:[A-Z]|A4|Letter|Dateline|`Dateline \$\{version\}`)$/.test(stray))).toEqual([]);
  });

  it('stand in the catalogue, not in code', () => {
    expect(files.flatMap((file) => sentencesIn(sourceOf(file)).map((text) => `${file}: ${text}`))).toEqual([]);
  });

  it('are found where somebody writes one', () => {
    const code = "import { fail } from './x y';\nexport const a = fail('code', name, 'The disk is full.', `Retry ${name} later, or save elsewhere.`);\nthrow new Error('Never shown to anyone');\nconst keys = 'Mod Shift N';";
    expect(sentencesIn(ts.createSourceFile('a.ts', code, ts.ScriptTarget.Latest, true))).toEqual(['The disk is full.', 'Retry 0 later, or save elsewhere.']);
    expect(wordsInMarkup(ts.createSourceFile('a.tsx', '<p title="Save it">Hello there</p>', ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX))).toEqual(['Save it', 'Hello there']);
  });
});
