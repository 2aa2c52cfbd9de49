/**
 * No text of the interface outside the catalogue: looks through the page's sources for words in markup.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ATTRIBUTES = new Set(['aria-label', 'title', 'placeholder', 'label', 'hint', 'words', 'textValue', 'aria-roledescription', 'alt']);

const hasWords = (text: string): boolean => /\p{L}{2,}/u.test(text);

function literalsIn(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
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

const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx') && !file.startsWith('gallery') && !file.endsWith('.test.tsx')).map((file) => join(__dirname, file));

describe('texts of the interface', () => {
  it.each(files.map((file) => relative(__dirname, file).replaceAll('\\', '/')))('%s has none of its own', (name) => {
    const literals = literalsIn(join(__dirname, name));
    // Keys of a keyboard are called the same in every catalogue.
    const texts = literals.filter((text) => !/^(?:[A-Z]|Ctrl K|⌘ K|A4|Letter|Dateline|`Dateline \$\{version\}`)$/.test(text));
    expect(texts).toEqual([]);
  });
});
