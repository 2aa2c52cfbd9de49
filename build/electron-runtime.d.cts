export interface ElectronRuntime {
  readonly kind: 'override' | 'official' | 'fallback';
  /** The folder Electron is in. */
  readonly distPath: string;
  /** The program itself, for Playwright's `executablePath`. */
  readonly executable: string;
  readonly version: string;
  readonly reason: string;
}

/** The Electron to run, found without touching the network; null when there is none on this machine yet. */
export function locateElectronRuntime(): ElectronRuntime | null;

/** The same, or an error that says what to do. */
export function electronRuntime(): ElectronRuntime;

/** `['--no-sandbox']` for root, who cannot use Chromium's sandbox; else nothing. */
export function sandboxSwitches(): readonly string[];

/** The version package.json asks for and a release is made of. */
export function declaredVersion(): string;
