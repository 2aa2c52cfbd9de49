/**
 * Somebody else's PDF is read for no longer and with no more memory than one of ours could need.
 *
 * A few kilobytes can unpack to gigabytes. The reader is a thread of this process, so its memory is told by that of the
 * whole process; what the reader takes of it is given back when it is stopped.
 */
import { failTelling, type Result } from '../../core/result';
import { words } from '../../core/words/words';

export interface ReadingLimits {
  /** From the start of the reading. */
  readonly timeMs: number;
  /** More than the process had at the start of the reading; in bytes. */
  readonly memoryBytes: number;
}

/** 10,000 events with their sources are read in 3 s, with half a gigabyte. */
export const PDF_LIMITS: ReadingLimits = { timeMs: 180_000, memoryBytes: 2_000_000_000 };

/** A thread can take a gigabyte within a second. */
const LOOK_EVERY_MS = 50;

interface Watched {
  /** Ends the reading. */
  readonly stop: () => void;
  readonly fileName: string;
  readonly limits?: ReadingLimits;
  /** Memory of the process, in bytes. */
  readonly memory?: () => number;
}

/** The answer of a reading, or the failure `pdf-too-much` when it takes too much, or ends without an answer. */
export async function withinLimits<T>(reading: Promise<Result<T>>, { stop, fileName, limits = PDF_LIMITS, memory = () => process.memoryUsage.rss() }: Watched): Promise<Result<T>> {
  const tooMuch = failTelling('pdf-too-much', fileName, words().failures.pdf.tooMuch);
  const [startMs, startBytes] = [performance.now(), memory()];
  let watch: ReturnType<typeof setInterval> | null = null;
  const exceeded = new Promise<Result<never>>((resolve) => {
    watch = setInterval(() => { if (performance.now() - startMs > limits.timeMs || memory() - startBytes > limits.memoryBytes) resolve(tooMuch); }, LOOK_EVERY_MS);
  });
  try {
    return await Promise.race([reading.catch(() => tooMuch), exceeded]);
  } finally {
    if (watch !== null) clearInterval(watch);
    stop();
  }
}
