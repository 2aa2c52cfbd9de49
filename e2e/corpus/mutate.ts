/**
 * Seeded spoiling of bytes: the same seed and number give the same input on every machine.
 */

/** mulberry32, a 32-bit generator by Tommy Ettinger (public domain); plenty for spoiling files. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Pieces that mean something to one parser or another. */
const TOKENS: readonly string[] = [
  '<script>', '</', '<!--', '-->', '<![CDATA[', '&#x41;', '&amp;', '&#x202e;', '&#8203;', '&#1;', '<svg onload=x>', '"', "'", '>', '<', '\u0000', '\ud800', '\u202e', '\ufeff', '\r\n', '\n\n', '```', '[x](', '](', '> ', '# ', '* ', '| a |', '---\n',
  'obj', 'endobj', 'stream\n', 'endstream', 'xref\n', '/Length 99999999', '/Filter /FlateDecode', '<<', '>>', '[', ']', '(', ')', ' 0 R', '1 0 R', 'BT', 'ET', 'Tj', 'Td', '-1', '1e400', '99999999999999999999',
  'PK\u0001\u0002', 'PK\u0005\u0006', '<w:p>', '</w:p>', '<w:tbl>', '<!DOCTYPE x>', '<?xml', 'xmlns:w="x"', 'Content-Type: multipart/mixed; boundary=b\r\n', '--b\r\n', '=?utf-8?B?', '=?utf-8?Q?=FF?=', 'Content-Transfer-Encoding: base64\r\n', 'charset=utf-16',
  '{"format":"dateline"', '"__proto__":{}', '"events":[', '1 January 2022', 'Monday', '0:00 0:01', 'please wait', 'FILE - ',
];

function splice(bytes: Uint8Array, at: number, remove: number, insert: Uint8Array): Uint8Array {
  const next = new Uint8Array(bytes.length - remove + insert.length);
  next.set(bytes.subarray(0, at));
  next.set(insert, at);
  next.set(bytes.subarray(at + remove), at + insert.length);
  return next;
}

/** Inputs do not grow past this: what is large is for the corpus, the fuzzer is for what is odd. */
const SIZE_LIMIT = 40_000;

/** One spoilt input out of the seeds. */
export function spoil(seeds: readonly Uint8Array[], random: () => number): Uint8Array {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  let bytes: Uint8Array = Uint8Array.from(pick(seeds) ?? []);
  const steps = 1 + Math.floor(random() ** 2 * 24);
  for (let step = 0; step < steps; step += 1) {
    const at = Math.floor(random() * (bytes.length + 1));
    const length = Math.min(bytes.length - at, Math.floor(random() ** 3 * 200) + 1);
    switch (Math.floor(random() * 7)) {
      case 0: if (bytes.length > 0) bytes[Math.min(at, bytes.length - 1)] = Math.floor(random() * 256); break;
      case 1: if (bytes.length > 0) bytes[Math.min(at, bytes.length - 1)] = (bytes[Math.min(at, bytes.length - 1)] ?? 0) ^ (1 << Math.floor(random() * 8)); break;
      case 2: bytes = splice(bytes, at, length, new Uint8Array(0)); break;
      case 3: bytes = splice(bytes, at, 0, bytes.subarray(at, at + length)); break;
      case 4: bytes = splice(bytes, at, random() < 0.5 ? 0 : length, new Uint8Array(Buffer.from(pick(TOKENS) ?? '', random() < 0.9 ? 'utf8' : 'utf16le'))); break;
      case 5: {
        const other = pick(seeds) ?? new Uint8Array(0);
        const from = Math.floor(random() * other.length);
        bytes = splice(bytes, at, 0, other.subarray(from, from + Math.floor(random() * 500)));
        break;
      }
      default: {
        const piece = bytes.subarray(at, at + length);
        const times = Math.floor(random() ** 4 * 2_000);
        const repeated = new Uint8Array(Math.min(SIZE_LIMIT, piece.length * times));
        for (let offset = 0; offset + piece.length <= repeated.length && piece.length > 0; offset += piece.length) repeated.set(piece, offset);
        bytes = splice(bytes, at, 0, repeated);
      }
    }
    if (bytes.length > SIZE_LIMIT) bytes = bytes.slice(0, SIZE_LIMIT);
  }
  return random() < 0.1 ? bytes.slice(0, Math.floor(random() * bytes.length)) : bytes;
}
