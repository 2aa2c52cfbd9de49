/**
 * What Chromium need not do before the first window: start a graphics process for a device that is not there, and a
 * process of its own for a network that nothing may reach.
 *
 * Both cost the start more than our own program does where processors are few: on two of them a quarter of a bare
 * window's time.
 */
import { app } from 'electron';
import { existsSync, readdirSync } from 'node:fs';

/** Where Linux shows what can draw: kernel graphics, NVIDIA's own driver, Windows' below Linux, and two of telephones' making. */
const GRAPHICS_DEVICES = ['/dev/dri', '/dev/nvidiactl', '/dev/dxg', '/dev/mali0', '/dev/kgsl-3d0'];

interface Places {
  readonly platform: NodeJS.Platform;
  /** True for a file, and for a folder with something in it. */
  readonly has: (path: string) => boolean;
}

const here: Places = {
  platform: process.platform,
  has(path) {
    if (!existsSync(path)) return false;
    try {
      return readdirSync(path).length > 0;
    } catch {
      return true;
    }
  },
};

/**
 * The switches for this computer, by their names, with their values.
 *
 * - A computer without a graphics device (a virtual machine, a remote desktop, a server) draws in software. Chromium
 *   finds that out by starting the graphics libraries and failing, up to a tenth of a second later, with the same result.
 * - Chromium's network service runs without a sandbox on Linux, so as a thread it loses none; on Windows and macOS it
 *   stays the process it is.
 */
export function switchesFor({ platform, has }: Places = here): readonly (readonly [name: string, value?: string])[] {
  if (platform !== 'linux') return [];
  const drawn = GRAPHICS_DEVICES.some(has);
  return [...(drawn ? [] : [['disable-gpu'] as const]), ['enable-features', 'NetworkServiceInProcess2'] as const];
}

/** Before the app is ready: Chromium reads them once. */
export function startLean(): void {
  for (const [name, value] of switchesFor()) app.commandLine.appendSwitch(name, value);
}
