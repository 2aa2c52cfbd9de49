// Runs a program where nothing can leave unseen: in a network of its own, whose one way out counts packets, and under
// strace, which names every file that is written.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * A network namespace with a way out that leads nowhere: what is sent there is counted and lost.
 *
 * Loopback works, because Playwright and Chromium talk to themselves; it leaves no machine. IPv6 is off, or the kernel's
 * own router requests would count. The neighbour is written down, so that no ARP is needed before the first packet.
 */
const NETWORK = `
ip link set lo up
ip link add way-out type veth peer name nowhere
sysctl -qw net.ipv6.conf.all.disable_ipv6=1 net.ipv6.conf.default.disable_ipv6=1 2>/dev/null
ip addr add 10.255.0.2/24 dev way-out
ip link set nowhere up
ip link set way-out up
ip neigh add 10.255.0.1 lladdr 02:00:00:00:00:01 dev way-out
ip route add default via 10.255.0.1
sent() { awk -F'[: ]+' '{ sub(/^ +/, "") } $1 == "way-out" { print $11 }' /proc/net/dev; }
before=$(sent)
"$@"
code=$?
echo "$(( $(sent) - before ))" > "$PACKETS_FILE"
exit $code`;

const works = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Why packets cannot be counted here, or null when they can. */
export function networkProblem() {
  if (process.platform !== 'linux') return 'network namespaces exist on Linux only';
  if (!works('ip', ['-V'])) return 'the program "ip" is missing (apt-get install iproute2)';
  return works('unshare', ['-n', 'sh', '-c', 'ip link add one type veth peer name other']) ? null : 'this user may not make a network namespace (root may)';
}

/** Why written files cannot be seen here, or null when they can. */
export const traceProblem = () => (works('strace', ['-o', '/dev/null', 'true']) ? null : 'strace is missing or not allowed (apt-get install strace)');

const WRITES = 'openat,open,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat,truncate,mknod,mknodat,rmdir';

/** The command that runs `command` watched; packets and trace are written to the files named. */
export function watchedCommand(command, args, { packetsFile, traceFile }) {
  const traced = traceFile === null ? [command, ...args] : ['strace', '-f', '-qq', '--seccomp-bpf', '-z', '-y', '-s', '400', '-e', `trace=${WRITES}`, '-e', 'signal=none', '-o', traceFile, command, ...args];
  return packetsFile === null ? traced : ['unshare', '-n', 'sh', '-c', NETWORK, 'sh', ...traced];
}

export const spawnWatched = (command, args, watch, options) => {
  const [program, ...rest] = watchedCommand(command, args, watch);
  return spawn(program, rest, { ...options, env: { ...options.env, ...(watch.packetsFile === null ? {} : { PACKETS_FILE: watch.packetsFile }) } });
};

export const packetsIn = (file) => (file !== null && existsSync(file) ? Number(readFileSync(file, 'utf8')) : null);

/** Paths that the traced program wrote, made or took away, outside of the allowed folders. */
export function writtenOutside(traceFile, allowed) {
  if (traceFile === null || !existsSync(traceFile)) return null;
  const outside = new Set();
  for (const line of readFileSync(traceFile, 'utf8').split('\n')) {
    const call = /^\d+\s+(\w+)\((.*)\)\s+= /.exec(line);
    if (call === null) continue;
    const [, name, args] = call;
    if (/^open/.test(name) && !/O_(?:WRONLY|RDWR|CREAT|TRUNC)/.test(args)) continue;
    const folder = /^(?:AT_FDCWD|\d+)<([^>]*)>/.exec(args)?.[1] ?? '';
    for (const [, raw] of args.matchAll(/"((?:[^"\\]|\\.)*)"/g)) {
      const path = raw.startsWith('/') ? raw : `${folder}/${raw}`;
      if (!allowed.some((one) => path === one || path.startsWith(`${one}/`))) outside.add(path);
    }
  }
  return [...outside];
}
