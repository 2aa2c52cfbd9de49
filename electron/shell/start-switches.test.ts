import { describe, expect, it, vi } from 'vitest';
import { switchesFor } from './start-switches';

vi.mock('electron', () => ({ app: {} }));

const withDevices = (...there: string[]) => ({ platform: 'linux' as const, has: (path: string) => there.includes(path) });
const names = (places: Parameters<typeof switchesFor>[0]): string[] => switchesFor(places).map(([name]) => name);

describe('what Chromium need not do at the start', () => {
  it('asks for no graphics process where there is no device for one', () => {
    expect(names(withDevices())).toContain('disable-gpu');
  });

  it.each(['/dev/dri', '/dev/nvidiactl', '/dev/dxg'])('leaves graphics to a computer that has %s', (device) => {
    expect(names(withDevices(device))).not.toContain('disable-gpu');
  });

  it.each(['win32', 'darwin'] as const)('changes nothing on %s, where the network service has a sandbox and every computer has graphics', (platform) => {
    expect(switchesFor({ platform, has: () => false })).toEqual([]);
  });
});
