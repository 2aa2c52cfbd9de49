import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stepOfKey } from './undo-keys';

const key = (name: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) =>
  stepOfKey({ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('the keys of undo and redo', () => {
  it('knows both ways to redo, and both modifiers', () => {
    expect(key('z', { ctrlKey: true })).toBe('undo');
    expect(key('z', { metaKey: true })).toBe('undo');
    expect(key('Z', { ctrlKey: true, shiftKey: true })).toBe('redo');
    expect(key('y', { ctrlKey: true })).toBe('redo');
  });
  it('leaves letters and other shortcuts alone', () => {
    expect(key('z')).toBeNull();
    expect(key('z', { ctrlKey: true, altKey: true })).toBeNull();
    expect(key('z', { ctrlKey: true, metaKey: true })).toBeNull();
    expect(key('y', { ctrlKey: true, shiftKey: true })).toBeNull();
  });
});

describe('a field that is not part of the document', () => {
  const root = join(__dirname, '..');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/')).filter((file) => file.endsWith('.tsx') && !file.startsWith('inspector/'));
  const fieldsIn = (file: string): readonly string[] => [...readFileSync(join(root, file), 'utf8').matchAll(/<(?:Input|TextArea|input|textarea)\b[^]*?\/>/g)].map(([field]) => field);

  it('undoes its own letters: the step of the document may be one that nobody sees', () => {
    // Nothing is typed where a log is shown or a colour chosen.
    const fields = files.flatMap((file) => fieldsIn(file).map((field) => `${file}: ${field}`)).filter((field) => !/ readOnly |type="color"/.test(field));
    expect(fields.length).toBeGreaterThan(15);
    expect(fields.filter((field) => !field.includes('data-own-undo'))).toEqual([]);
  });
});
