import { failTelling, type Failure, ok, type Result } from '../result';
import { words } from '../words/words';
import type { Decoded } from './decode';
import { FORMAT_VERSION, type Timeline } from './types';

/** Why what is in a file may be shown and not written: a newer Dateline wrote it, by rules that are not known here. Null where it may. */
export function newerFailure({ version }: Timeline, fileName: string): Failure | null {
  if (version <= FORMAT_VERSION) return null;
  return { code: 'newer-version', subject: fileName, message: words().failures.file.newer(String(version)).message, remedy: words().failures.file.newerRemedy };
}

/** For those who take a timeline over into another file: failure `newer-version`, besides those of the codec, for what could only be shown. */
export function ownVersion(decoded: Result<Decoded>, fileName: string): Result<Timeline> {
  if (!decoded.ok) return decoded;
  const { timeline, readOnlyReason } = decoded.value;
  return readOnlyReason === null ? ok(timeline) : failTelling('newer-version', fileName, words().failures.file.newer(String(timeline.version)));
}
