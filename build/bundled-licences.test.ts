import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { licencesOf } from './bundled-licences';

const root = join(__dirname, '..');
const inPackage = (path: string): string => join(root, 'node_modules', path);

describe('the licences of what is bundled', () => {
  it('are there in words, also of packages that bring none', () => {
    const found = licencesOf(['brotli/dec/decode.js', 'dfa/index.js', 'lazy-val/out/main.js', 'saxes/saxes.js', 'punycode.js/punycode.js', 'react/index.js'].map(inPackage), root);
    expect(found.map(({ name }) => name)).toEqual(['brotli', 'dfa', 'lazy-val', 'punycode.js', 'react', 'saxes']);
    for (const { text } of found) expect(text).toMatch(/copyright.*[\s\S]*(permission is hereby granted|permission to use)/i);
  });

  it('have the Apache licence as a whole where a package only points to it', () => {
    const [readability] = licencesOf([inPackage('@mozilla/readability/index.js')], root);
    expect(readability).toMatchObject({ name: '@mozilla/readability', licence: 'Apache-2.0' });
    expect(readability?.text).toMatch(/^Copyright \(c\) 2010 Arc90 Inc[\s\S]*END OF TERMS AND CONDITIONS$/);
  });

  it('are of the version that is bundled, which may lie within another package', () => {
    const folder = mkdtempSync(join(tmpdir(), 'licences-'));
    try {
      const put = (path: string, version: string, text: string | null): string => {
        mkdirSync(join(folder, path), { recursive: true });
        writeFileSync(join(folder, path, 'package.json'), JSON.stringify({ version, license: 'MIT' }));
        if (text !== null) writeFileSync(join(folder, path, 'LICENSE'), text);
        return join(folder, path, 'lib/index.js');
      };
      const modules = [put('node_modules/shared', '1.0.0', 'words of 1'), put('node_modules/outer/node_modules/shared', '2.0.0', 'words of 2')];
      expect(licencesOf([...modules, ...modules, join(folder, 'renderer/main.tsx')], folder)).toEqual([
        { name: 'shared', version: '1.0.0', licence: 'MIT', text: 'words of 1' }, { name: 'shared', version: '2.0.0', licence: 'MIT', text: 'words of 2' },
      ]);
      expect(() => licencesOf([put('node_modules/wordless', '1.0.0', null)], folder)).toThrow('wordless brings no words of its licence');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
