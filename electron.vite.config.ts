import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { licencesOf } from './build/bundled-licences';

const root = dirname(fileURLToPath(import.meta.url));

/** Where the build goes: a folder directly inside the repository, so that `../../assets` means the same from every one of them. */
const outDir = resolve(root, process.env['DATELINE_OUT'] ?? 'out');

/** A release leaves out everything only tests need. */
const isRelease = process.env['DATELINE_RELEASE'] === '1';

/**
 * What the main process loads by file name: `KEY: source` becomes `out/main/KEY.js`.
 *
 * Add workers and utility processes here and reach them with `join(__dirname, 'KEY.js')`. Their files end in
 * `-worker.ts` or `-process.ts`, by which knip.json knows them.
 */
const mainEntries: Readonly<Record<string, string>> = {
  main: 'electron/main.ts',
  'save-worker': 'electron/storage/save-worker.ts',
  'command-line-worker': 'electron/command-line/command-line-worker.ts',
  'command-job-worker': 'electron/command-line/command-job-worker.ts',
  'parser-worker': 'electron/import/parser-worker.ts',
  'binding-worker': 'electron/export/binding-worker.ts',
  'spelling-worker': 'electron/spelling/spelling-worker.ts',
  'update-source-worker': 'electron/import/update-source-worker.ts',
};

/** Programs that only tests run (with plain Node: `node out/main/KEY.js`), in files that end in `-child.ts`; never part of a release. */
const testEntries: Readonly<Record<string, string>> = {
  'parser-child': 'electron/import/parser-child.ts',
  'print-child': 'electron/export/print-child.ts',
};

const absolute = (entries: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(entries).map(([key, source]) => [key, resolve(root, source)]));

/**
 * Makes the output folder itself an app: `electron out` starts it under its own name and version.
 *
 * Without a package.json beside it Electron would call a build in another folder "Electron" and share its user data.
 */
const appManifest = () => ({
  name: 'dateline-app-manifest',
  writeBundle() {
    const { name, productName, version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
    mkdirSync(outDir, { recursive: true });
    writeFileSync(join(outDir, 'package.json'), `${JSON.stringify({ name, productName, version, license, main: 'main/main.js' }, null, 2)}\n`);
  },
});

/**
 * Fails the build when something that belongs to the main process has found its way into the page.
 *
 * The linter sees direct imports; this sees what is left after them all. Whatever the page bundles, it parses at every start.
 */
const keepPageLight = () => ({
  name: 'dateline-keep-page-light',
  generateBundle(_options: unknown, bundle: Readonly<Record<string, { readonly modules?: Readonly<Record<string, { readonly renderedLength: number }>> }>>) {
    const strays = Object.values(bundle)
      .flatMap((chunk) => Object.entries(chunk.modules ?? {}))
      .map(([file, module]) => [file.replace(`${root}/`, ''), module] as const)
      .filter(([file, { renderedLength }]) => renderedLength > 0 && /^(node_modules\/typebox\/|core\/(timeline\/schema|validator)\.ts$|electron\/)|__vite-browser-external/.test(file))
      .map(([file]) => file);
    if (strays.length > 0) throw new Error(`These belong to the main process, but the page would load them:\n  ${strays.join('\n  ')}`);
  },
});

interface MainPart {
  readonly imports?: readonly string[];
  readonly modules?: Readonly<Record<string, unknown>>;
}

/** Modules that are loaded with a file of the program, and have to do with what `stray` matches. */
function straysWith(first: string, bundle: Readonly<Record<string, MainPart>>, stray: RegExp): readonly string[] {
  const reached = new Set([first]);
  const strays: string[] = [];
  for (const file of reached) {
    const { imports = [], modules = {} } = bundle[file] ?? {};
    for (const imported of imports) reached.add(imported);
    strays.push(...Object.keys(modules).map((id) => id.replaceAll('\\', '/')).filter((id) => stray.test(id)));
  }
  return strays;
}

/**
 * Fails the build when the first window, or its page, would wait for more than it takes to make it.
 *
 * What `electron/main.ts` imports outright runs before there is a window; `electron/start.ts` and all it imports while the
 * page gets ready, which asks this process for its files: the reader of dates would hold it up by 30 ms.
 */
const beginWithLittle = () => ({
  name: 'dateline-begin-with-little',
  generateBundle(_options: unknown, bundle: Readonly<Record<string, MainPart>>) {
    const started = Object.keys(bundle).find((file) => Object.keys(bundle[file]?.modules ?? {}).some((id) => id.replaceAll('\\', '/').endsWith('/electron/start.ts'))) ?? '';
    const strays = [
      ...straysWith('main.js', bundle, /\/node_modules\/|\/core\/(dates|layout|sources|timeline|words\/(en|de))\/|\/electron\/storage\//), ...straysWith(started, bundle, /\/core\/reading\/(read-|resolve|english\/)/),
    ];
    if (strays.length > 0) throw new Error(`The first window would wait for these:\n  ${strays.map((file) => file.replace(`${root}/`, '')).join('\n  ')}`);
  },
});

/** Gives the page few texts to begin with: those of the empty window. */
const fewFirstWords = () => ({
  name: 'dateline-few-first-words',
  enforce: 'pre' as const,
  resolveId(source: string, importer?: string) {
    return source === './first-words' && importer?.replaceAll('\\', '/').endsWith('/core/words/words.ts') === true ? resolve(root, 'core/words/first-words-of-page.ts') : null;
  },
  generateBundle(_options: unknown, bundle: Readonly<Record<string, { readonly name?: string; readonly modules?: Readonly<Record<string, unknown>> }>>) {
    const strays = Object.values(bundle).filter(({ name }) => name === 'first').flatMap(({ modules = {} }) => Object.keys(modules)).filter((file) => /\/core\/words\/(en|de)\/(?!start\.ts)/.test(file.replaceAll('\\', '/')));
    if (strays.length > 0) throw new Error(`The empty window would wait for texts it does not show:\n  ${strays.join('\n  ')}`);
  },
});

/** Modules by where they went: a part that is built in several steps is told of one step at a time, and the page's workers come before it. */
const bundledIn = new Map<string, Set<string>>();

interface BundledFiles {
  readonly modules?: Readonly<Record<string, unknown>>;
  /** Of fonts and pictures, which the page alone has: from its folder. */
  readonly originalFileNames?: readonly string[];
}

/** Remembers what a part is made of, and gives all that is known of it so far. */
function remember(part: string, bundle: Readonly<Record<string, BundledFiles>>): ReadonlySet<string> {
  const all = bundledIn.get(part) ?? new Set<string>();
  bundledIn.set(part, all);
  for (const { modules = {}, originalFileNames = [] } of Object.values(bundle)) for (const file of [...Object.keys(modules), ...originalFileNames.map((name) => resolve(root, 'renderer', name))]) all.add(file);
  return all;
}

/** Writes `licences.json` beside the part that is built: every package with code or fonts in it, for About. */
const listLicences = (part: 'main' | 'preload' | 'renderer') => ({
  name: 'dateline-list-licences',
  writeBundle({ dir }: { readonly dir?: string | undefined }, bundle: Readonly<Record<string, BundledFiles>>) {
    const packages = licencesOf(remember(part, bundle), root);
    if (dir !== undefined) writeFileSync(join(dir, 'licences.json'), JSON.stringify(packages));
  },
});

/** A worker of the page is built apart from it, and its packages are among the page's. */
const rememberWorker = () => ({
  name: 'dateline-remember-worker',
  generateBundle(_options: unknown, bundle: Readonly<Record<string, BundledFiles>>) { remember('renderer', bundle); },
});

/**
 * Leaves links to all of the page's program in a comment of the page.
 *
 * Main opens the comment when a timeline is on its way (electron/shell/app-protocol.ts): without it the browser would
 * ask for the rest only when the first part has run.
 */
const linksForTimeline = () => ({
  name: 'dateline-links-for-timeline',
  transformIndexHtml: {
    order: 'post' as const,
    handler(html: string, { bundle = {} }: { readonly bundle?: Readonly<Record<string, unknown>> }) {
      const links = Object.keys(bundle).filter((file) => /^assets\/(timeline|library)-[^/]*\.js$/.test(file)).map((file) => `<link rel="modulepreload" crossorigin href="./${file}">`);
      if (links.length !== 2 && Object.keys(bundle).length > 0) throw new Error(`The page's program has other parts than it should: ${links.join(' ')}`);
      return html.replace('</head>', `  <!-- with a timeline: ${links.join('')} -->\n  </head>`);
    },
  },
});

/** Fails the build when a sandboxed page's script would ask for what it cannot get: any module but Electron's own. */
const keepPreloadAlone = () => ({
  name: 'dateline-keep-preload-alone',
  generateBundle(_options: unknown, bundle: Readonly<Record<string, { readonly imports?: readonly string[] }>>) {
    for (const [file, { imports = [] }] of Object.entries(bundle)) {
      const beyondReach = imports.filter((name) => name !== 'electron');
      if (beyondReach.length > 0) throw new Error(`${file} runs in a sandboxed page, which has no ${beyondReach.join(', ')}`);
    }
  },
});

/** Takes the one `eval` out of the parsers' code: a last resort of linkedom's style sheets, which are never read here. */
const withoutEval = () => ({
  name: 'dateline-without-eval',
  transform(code: string, id: string) {
    if (!id.replaceAll('\\', '/').endsWith('/linkedom/worker.js')) return null;
    const changed = code.replace('eval(errorType)', 'Error');
    if (changed === code || /\beval\(/.test(changed)) throw new Error('linkedom has changed: look for eval in it again');
    return { code: changed, map: null };
  },
});

/**
 * Asks whether the system's language is well-formed without loading its data: the component library wants nothing else to
 * know as it starts, and the data takes the page 9 ms that its first picture has no use for.
 */
const withoutLocaleData = () => ({
  name: 'dateline-without-locale-data',
  transform(code: string, id: string) {
    if (!/\/i18n\/useDefaultLocale\.m?js$/.test(id.replaceAll('\\', '/'))) return null;
    const changed = code.replace('Intl.DateTimeFormat.supportedLocalesOf(', 'Intl.getCanonicalLocales(');
    if (changed === code) throw new Error('The component library has changed: look for what it asks of Intl again');
    return { code: changed, map: null };
  },
});

/** What the empty window is made of. The page asks main for each file of its program, so there are few, and this one is small. */
const FIRST =
  /node_modules\/(react|react-dom|scheduler|zustand|use-sync-external-store)\/|lucide-react\/dist\/esm\/(?!icons)|core\/(result|ipc-contract|timeline\/|words\/(words|numbers|language|lower-first|first-words-of-page|en\/start)\.ts)|renderer\/(bridge|main|dialogs\/dialogs|shell\/(app|welcome|later|drop-target)|state\/(shell|view|edit|mirror|connect|language|document-intents|undo-notice|focus-return))\.tsx?$/;

/** Modules that the first picture of a timeline needs, of ours and of the library of components: what its window imports outright, and what those do. */
const ofFirstPicture = new Set<string>();

interface ModuleGraph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[]; readonly code?: string | null } | null;
}

const LIBRARY = /node_modules\/(react-aria|react-aria-components|react-stately|@react-|@internationalized|clsx)/;

/** The module that lists all components of the library: who imports it means some of them. */
const COMPONENTS = join(root, 'node_modules/react-aria-components/dist/exports/index.mjs');

/** The module each component of the library is in. */
function componentModules(): ReadonlyMap<string, string> {
  const lines = readFileSync(COMPONENTS, 'utf8').matchAll(/^import \{(.*)\} from "(\.\.\/private\/.*)";$/gm);
  return new Map([...lines].flatMap(([, names = '', from = '']) => names.split(', ').map((name) => [name.split(' as ')[0] ?? '', resolve(dirname(COMPONENTS), from)] as const)));
}

function findFirstPicture(graph: ModuleGraph): void {
  const moduleOf = componentModules();
  const open = [resolve(root, 'renderer/shell/timeline-window.tsx')];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (ofFirstPicture.has(id) || id === COMPONENTS || (id.includes('node_modules') && !LIBRARY.test(id))) continue;
    ofFirstPicture.add(id);
    const { importedIds = [], code } = graph.getModuleInfo(id) ?? {};
    open.push(...importedIds);
    for (const [, names = ''] of (code ?? '').matchAll(/import \{([^}]*)\} from ["']react-aria-components["']/g)) open.push(...names.split(',').flatMap((name) => moduleOf.get(name.trim().split(' ')[0] ?? '') ?? []));
  }
}

/** The part of the page's program a module belongs to; null: wherever its users are. */
function partOf(id: string, graph: ModuleGraph): (typeof PARTS)[number] | null {
  if (FIRST.test(id)) return 'first';
  if (/worker\.ts/.test(id)) return null;
  if (ofFirstPicture.size === 0) findFirstPicture(graph);
  if (LIBRARY.test(id)) return ofFirstPicture.has(id) ? 'library' : 'controls';
  if (ofFirstPicture.has(id) || /\/core\/words\/(en\/|catalogue)/.test(id)) return 'timeline';
  return /\/core\/(dates|layout|sources|filter|checks|reading)\/|\/renderer\/(timeline|source|sources|inspector|checks|filter|suggestions|search|review|state|shell)\//.test(id) ? 'panes' : null;
}

/** A part takes along what its modules import, unless a part before it has that. */
const PARTS = ['first', 'library', 'timeline', 'controls', 'panes'] as const;

/**
 * Writes every letter beyond ASCII as an escape: main hands a sandboxed page its preload as one string, and one of plain
 * letters is copied at a quarter of the time (the parser's 5 MB held main for 225 ms at its start; now 56).
 */
const asAscii = () => ({
  name: 'dateline-as-ascii',
  generateBundle(_options: unknown, bundle: Readonly<Record<string, { code?: string }>>) {
    for (const part of Object.values(bundle)) if (part.code !== undefined) part.code = part.code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  },
});

export default defineConfig({
  main: {
    plugins: [appManifest(), beginWithLittle(), withoutEval(), listLicences('main'), asAscii()],
    build: {
      outDir: join(outDir, 'main'),
      emptyOutDir: true,
      target: 'node18',
      externalizeDeps: false,
      sourcemap: false,
      rolldownOptions: {
        input: absolute(isRelease ? mainEntries : { ...mainEntries, ...testEntries }),
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js', minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } } },
      },
    },
  },
  preload: {
    plugins: [keepPreloadAlone(), withoutEval(), listLicences('preload'), asAscii()],
    build: {
      minify: true,
      outDir: join(outDir, 'preload'),
      emptyOutDir: true,
      target: 'node18',
      externalizeDeps: false,
      sourcemap: false,
      // A sandboxed preload cannot load a second file, so nothing may be shared out into chunks.
      isolatedEntries: true,
      rolldownOptions: {
        input: { preload: resolve(root, 'electron/preload.ts'), 'parser-page': resolve(root, 'electron/import/parser-page.ts') },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    define: { __DATELINE_TOOLS__: String(!isRelease) },
    plugins: [fewFirstWords(), withoutLocaleData(), optimizeLocales.vite({ locales: ['en-US', 'de-DE'] }), react(), listLicences('renderer'), keepPageLight(), linksForTimeline()],
    worker: { plugins: () => [rememberWorker()] },
    build: {
      outDir: join(outDir, 'renderer'),
      emptyOutDir: true,
      target: 'chrome114',
      minify: true,
      sourcemap: false,
      // The page's policy allows files from app:// only, so nothing may become a data: address.
      assetsInlineLimit: 0,
      // One style sheet, in the order of the modules: sheets that come with parts of the program would override one another by when they came.
      cssCodeSplit: false,
      rolldownOptions: {
        input: { index: resolve(root, 'renderer/index.html') },
        output: { codeSplitting: { groups: PARTS.map((part, index) => ({ name: (id, graph) => (partOf(id, graph) === part ? part : null), priority: PARTS.length - index })) } },
      },
    },
  },
});
