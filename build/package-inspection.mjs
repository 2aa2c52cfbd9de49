// Looks into a finished package: what is in it, what runs in it, and how it is locked. Reads bytes, never the configuration.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { extractFile, getRawHeader, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { strangers } from './package-contents.mjs';

/** The oldest Electron that got security fixes when the declared version was last raised: its makers keep three majors alive. */
const OLDEST_ALIVE = 43;

const ON = '1'.charCodeAt(0); // the wire is ASCII in the binary

/**
 * Why no package of this kind may be made of a runtime; null where it may.
 *
 * `kind` is 'test', 'trial' or 'release'; `version` the Electron that is there, `declared` the one package.json asks for.
 */
export function refusal(kind, version, declared) {
  if (kind !== 'release') return null;
  if (version !== declared) return `A release is made of Electron ${declared}, but here there is only ${version}.`;
  return Number.parseInt(declared, 10) >= OLDEST_ALIVE ? null : `Electron ${declared} is past its end of life: no release is made of it.`;
}

/** The Electron that a program says it is, out of its own bytes; null where it does not say. */
export const electronIn = (program) => /Chrome\/[\d.]+ Electron\/(\d+\.\d+\.\d+(?:-[\w.]+)?)/.exec(readFileSync(program).toString('latin1'))?.[1] ?? null;

/** Fuses of a program that are not as a package of this kind has them, by their names. One that its Electron does not have yet counts as off. */
export async function wrongFuses(program, kind) {
  const wire = await getCurrentFuseWire(program);
  const isOn = (name) => wire[FuseV1Options[name]] === ON;
  const off = ['RunAsNode', 'EnableNodeOptionsEnvironmentVariable', 'EnableCookieEncryption', 'LoadBrowserProcessSpecificV8Snapshot', 'GrantFileProtocolExtraPrivileges', ...(kind === 'test' ? [] : ['EnableNodeCliInspectArguments'])];
  return [
    ...off.filter(isOn).map((name) => `${name} is on`),
    ...['OnlyLoadAppFromAsar', 'EnableEmbeddedAsarIntegrityValidation'].filter((name) => !isOn(name)).map((name) => `${name} is off`),
  ];
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

function filesOf(header, folder = '') {
  return Object.entries(header.files).flatMap(([name, entry]) => (entry.files === undefined ? [[`${folder}/${name}`, entry]] : filesOf(entry, `${folder}/${name}`)));
}

/** Files of an archive whose bytes are not those that its header vouches for, or for which it vouches nothing. */
export function unvouched(archive) {
  return filesOf(getRawHeader(archive).header)
    .filter(([path, { integrity, link }]) => link === undefined && (integrity?.algorithm !== 'SHA256' || integrity.hash !== sha256(extractFile(archive, path.slice(1)))))
    .map(([path]) => path);
}

/** Beside what Electron brings along. */
const ADDED = /^(dateline|dateline\.exe|dateline\.desktop|LICENSE\.electron\.txt|LICENSES\.chromium\.html|chrome-sandbox|resources\/(app\.asar|app-update\.yml|package-type|apparmor-profile|elevate\.exe))$/i;
/** What Electron brings along and a package must not keep. */
const LEFT_OUT = new Set(['resources/default_app.asar', 'electron', 'electron.exe']);

/** Files beside the archive that neither Electron nor the packaging put there. */
async function besides(folder, runtimeFolder) {
  const files = async (at) => (await readdir(at, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(at.length + 1).replaceAll('\\', '/'));
  const known = new Set(await files(runtimeFolder));
  return (await files(folder)).filter((file) => !ADDED.test(file) && (!known.has(file) || LEFT_OUT.has(file)));
}

/** What Chromium and Electron ask to go along with them. */
const LICENCES = ['LICENSE.electron.txt', 'LICENSES.chromium.html'];

/** What is wrong with where a package looks for newer versions of itself, in a sentence or none; `server` is where it was made to. */
function wrongServer(resources, server) {
  const file = join(resources, 'app-update.yml');
  // Where a system has installers, electron-builder writes it for those alone, not for a folder.
  if (!existsSync(file)) return [];
  const found = /^url: *(['"]?)(.*?)\1 *$/m.exec(readFileSync(file, 'utf8'))?.[2] ?? 'no address';
  return found === server ? [] : [`It looks for newer versions at ${found}, ${server === null ? 'but was made without a server' : `not at ${server}`}.`];
}

/**
 * What is wrong with a package, in sentences; none: it is as it should be.
 *
 * `program` is its executable, `runtime` the Electron it was made of (build/electron-runtime.cjs), `declared` the version in package.json,
 * `server` the address it is to look for newer versions at; null where it is to look nowhere.
 */
export async function problemsOf({ program, kind, runtime, declared, server, platform = process.platform }) {
  const folder = dirname(program);
  const resources = join(folder, platform === 'darwin' ? '../Resources' : 'resources');
  const archive = join(resources, 'app.asar');
  if (!existsSync(archive)) return [`There is no ${archive}.`];
  const framework = platform === 'darwin' ? join(folder, '../Frameworks/Electron Framework.framework/Electron Framework') : program;
  const { headerString } = getRawHeader(archive);
  const paths = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/'));
  const folders = new Set(paths.map((path) => dirname(path)));
  const version = electronIn(framework);
  const refused = version === null ? 'The program does not say which Electron it is.' : refusal(kind, version, declared);
  // Where a system checks the archive, the program carries the digest of its header; Linux has no such check.
  const vouching = { darwin: join(folder, '../Info.plist'), win32: program }[platform];
  return [
    ...(refused === null ? [] : [refused]),
    ...(version === null || version === runtime.version ? [] : [`The program is Electron ${version}, not ${runtime.version}.`]),
    ...(await wrongFuses(framework, kind)).map((fuse) => `Fuse: ${fuse}.`),
    ...strangers(paths.filter((path) => !folders.has(path)), kind).map((path) => `${path} has no place in a ${kind} package.`),
    ...(platform === 'darwin' ? [] : (await besides(folder, runtime.distPath)).map((path) => `${path}, beside the archive, has no place in a package.`)),
    ...LICENCES.filter((name) => !existsSync(join(platform === 'darwin' ? resources : folder, name))).map((name) => `${name} is missing.`),
    ...wrongServer(resources, server),
    ...unvouched(archive).map((path) => `${path} is not what the archive's header vouches for.`),
    ...(vouching === undefined || readFileSync(vouching).toString('latin1').includes(sha256(headerString)) ? [] : [`${vouching} does not vouch for the archive.`]),
  ];
}
