import { describe, expect, it } from 'vitest';
import { strangers } from './package-contents.mjs';

describe('what may be in a package', () => {
  it('is the built app, its pictures and its licence', () => {
    expect(strangers(['/package.json', '/LICENSE', '/assets/icon.png', '/out/main/main.js', '/out/main/chunks/esm-aB_1.js', '/out/preload/preload.js', '/out/renderer/index.html', '/out/renderer/assets/first-x.js'], 'release')).toEqual([]);
  });

  it('is no source, map, package or tool of development', () => {
    const wrong = ['/electron/main.ts', '/out/main/main.js.map', '/node_modules/x/index.js', '/e2e/import.spec.ts', '/.env', '/out/main/parser-child.js', '/out/renderer/assets/dateline-dev-AbC12345.js'];
    expect(strangers(wrong, 'release')).toEqual(wrong);
    expect(strangers(wrong, 'trial')).toEqual(wrong);
  });

  it('may be what tests run, in a test package only', () => {
    expect(strangers(['/out/main/parser-child.js', '/out/renderer/assets/dateline-dev-AbC12345.js'], 'test')).toEqual([]);
  });
});
