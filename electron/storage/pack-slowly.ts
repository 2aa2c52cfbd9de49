/**
 * Reads and packs a big file in small bites with rests between them, so that whoever needs the cores gets them: the save
 * that is running, the window that draws. 46 MB take some seconds this way, a fifth of one core.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGzip } from 'node:zlib';
import type { Clock } from './clock';

/** A bite is 5 to 10 ms of packing: less than a frame. */
const BITE_BYTES = 256_000;
const REST_MS = 20;

/** The rests between bites, until there is no more time for them. */
export class Pace {
  private hurried = false;
  private wake: (() => void) | null = null;

  constructor(private readonly clock: Clock) {}

  rest(restMs = REST_MS): Promise<void> {
    if (this.hurried) return Promise.resolve();
    return new Promise((done) => {
      const cancel = this.clock.after(restMs, done);
      this.wake = () => { cancel(); done(); };
    });
  }

  /** Ends the rest that is on, and has none after it. */
  hurry(): void {
    this.hurried = true;
    this.wake?.();
  }
}

async function* bitesOf(path: string, pace: Pace): AsyncGenerator<Buffer, void> {
  for await (const bite of createReadStream(path, { highWaterMark: BITE_BYTES }) as AsyncIterable<Buffer>) {
    yield bite;
    await pace.rest();
  }
}

/** SHA-256 of a file, in hexadecimal digits. Throws what the file system throws. */
export async function digestOf(path: string, pace: Pace): Promise<string> {
  const hash = createHash('sha256');
  for await (const bite of bitesOf(path, pace)) hash.update(bite);
  return hash.digest('hex');
}

/** A file packed with gzip. Throws what the file system throws. */
export async function packFile(path: string, pace: Pace): Promise<Uint8Array> {
  const gzip = createGzip({ level: 4, chunkSize: BITE_BYTES });
  const packed: Buffer[] = [];
  gzip.on('data', (part: Buffer) => { packed.push(part); });
  const ended = new Promise<void>((done, failed) => { gzip.once('end', done).once('error', failed); });
  for await (const bite of bitesOf(path, pace)) await new Promise<void>((written) => { gzip.write(bite, () => { written(); }); });
  gzip.end();
  await ended;
  return Buffer.concat(packed);
}
