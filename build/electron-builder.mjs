// How packages are made: what goes in, how it presents itself to each system, and how Electron is locked down.
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LINUX_SIZES } from './icons/draw.mjs';
import { root } from './setup/console.mjs';

/**
 * The electron-builder configuration.
 *
 * `runtime` is the Electron to pack (build/electron-runtime.cjs); `builtDir` the output of electron-vite; `outputDir` where
 * the packages go; `iconDir` what build/icons/draw.mjs wrote; `forTests` lets Playwright attach (the one fuse it needs).
 */
export const packageConfig = ({ runtime, builtDir, outputDir, iconDir, forTests }) => ({
  appId: 'org.dateline.Dateline',
  productName: 'Dateline',
  copyright: 'The Dateline authors, MIT licence',
  electronDist: runtime.distPath,
  electronVersion: runtime.version,
  directories: { output: outputDir, buildResources: 'build' },
  // Everything is bundled: no node_modules, no sources.
  files: ['package.json', 'LICENSE', 'assets/**', '!node_modules/**', { from: builtDir, to: 'out', filter: ['main/**', 'preload/**', 'renderer/**'] }],
  extraMetadata: { scripts: null, devDependencies: null, desktopName: 'dateline.desktop' },
  asar: true,
  npmRebuild: false,
  publish: updateServer(process.env),
  // A stand-in that starts any app one names has no place in a package.
  afterExtract: ({ appOutDir, packager }) => rm(join(resourcesOf(appOutDir, packager), 'default_app.asar'), { force: true }),
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: forTests,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    // No cookies are kept, and on macOS this one asks for the keychain.
    enableCookieEncryption: false,
    loadBrowserProcessSpecificV8Snapshot: false,
    // Electron 25 does not have this fuse yet; the app serves itself from app:// and never needs it.
    ...(Number.parseInt(runtime.version, 10) >= 29 ? { grantFileProtocolExtraPrivileges: false } : {}),
  },
  linux: {
    fileAssociations: [fileAssociation],
    target: ['AppImage', 'deb', 'rpm'],
    executableName: 'dateline',
    icon: iconDir,
    category: 'Office',
    syncDesktopName: true,
    synopsis: 'Event timelines that people can check',
    maintainer: 'The Dateline authors <authors@dateline.invalid>',
    vendor: 'The Dateline authors',
    desktop: { entry: { GenericName: 'Timeline editor', Keywords: 'timeline;chronology;events;sources;citations;', StartupWMClass: 'Dateline' } },
  },
  mac: {
    fileAssociations: [{ ...fileAssociation, icon: join(iconDir, 'document/icon.icns') }],
    target: ['dmg', 'zip'],
    icon: join(iconDir, 'icon.icns'),
    category: 'public.app-category.productivity',
    hardenedRuntime: true,
    entitlements: 'build/entitlements.mac.plist',
    entitlementsInherit: 'build/entitlements.mac.plist',
    notarize: canNotarise(process.env),
    // On the other systems they lie beside the program, and electron-builder takes them along; on a Mac they lie beside Electron.app, and it takes that alone.
    extraResources: [
      { from: licenceOfElectron(runtime.distPath), to: 'LICENSE.electron.txt' },
      { from: join(runtime.distPath, 'LICENSES.chromium.html'), to: 'LICENSES.chromium.html' },
    ],
  },
  deb: { fpm: typeWithIcon(iconDir) },
  rpm: { fpm: typeWithIcon(iconDir) },
  win: { target: ['nsis', 'portable'], icon: join(iconDir, 'icon.ico'), fileAssociations: [{ ...fileAssociation, icon: join(iconDir, 'document/icon.ico') }] },
  // For the person who installs it, without an administrator: what one reads and writes is one's own, and so is the program.
  // The assistant still offers to install for everyone on the computer, and asks for rights only then. Timelines and settings stay when it is removed.
  nsis: { oneClick: false, perMachine: false, selectPerMachineByDefault: false, allowElevation: true, allowToChangeInstallationDirectory: true, deleteAppDataOnUninstall: false },
});

/** Electron's own name for it, or the one that electron-builder gives it. */
const licenceOfElectron = (distPath) => ['LICENSE', 'LICENSE.electron.txt'].map((name) => join(distPath, name)).find((path) => existsSync(path)) ?? join(distPath, 'LICENSE');

/**
 * Extra files for fpm: the icon of a timeline's file in every size, and the type that names it.
 *
 * electron-builder knows no icon of a type on Linux and writes the desktop's own; a type read later wins (update-mime-database
 * reads by name). An AppImage installs nothing and keeps the desktop's icon.
 */
const typeWithIcon = (iconDir) => [
  ...LINUX_SIZES.map((size) => `${join(iconDir, `document/${size}x${size}.png`)}=/usr/share/icons/hicolor/${size}x${size}/mimetypes/application-vnd.dateline+json.png`),
  `${join(root, 'build/timeline-type.xml')}=/usr/share/mime/packages/org.dateline.Dateline.xml`,
];

const fileAssociation = { ext: 'dateline', name: 'Dateline timeline', description: 'Dateline timeline', mimeType: 'application/vnd.dateline+json', role: 'Editor', rank: 'Owner' };

/** Whether the environment has what Apple asks for, in one of the ways that electron-builder knows. */
export const canNotarise = (env) =>
  [['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'], ['APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_TEAM_ID'], ['APPLE_KEYCHAIN', 'APPLE_KEYCHAIN_PROFILE']].some((names) => names.every((name) => Boolean(env[name])));

/**
 * Where packages look for newer versions of themselves: the folder at `DATELINE_UPDATE_URL`, to which the files of
 * a release are copied with their `latest*.yml`. Without it a package never looks, and its preferences say so.
 */
export function updateServer(env) {
  const address = env.DATELINE_UPDATE_URL ?? '';
  if (address === '') return null;
  if (!URL.canParse(address) || new URL(address).protocol !== 'https:') throw new Error(`DATELINE_UPDATE_URL is ${address}, which is no https address`);
  return { provider: 'generic', url: address };
}

const resourcesOf = (appOutDir, packager) =>
  packager.platform.name === 'mac' ? join(appOutDir, 'Electron.app/Contents/Resources') : join(appOutDir, 'resources');
