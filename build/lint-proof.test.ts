import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** A small tree that keeps every rule. */
const cleanTree: Readonly<Record<string, string>> = {
  'core/result.ts': 'export type Result = { readonly ok: boolean };\n',
  'core/timeline/codec.ts': "import { type Result } from '../result';\nexport const parse = (): Result => ({ ok: true });\n",
  'core/timeline/schema.ts': 'export const schema = 1;\n',
  'core/validator.ts': 'export const validatorOf = 1;\n',
  'core/timeline/codec.test.ts': "import { readFileSync } from 'node:fs';\nimport { parse } from './codec';\nexport const both = [readFileSync, parse];\n",
  'core/testing/arbitrary-result.ts': "import { record } from 'fast-check';\nexport const arbitraryResult = record;\n",
  'electron/main.ts': "import { join } from 'node:path';\nimport { app } from 'electron';\nimport { parse } from '../core/timeline/codec';\nexport const all = [join, app, parse];\n",
  'renderer/main.tsx': "import { createRoot } from 'react-dom/client';\nimport { type Result } from '../core/result';\nexport const draw = (value: Result) => [createRoot, value];\n",
  'e2e/main-job.spec.ts': "import { all } from '../electron/main';\nimport { draw } from '../renderer/main';\nexport const both = [all, draw];\n",
};

/** Each breaks one rule, in a file of its own in the room named. */
const forbidden: readonly (readonly [rule: string, room: string, source: string])[] = [
  ['core-imports-core-only', 'core', "import { all } from '../electron/main';\nexport const bad = all;\n"],
  ['core-imports-core-only', 'core', "import type { draw } from '../renderer/main';\nexport type Bad = typeof draw;\n"],
  ['core-is-free-of-node', 'core', "import { readFileSync } from 'node:fs';\nexport const bad = readFileSync;\n"],
  ['core-is-free-of-node', 'core', "import type { Stats } from 'fs';\nexport type Bad = Stats;\n"],
  ['core-is-free-of-electron-and-page', 'core', "import { app } from 'electron';\nexport const bad = app;\n"],
  ['core-is-free-of-electron-and-page', 'core', "import { useState } from 'react';\nexport const bad = useState;\n"],
  ['electron-imports-core-and-itself-only', 'electron', "import { draw } from '../renderer/main';\nexport const bad = draw;\n"],
  ['electron-does-not-draw', 'electron', "import { createElement } from 'react';\nexport const bad = createElement;\n"],
  ['renderer-imports-core-and-itself-only', 'renderer', "import type { all } from '../electron/main';\nexport type Bad = typeof all;\n"],
  ['renderer-is-free-of-node', 'renderer', "import { join } from 'node:path';\nexport const bad = join;\n"],
  ['renderer-is-free-of-electron', 'renderer', "import type { IpcRenderer } from 'electron';\nexport type Bad = IpcRenderer;\n"],
  ['renderer-does-not-validate', 'renderer', "import { validatorOf } from '../core/validator';\nexport const bad = validatorOf;\n"],
  ['renderer-does-not-validate', 'renderer', "import { schema } from '../core/timeline/schema';\nexport const bad = schema;\n"],
  ['renderer-does-not-validate', 'renderer', "import { Type } from 'typebox';\nexport const bad = Type;\n"],
  ['app-is-free-of-tests-and-tools', 'core', "import { both } from './timeline/codec.test';\nexport const bad = both;\n"],
  ['app-is-free-of-tests-and-tools', 'electron', "import { arbitraryResult } from '../core/testing/arbitrary-result';\nexport const bad = arbitraryResult;\n"],
  ['app-is-free-of-tests-and-tools', 'renderer', "import { expect } from 'vitest';\nexport const bad = expect;\n"],
  ['no-circles', 'core', "import { worse } from './worse';\nexport const bad = (): unknown => worse;\n"],
  ['imports-resolve', 'core', "import { nothing } from './no-such-file';\nexport const bad = nothing;\n"],
];

const badFile = (at: number): string => `${forbidden[at]?.[1]}/bad-${at}.ts`;

interface Verdict {
  readonly modules: number;
  readonly broken: readonly string[];
}

async function cruise(tree: string): Promise<Verdict> {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'core', 'electron', 'renderer', 'e2e'];
  // The exit code is the number of violations; the report is on stdout either way.
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: tree, maxBuffer: 64 << 20 }).catch((failed: { stdout: string }) => failed);
  const { summary } = JSON.parse(stdout) as { summary: { totalCruised: number; violations: { from: string; rule: { name: string } }[] } };
  return { modules: summary.totalCruised, broken: summary.violations.map(({ from, rule }) => `${rule.name} in ${from}`) };
}

describe('the import rules', () => {
  let tree = '';
  let clean: Verdict = { modules: 0, broken: [] };
  let spoilt: Verdict = { modules: 0, broken: [] };

  const write = (file: string, source: string): void => {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), source);
  };

  beforeAll(async () => {
    tree = mkdtempSync(join(tmpdir(), 'dateline-import-rules-'));
    for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'tsconfig.base.json', 'package.json']) cpSync(join(root, name), join(tree, name));
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
    for (const [file, source] of Object.entries(cleanTree)) write(file, source);
    clean = await cruise(tree);
    forbidden.forEach(([rule, , source], at) => {
      write(badFile(at), source);
      if (rule === 'no-circles') write('core/worse.ts', `import { bad } from './bad-${at}';\nexport const worse = (): unknown => bad;\n`);
    });
    spoilt = await cruise(tree);
  });

  afterAll(() => {
    rmSync(tree, { recursive: true, force: true });
  });

  it('pass a tree that keeps them, having looked at every file of it', () => {
    expect(clean.broken).toEqual([]);
    expect(clean.modules).toBeGreaterThanOrEqual(Object.keys(cleanTree).length);
  });

  it.each(forbidden.map(([rule, room, source], at) => ({ rule, room, source: source.split('\n')[0], at })))('$rule: $room may not say: $source', ({ rule, at }) => {
    expect(spoilt.broken).toContain(`${rule} in ${badFile(at)}`);
  });

  it('are each proved by a case here', () => {
    const config = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as { forbidden: { name: string }[] };
    const proved = new Set(forbidden.map(([rule]) => rule));
    expect(config.forbidden.map(({ name }) => name).filter((name) => !proved.has(name))).toEqual([]);
  });
});
