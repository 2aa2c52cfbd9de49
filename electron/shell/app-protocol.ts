/**
 * `app://dateline/…`: the window's files, served from the built renderer folder and nowhere else.
 *
 * A custom protocol instead of `file://`, which would let a page read other files. Each answer carries the content
 * security policy; inline styles need the nonce that the page's own meta element names.
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import { APP_ORIGIN } from '../../core/ipc-contract';

export const APP_SCHEME = 'app';
/** The one page there is. */
export const APP_INDEX = `${APP_ORIGIN}/index.html`;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.json': 'application/json; charset=utf-8',
};

/**
 * The one trusted type is a script's address, for workers of our own: see renderer/search/own-scripts.ts.
 *
 * `style-src` takes a nonce: the component library sets a few rules from a style element. Style attributes set by script are not affected.
 */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'", "script-src 'self'", `style-src 'self' 'nonce-${nonce}'`, "img-src 'self' blob:", "font-src 'self'", "worker-src 'self'",
    "connect-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "object-src 'none'",
    "require-trusted-types-for 'script'", "trusted-types default",
  ].join('; ');

/** Compiled scripts are kept between starts. Electron before 29 does not know the privilege and ignores it. */
const CODE_CACHE = { codeCache: true };

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, ...CODE_CACHE } }]);
}

/** The file that an address names inside `root`, or null for anything else: another host, a way out of the folder. */
export function fileOfAddress(address: string, root: string): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.protocol !== `${APP_SCHEME}:` || url.host !== 'dateline') return null;
  let path: string;
  try {
    path = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const file = normalize(join(root, path === '/' ? 'index.html' : path));
  return file.startsWith(root + sep) ? file : null;
}

/** Loads what answers are made of. Node loads it when it is first named, which takes as long as an answer itself. */
export function warmProtocol(): void {
  void new Response('');
}

export function serveApp(session: Session, root: string): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    const refuse = (status: number): Response => new Response('', { status });
    const file = request.method === 'GET' ? fileOfAddress(request.url, root) : null;
    if (file === null) return refuse(404);
    let bytes: Buffer;
    try {
      bytes = await readFile(file);
    } catch {
      return refuse(404);
    }
    const mediaType = MEDIA_TYPES[extname(file)];
    if (mediaType === undefined) return refuse(404);
    const nonce = randomBytes(16).toString('base64');
    const body = extname(file) === '.html' ? bytes.toString('utf8').replaceAll('__STYLE_NONCE__', nonce) : new Uint8Array(bytes);
    return new Response(body, {
      headers: { 'content-type': mediaType, 'content-security-policy': contentSecurityPolicy(nonce), 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' },
    });
  });
}
