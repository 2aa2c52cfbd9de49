'use strict';
// The import rules of ARCHITECTURE.md: three rooms, one direction. Imports of types count like any other.
// build/lint-proof.test.ts proves for each rule that breaking it is noticed.

/** Packages that draw in the page. */
const pageLibraries = 'node_modules/(react|react-dom|react-aria|react-aria-components|react-stately|@react-[^/]+|@internationalized|zustand|@tanstack|lucide-react|@fontsource[^/]*|dompurify)/';
const electronPackages = 'node_modules/(electron|electron25|electron-[^/]+)/|^electron$';
/** What several tests share, such as generators of random timelines. */
const testSupport = '^(core|electron|renderer)/testing/';
const testFile = '\\.test\\.tsx?$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'core-imports-core-only',
      comment: 'core knows no other room: move what both need into core, or pass it in.',
      severity: 'error',
      from: { path: '^core/' },
      to: { pathNot: '^core/|^node_modules/', dependencyTypesNot: ['core', 'npm', 'npm-dev', 'unknown'] },
    },
    {
      name: 'core-is-free-of-node',
      comment: 'core runs in the page too: reading files and processes belong to electron/.',
      severity: 'error',
      from: { path: '^core/', pathNot: testFile },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-is-free-of-electron-and-page',
      comment: 'core is values and pure functions: no Electron, no React, nothing that draws.',
      severity: 'error',
      from: { path: '^core/' },
      to: { path: `${electronPackages}|${pageLibraries}|node_modules/(jsdom|linkedom|happy-dom)/` },
    },
    {
      name: 'electron-imports-core-and-itself-only',
      comment: 'electron and renderer never know each other; what passes between them is named in core/ipc-contract.ts.',
      severity: 'error',
      from: { path: '^electron/' },
      to: { pathNot: '^(electron|core|assets)/|^node_modules/', dependencyTypesNot: ['core', 'npm', 'npm-dev', 'unknown'] },
    },
    {
      name: 'electron-does-not-draw',
      comment: 'The main process draws nothing; it only holds the typefaces that it puts into exported documents.',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: pageLibraries, pathNot: 'node_modules/@fontsource/' },
    },
    {
      name: 'renderer-imports-core-and-itself-only',
      comment: 'electron and renderer never know each other; what passes between them is named in core/ipc-contract.ts.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { pathNot: '^(renderer|core|assets)/|^node_modules/', dependencyTypesNot: ['core', 'npm', 'npm-dev', 'unknown'] },
    },
    {
      name: 'renderer-is-free-of-node',
      comment: 'The page is sandboxed: there is no Node in it.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: testFile },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-is-free-of-electron',
      comment: 'The page talks to the main process through window.dateline only.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: electronPackages },
    },
    {
      name: 'renderer-does-not-validate',
      comment: 'What enters the app is parsed and validated in the main process; the page gets values that are already good.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^core/(timeline/schema|validator)\\.ts$|node_modules/(typebox|@sinclair/typebox)/' },
    },
    {
      name: 'app-is-free-of-tests-and-tools',
      comment: 'Nothing the app is made of imports tests, benchmarks or the build.',
      severity: 'error',
      from: { path: '^(core|electron|renderer)/', pathNot: `${testFile}|${testSupport}` },
      to: { path: `^(e2e|bench|build)/|${testFile}|${testSupport}|node_modules/(vitest|fast-check|@playwright|playwright[^/]*|vite|typescript)/` },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: { path: '^(core|electron|renderer)/' },
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'imports-resolve',
      comment: 'This import leads nowhere: a wrong path, or a package that is not installed.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    detectJSDocImports: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], mainFields: ['module', 'main', 'types'], extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.cjs', '.js', '.json', '.css'] },
  },
};
