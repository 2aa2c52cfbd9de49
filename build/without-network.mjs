// `npm run test:offline`: the e2e suite where there is no network at all, not even a route that could lead to one.
//
// Every process runs in a network namespace of its own that has only the loopback interface. With --slice only the main
// job runs there, and the kernel's count of packets for which there was no route must not have moved: not one was tried.
// Linux only; where namespaces are not allowed it says so and counts as skipped. --json FILE gets the counts.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { endWith, read, root, run, say } from './setup/console.mjs';
import { runWithDisplay } from './with-display.mjs';

const self = fileURLToPath(import.meta.url);
const { values, positionals } = parseArgs({ allowPositionals: true, options: { slice: { type: 'boolean' }, inside: { type: 'boolean' }, json: { type: 'string' } } });

/** How a process gets a network of its own: root may, others become root in a namespace of users. */
const namespace = () => (process.getuid?.() === 0 ? ['unshare', '--net'] : ['unshare', '--net', '--map-root-user']);

/** Packets this namespace could not send, for want of a route: IP version 4 and 6. */
function unroutable() {
  const [names, numbers] = readFileSync('/proc/net/snmp', 'utf8').split('\n').filter((line) => line.startsWith('Ip:')).map((line) => line.split(' '));
  const six = /^Ip6OutNoRoutes\s+(\d+)/m.exec(existsSync('/proc/net/snmp6') ? readFileSync('/proc/net/snmp6', 'utf8') : '')?.[1] ?? '0';
  return Number(numbers[names.indexOf('OutNoRoutes')]) + Number(six);
}

/** Interfaces of this namespace, by name. */
const interfaces = () => readFileSync('/proc/net/dev', 'utf8').split('\n').slice(2).map((line) => line.split(':')[0].trim()).filter((name) => name !== '');

/** What comes of an attempt to reach outside; the address is reserved for documentation (RFC 5737). */
const attempt = () => new Promise((done) => {
  const socket = connect(9, '192.0.2.1', () => done('connected'));
  socket.once('error', ({ code }) => done(code));
});

async function inside(report) {
  const beyond = interfaces().filter((name) => name !== 'lo');
  if (beyond.length > 0) throw new Error(`This is not an empty network: it has ${beyond.join(', ')}`);
  const before = unroutable();
  const outcome = await attempt();
  const start = unroutable();
  if (outcome !== 'ENETUNREACH' || start === before) throw new Error(`An attempt should be refused and counted, but it was ${outcome}, and ${start - before} counted`);
  const tests = values.slice ? ['main-job.spec.ts'] : positionals;
  const code = await runWithDisplay(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', '--project=app', '--output=test-results/offline', ...tests], {
    env: { DATELINE_REPORT: report, FORCE_COLOR: '0' }, displays: values.slice ? 1 : Math.min(2, availableParallelism()),
  });
  const tried = unroutable() - start;
  const { stats } = JSON.parse(readFileSync(report, 'utf8'));
  say(`Packets that had nowhere to go: ${tried}${values.slice ? '' : ' (tests that try on purpose are among them)'}`);
  const isSilent = !values.slice || tried === 0;
  const result = { passed: stats.expected + (values.slice && isSilent ? 1 : 0), failed: stats.unexpected + stats.flaky + (isSilent ? 0 : 1), skipped: stats.skipped };
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(result));
  if (code !== 0 || result.failed > 0) process.exitCode = 1;
}

async function outside() {
  const [command, ...args] = namespace();
  if (process.platform !== 'linux' || !read(command, [...args, 'true']).ok) {
    say('Skipped: this system gives no process a network namespace of its own (Linux does, to root or where users may have namespaces).');
    if (values.json !== undefined) writeFileSync(values.json, JSON.stringify({ passed: 0, failed: 0, skipped: 1 }));
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'dateline-offline-'));
  try {
    process.exitCode = await run(command, [...args, 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh', process.execPath, self, '--inside', ...process.argv.slice(2)], { env: { ...process.env, DATELINE_REPORT: join(folder, 'report.json') }, cwd: root });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await (values.inside ? inside(process.env.DATELINE_REPORT) : outside()).catch(endWith);
