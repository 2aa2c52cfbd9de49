// The Debian packages Electron and the tests need: checked always, installed only when missing and only as root.
import { existsSync } from 'node:fs';
import { read, run, say, SetupProblem } from './console.mjs';

// Names before a | are those of Debian 12 and Ubuntu 22.04; after it those since the 64-bit time change.
const forElectron = ['libnss3', 'libgtk-3-0|libgtk-3-0t64', 'libasound2|libasound2t64', 'libgbm1', 'libxss1'];
const forNoDisplay = ['xvfb', 'xauth'];
const forChecksOnPdf = ['poppler-utils', 'qpdf'];
/** Real keys, what processes ask of the system and send, and a file system to cut the power of. */
const forWatching = ['xdotool', 'strace', 'iproute2', 'xfsprogs'];

const hasDisplay = () => Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

/**
 * Makes sure of the system packages.
 *
 * `purpose` is 'start' or 'test'; tests always run on a virtual display and look into PDF files.
 */
export async function ensureSystemPackages(purpose) {
  if (process.platform !== 'linux') return;
  const wanted = [...forElectron, ...(purpose === 'test' || !hasDisplay() ? forNoDisplay : []), ...(purpose === 'test' ? [...forChecksOnPdf, ...forWatching] : [])];
  if (!existsSync('/usr/bin/dpkg-query') || !existsSync('/usr/bin/apt-get')) {
    say(`System packages: this is no Debian, so please see to the equivalents of: ${wanted.map((names) => names.split('|')[0]).join(' ')}`);
    return;
  }
  const missing = wanted.filter((names) => !names.split('|').some(isInstalled));
  if (missing.length === 0) {
    say(`System packages: all ${wanted.length} there`);
    return;
  }
  if (process.getuid() !== 0) {
    const names = missing.map(availableName).join(' ');
    throw new SetupProblem(`Some system packages are missing. Please run this, then try again:\n\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}\n`);
  }
  say(`System packages: installing ${missing.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await run('apt-get', ['update', '-q'], { env });
  const names = missing.map(availableName);
  const installed = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], { env });
  if (installed !== 0) {
    const hint = updated === 0 ? '' : ' (apt-get update failed too: is the package server reachable?)';
    throw new SetupProblem(`apt-get could not install: ${names.join(' ')}${hint}`);
  }
}

function isInstalled(name) {
  const { ok, stdout } = read('dpkg-query', ['-W', '-f=${db:Status-Status}', name]);
  return ok && stdout.includes('installed') && !stdout.includes('not-installed');
}

/** Of several names for one package, the first this release of Debian can install. */
function availableName(names) {
  const candidates = names.split('|');
  return candidates.find((name) => /Candidate: (?!\(none\))/.test(read('apt-cache', ['policy', name]).stdout)) ?? candidates[0];
}
