import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createPackage } from '@electron/asar';
import { describe, expect, it } from 'vitest';
import { declaredVersion } from './electron-runtime.cjs';
import { problemsOf, refusal, unvouched } from './package-inspection.mjs';

const fresh = (): string => mkdtempSync(join(tmpdir(), 'dateline-inspected-'));

/** Fuses in the order of Electron's wire, version 1: 0 is off, 1 is on. */
const RELEASE_FUSES = '000011000';

/** A program of nothing but what an inspection reads: which Electron it is, and its fuses. */
const program = (version: string, fuses: string): Buffer =>
  Buffer.concat([Buffer.from(`%s Chrome/200.0.1 Electron/${version}\0dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01`, 'latin1'), Buffer.from([fuses.length]), Buffer.from(fuses, 'latin1')]);

async function packed({ version = declaredVersion(), fuses = RELEASE_FUSES, files = {} as Readonly<Record<string, string>>, beside = {} as Readonly<Record<string, string>>, licences = ['LICENSE.electron.txt', 'LICENSES.chromium.html'] as readonly string[] }): Promise<{ readonly folder: string; readonly look: (kind: 'test' | 'trial' | 'release', server?: string) => Promise<readonly string[]> }> {
  const [folder, source, distPath] = [fresh(), fresh(), fresh()];
  const write = (at: string, named: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(named)) {
      mkdirSync(join(at, name, '..'), { recursive: true });
      writeFileSync(join(at, name), text);
    }
  };
  write(source, { 'package.json': '{}', 'out/main/main.js': 'start()', 'out/renderer/index.html': '<main>', ...files });
  write(distPath, { 'icudtl.dat': '', 'resources/default_app.asar': '' });
  write(folder, { 'icudtl.dat': '', 'resources/package-type': 'deb', ...Object.fromEntries(licences.map((name) => [name, 'words'])), ...beside });
  await createPackage(source, join(folder, 'resources/app.asar'));
  writeFileSync(join(folder, 'dateline'), program(version, fuses));
  return { folder, look: (kind, server) => problemsOf({ program: join(folder, 'dateline'), kind, runtime: { distPath, version }, declared: declaredVersion(), platform: 'linux', server: server ?? null }) };
}

describe('a finished package', () => {
  it('is in order with the declared Electron, its fuses and the built app', async () => {
    expect(await (await packed({})).look('release')).toEqual([]);
  });

  it('is no release with an Electron past its end of life, whatever the configuration said', async () => {
    const { look } = await packed({ version: '25.9.8' });
    expect(await look('release')).toEqual([`A release is made of Electron ${declaredVersion()}, but here there is only 25.9.8.`]);
    expect(await look('trial')).toEqual([]);
  });

  it('has each fuse as it should be', async () => {
    expect(await (await packed({ fuses: '111100110' })).look('release')).toEqual([
      'Fuse: RunAsNode is on.', 'Fuse: EnableNodeOptionsEnvironmentVariable is on.', 'Fuse: EnableCookieEncryption is on.', 'Fuse: LoadBrowserProcessSpecificV8Snapshot is on.', 'Fuse: GrantFileProtocolExtraPrivileges is on.', 'Fuse: EnableNodeCliInspectArguments is on.',
      'Fuse: OnlyLoadAppFromAsar is off.', 'Fuse: EnableEmbeddedAsarIntegrityValidation is off.',
    ]);
    expect(await (await packed({ fuses: '000111000' })).look('test'), 'a test package lets Playwright attach').toEqual([]);
    expect(await (await packed({ fuses: '0000110' })).look('trial'), 'Electron 25 has no fuse for file:// yet').toEqual([]);
  });

  it('holds no file of development or of a test build, in the archive or beside it', async () => {
    const { look } = await packed({ files: { 'electron/main.ts': '', 'out/main/parser-child.js': '', 'out/main/main.js.map': '' }, beside: { 'resources/default_app.asar': '', 'e2e/import.spec.ts': '', '.env': '' } });
    expect((await look('release')).map((line) => line.split(/,? has no|, beside/)[0]).sort()).toEqual(['.env', '/electron/main.ts', '/out/main/main.js.map', '/out/main/parser-child.js', 'e2e/import.spec.ts', 'resources/default_app.asar']);
  });

  it('has the licences of Chromium and Electron with it', async () => {
    expect(await (await packed({ licences: ['LICENSE.electron.txt'] })).look('release')).toEqual(['LICENSES.chromium.html is missing.']);
  });

  it('looks for newer versions where it was made to, and nowhere else', async () => {
    const server = 'https://u.example.org/dateline/';
    const { look } = await packed({ beside: { 'resources/app-update.yml': `provider: generic\nurl: ${server}\nupdaterCacheDirName: dateline-updater\n` } });
    expect(await look('release', server)).toEqual([]);
    expect(await look('release')).toEqual([`It looks for newer versions at ${server}, but was made without a server.`]);
    expect(await look('release', 'https://other.example.org/')).toEqual([`It looks for newer versions at ${server}, not at https://other.example.org/.`]);
    expect(await (await packed({})).look('trial', server), 'only installers look, on Windows and macOS').toEqual([]);
    const quoted = await packed({ beside: { 'resources/app-update.yml': "provider: generic\nurl: 'https://u.example.org/#1'\n" } });
    expect(await quoted.look('release', 'https://u.example.org/#1')).toEqual([]);
  });

  it('holds the bytes that its header vouches for', async () => {
    const { folder, look } = await packed({});
    const archive = join(folder, 'resources/app.asar');
    const other = join(fresh(), 'app.asar');
    cpSync(archive, other);
    writeFileSync(other, readFileSync(other).toString('latin1').replace('start()', 'steal()'), 'latin1');
    expect(unvouched(archive)).toEqual([]);
    expect(unvouched(other)).toEqual(['/out/main/main.js']);
    cpSync(other, join(folder, 'resources/app.asar'));
    expect(await look('release')).toEqual(["/out/main/main.js is not what the archive's header vouches for."]);
  });
});

describe('a release', () => {
  it('is refused to any Electron but the declared one, and to a declared one past its end of life', () => {
    expect(refusal('release', '45.4.1', '45.4.1')).toBeNull();
    expect(refusal('release', '25.9.8', '45.4.1')).toContain('only 25.9.8');
    expect(refusal('release', '25.9.8', '25.9.8')).toContain('end of life');
    for (const kind of ['test', 'trial'] as const) expect(refusal(kind, '25.9.8', '45.4.1')).toBeNull();
  });

  it.runIf(process.platform === 'linux')('is not even begun by `npm run package` where there is only Electron 25 (the stand-in for its folder is made as on Linux)', () => {
    const distPath = fresh();
    writeFileSync(join(distPath, 'electron'), '');
    chmodSync(join(distPath, 'electron'), 0o755);
    writeFileSync(join(distPath, 'version'), '25.9.8');
    const dist = fresh();
    const { status, stderr, stdout } = spawnSync(process.execPath, [resolve(__dirname, 'package.mjs')], { encoding: 'utf8', env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: distPath, DATELINE_DIST: dist } });
    expect(status).toBe(1);
    expect(stderr).toContain(`A release is made of Electron ${declaredVersion()}, but here there is only 25.9.8.`);
    expect(stdout).not.toContain('Packed');
  });
});
