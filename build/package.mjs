// `npm run package`: packs the app as a folder, or with --installers as what this system installs from.
//
// A release is made of the declared Electron only. --test packs with whatever Electron is there and lets Playwright attach;
// --trial makes a release-like package of the fallback Electron, to look at and not to give away.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { declaredVersion } from './electron-runtime.cjs';
import { packageConfig, updateServer } from './electron-builder.mjs';
import { LARGEST_RATIO, sizeOf } from './package-contents.mjs';
import { problemsOf, refusal } from './package-inspection.mjs';
import { writePackageIcons } from './icons/draw.mjs';
import { packageDir, packagedExecutable } from './packaged-app.cjs';
import { endWith, root, run, say, SetupProblem } from './setup/console.mjs';
import { ensureElectronRuntime } from './setup/electron-runtime.mjs';

async function pack(switches) {
  const kind = switches.has('--test') ? 'test' : switches.has('--trial') ? 'trial' : 'release';
  const runtime = await ensureElectronRuntime();
  const refused = refusal(kind, runtime.version, declaredVersion());
  if (refused !== null) throw new SetupProblem(`${refused} (${runtime.reason})\nRun this where Electron can be downloaded; or add --trial for a package to try out, not to give away.`);
  if (kind === 'trial') say(`This is a trial package of Electron ${runtime.version}: not to be given away.`);

  // A release leaves out what only tests run, so it is built apart from `out`.
  const builtDir = join(root, kind === 'test' ? (process.env.DATELINE_OUT ?? 'out') : 'out-release');
  if (kind !== 'test' || !switches.has('--no-build')) {
    const env = { ...process.env, DATELINE_OUT: relative(root, builtDir), ...(kind === 'test' ? {} : { DATELINE_RELEASE: '1' }) };
    if ((await run(process.execPath, ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'], { env })) !== 0) throw new SetupProblem('The build failed (see above).');
  }

  const iconDir = await mkdtemp(join(tmpdir(), 'dateline-icons-'));
  try {
    writePackageIcons(iconDir);
    const outputDir = packageDir(kind);
    await rm(outputDir, { recursive: true, force: true });
    const { build } = await import('electron-builder');
    const config = packageConfig({ runtime, builtDir: relative(root, builtDir), outputDir, iconDir, forTests: kind === 'test' });
    await build({ projectDir: root, publish: 'never', config, ...(switches.has('--installers') ? {} : { dir: true }) });
    await inspect(kind, runtime);
    say(`Packed (${kind}, Electron ${runtime.version}) in ${outputDir}`);
  } finally {
    await rm(iconDir, { recursive: true, force: true });
  }
}

/** Looks into the finished package: nothing that does not belong there, and not much larger than Electron alone. */
async function inspect(kind, runtime) {
  const program = packagedExecutable(kind);
  const problems = await problemsOf({ program, kind, runtime, declared: declaredVersion(), server: updateServer(process.env)?.url ?? null });
  if (problems.length > 0) throw new Error(`This is not a package to give to anybody:\n  ${problems.join('\n  ')}`);
  const folder = dirname(program);
  const bytes = await sizeOf(process.platform === 'darwin' ? join(folder, '../..') : folder);
  const ratio = bytes / (await sizeOf(process.platform === 'darwin' ? join(runtime.distPath, 'Electron.app') : runtime.distPath));
  say(`Unpacked: ${(bytes / 1e6).toFixed(1)} MB, ${ratio.toFixed(3)} times Electron alone (at most ${LARGEST_RATIO})`);
  if (ratio > LARGEST_RATIO) throw new Error(`The package is ${ratio.toFixed(3)} times as large as Electron alone; at most ${LARGEST_RATIO} is allowed.`);
}

pack(new Set(process.argv.slice(2))).catch(endWith);
