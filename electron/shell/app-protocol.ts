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

/** The parts that the page asks for at first, with a timeline all of them; see `PARTS` and `linksForTimeline` in electron.vite.config.ts. */
const OF_PROGRAM = /[\\/](first|style|library|timeline)-[^\\/]*\.(?:js|css)$/;

/** The page with its nonce; with a timeline on its way, the links that the build left in a comment fetch all of the program at once. */
const pageFrom = (html: string, nonce: string, withTimeline: boolean): string =>
  html.replaceAll('__STYLE_NONCE__', nonce).replace(/<!-- with a timeline: (.*?) -->/s, withTimeline ? '$1' : '');

export interface AppServer {
  /** Puts the UTF-8 bytes of a JSON text at an address of their own, for a page to fetch once. They may be got when they are fetched. */
  readonly offer: (bytes: () => Uint8Array | Promise<Uint8Array>) => string;
  /** Resolves when the first page has the program that it starts with, or does not ask for it. */
  readonly programSent: Promise<void>;
}

/** What is offered and not fetched is let go of after this. */
const OFFER_MS = 60_000;

/** Longest wait for a page that asks for nothing. */
const NO_PAGE_MS = 1_000;

/**
 * Answers with buffers (`registerBufferProtocol`): the newer `protocol.handle` speaks in web streams, and loading those
 * into the main process takes longer than serving the whole page.
 */
export function serveApp(session: Session, root: string, withTimeline: boolean): AppServer {
  const wanted = new Set(withTimeline ? ['first', 'style', 'library', 'timeline'] : ['first', 'style']);
  const offered = new Map<string, () => Uint8Array | Promise<Uint8Array>>();
  let sent: () => void = () => {};
  const programSent = new Promise<void>((resolve) => {
    sent = resolve;
    setTimeout(resolve, NO_PAGE_MS).unref();
  });
  session.protocol.registerBufferProtocol(APP_SCHEME, (request, answer) => {
    const offer = request.method === 'GET' ? offered.get(request.url) : undefined;
    const file = request.method === 'GET' ? fileOfAddress(request.url, root) : null;
    const mediaType = file === null ? undefined : MEDIA_TYPES[extname(file)];
    const refuse = (): void => { answer({ statusCode: 404, data: Buffer.alloc(0) }); };
    if (offer !== undefined) {
      offered.delete(request.url);
      Promise.resolve(offer()).then((bytes) => {
        answer({ data: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), headers: { 'content-type': 'application/json; charset=utf-8', 'content-length': String(bytes.byteLength), 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' } });
      }).catch(refuse);
      return;
    }
    if (file === null || mediaType === undefined) {
      refuse();
      return;
    }
    readFile(file).then((bytes) => {
      const nonce = randomBytes(16).toString('base64');
      const data = extname(file) === '.html' ? Buffer.from(pageFrom(bytes.toString('utf8'), nonce, withTimeline)) : bytes;
      answer({ data, headers: { 'content-type': mediaType, 'content-security-policy': contentSecurityPolicy(nonce), 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' } });
      if (wanted.delete(OF_PROGRAM.exec(file)?.[1] ?? '') && wanted.size === 0) setImmediate(sent);
    }, refuse);
  });
  return {
    offer: (bytes) => {
      const address = `${APP_ORIGIN}/offered/${randomBytes(16).toString('hex')}`;
      offered.set(address, bytes);
      setTimeout(() => { offered.delete(address); }, OFFER_MS).unref();
      return address;
    },
    programSent,
  };
}
