import type { ElectronRuntime } from './electron-runtime.cjs';

type PackageKind = 'test' | 'trial' | 'release';
export function refusal(kind: PackageKind, version: string, declared: string): string | null;
export function electronIn(program: string): string | null;
export function wrongFuses(program: string, kind: PackageKind): Promise<readonly string[]>;
export function unvouched(archive: string): readonly string[];
export function problemsOf(looked: { readonly program: string; readonly kind: PackageKind; readonly runtime: Pick<ElectronRuntime, 'distPath' | 'version'>; readonly declared: string; readonly server: string | null; readonly platform?: string }): Promise<readonly string[]>;
