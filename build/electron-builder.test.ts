import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canNotarise, packageConfig, updateServer } from './electron-builder.mjs';
import { writePackageIcons } from './icons/draw.mjs';

// The check that electron-builder itself does first, on the schema that it brings along; nothing is fetched.
const require = createRequire(createRequire(__filename).resolve('electron-builder'));
const { validateConfiguration } = require('app-builder-lib/out/util/config/config') as { validateConfiguration(config: unknown, log: { readonly isEnabled: boolean }): Promise<void> };

const iconDir = mkdtempSync(join(tmpdir(), 'dateline-icons-'));
const made = (version: string, forTests = false) => packageConfig({ runtime: { distPath: '/electron', version }, builtDir: 'out-release', outputDir: '/dist', iconDir, forTests });
const root = resolve(__dirname, '..');

describe('the configuration of packages', () => {
  it.each(['45.4.1', '25.9.8'])('fits the schema of electron-builder, for Electron %s', async (version) => {
    await validateConfiguration(made(version), { isEnabled: false });
    await validateConfiguration(made(version, true), { isEnabled: false });
  });

  it('would not fit with a name or a value that electron-builder does not know', async () => {
    await expect(validateConfiguration({ ...made('45.4.1'), electronFuses: { runAsNodes: false } }, { isEnabled: false })).rejects.toThrow(/electronFuses/);
    await expect(validateConfiguration({ ...made('45.4.1'), nsis: { perMachine: 'yes, please' } }, { isEnabled: false })).rejects.toThrow(/perMachine/);
    await expect(validateConfiguration({ ...made('45.4.1'), macOS: {} }, { isEnabled: false })).rejects.toThrow(/macOS/);
  });

  it('makes what each system installs from', () => {
    const { linux, mac, win, nsis } = made('45.4.1');
    expect([linux?.target, mac?.target, win?.target]).toEqual([['AppImage', 'deb', 'rpm'], ['dmg', 'zip'], ['nsis', 'portable']]);
    expect(mac).toMatchObject({ hardenedRuntime: true, entitlements: 'build/entitlements.mac.plist', notarize: false });
    expect(mac?.extraResources, 'beside Electron.app, where nothing takes them along').toMatchObject([{ to: 'LICENSE.electron.txt' }, { from: '/electron/LICENSES.chromium.html', to: 'LICENSES.chromium.html' }]);
    expect(nsis, 'for one person, without an administrator, unless they ask').toMatchObject({ perMachine: false, selectPerMachineByDefault: false, oneClick: false, deleteAppDataOnUninstall: false });
    expect(linux?.desktop?.entry).toMatchObject({ GenericName: 'Timeline editor', StartupWMClass: 'Dateline' });
  });

  it('gives .dateline files a type and an icon of their own on every system', () => {
    writePackageIcons(iconDir);
    const { linux, mac, win, deb, rpm } = made('45.4.1');
    const type = { ext: 'dateline', mimeType: 'application/vnd.dateline+json', role: 'Editor', rank: 'Owner' };
    for (const system of [linux, mac, win]) expect(system?.fileAssociations).toEqual([expect.objectContaining(type)]);
    const iconOf = (system: typeof mac | typeof win): string => (system?.fileAssociations as readonly { readonly icon: string }[])[0]?.icon ?? '';
    expect([iconOf(mac), iconOf(win)]).toEqual([join(iconDir, 'document/icon.icns'), join(iconDir, 'document/icon.ico')]);
    expect(deb?.fpm).toEqual(rpm?.fpm);
    const installed = (deb?.fpm ?? []).map((pair) => pair.split('='));
    expect(installed.map(([, to]) => to)).toContain('/usr/share/icons/hicolor/256x256/mimetypes/application-vnd.dateline+json.png');
    for (const file of [iconOf(mac), iconOf(win), ...installed.map(([from]) => from ?? '')]) expect(existsSync(file), file).toBe(true);
    expect(readFileSync(join(root, 'build/timeline-type.xml'), 'utf8')).toMatch(/type="application\/vnd\.dateline\+json"[\s\S]*glob pattern="\*\.dateline"/);
    expect(installed.at(-1)?.[1]?.split('/').at(-1)?.localeCompare('dateline.xml'), "read after electron-builder's, whose icon would win otherwise").toBe(1);
  });

  it('locks Electron down, and lets nothing attach but to a test package', () => {
    const locked = { runAsNode: false, enableNodeOptionsEnvironmentVariable: false, enableEmbeddedAsarIntegrityValidation: true, onlyLoadAppFromAsar: true };
    expect(made('45.4.1').electronFuses).toMatchObject({ ...locked, enableNodeCliInspectArguments: false, grantFileProtocolExtraPrivileges: false });
    expect(made('45.4.1', true).electronFuses).toMatchObject({ ...locked, enableNodeCliInspectArguments: true });
  });

  it('names a server for updates where the environment does, over https and nothing else', async () => {
    expect(updateServer({})).toBe(null);
    expect(made('45.4.1').publish).toBe(null);
    const publish = updateServer({ DATELINE_UPDATE_URL: 'https://updates.example.org/dateline/' });
    expect(publish).toEqual({ provider: 'generic', url: 'https://updates.example.org/dateline/' });
    await validateConfiguration({ ...made('45.4.1'), publish }, { isEnabled: false });
    for (const wrong of ['http://updates.example.org/', 'updates.example.org']) expect(() => updateServer({ DATELINE_UPDATE_URL: wrong }), wrong).toThrow(/no https address/);
  });

  it('notarises where the environment has all that Apple asks for, and only there', () => {
    expect(canNotarise({})).toBe(false);
    expect(canNotarise({ APPLE_ID: 'a@b.invalid', APPLE_TEAM_ID: 'T' })).toBe(false);
    expect(canNotarise({ APPLE_ID: 'a@b.invalid', APPLE_TEAM_ID: 'T', APPLE_APP_SPECIFIC_PASSWORD: 'x' })).toBe(true);
  });
});
