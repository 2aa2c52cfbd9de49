import type { Configuration } from 'electron-builder';

export function packageConfig(made: { readonly runtime: { readonly distPath: string; readonly version: string }; readonly builtDir: string; readonly outputDir: string; readonly iconDir: string; readonly forTests: boolean }): Configuration;
export function updateServer(env: Readonly<Record<string, string | undefined>>): { readonly provider: 'generic'; readonly url: string } | null;
export function canNotarise(env: Readonly<Record<string, string | undefined>>): boolean;
