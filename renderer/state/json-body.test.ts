import { describe, expect, it } from 'vitest';
import { jsonBody } from './json-body';

const text = '{"title":"Zürich","events":[1,2,3]}';
const bytes = new TextEncoder().encode(text);

/** A body that comes in these pieces, and ends only where it is told to. */
function response(pieces: readonly Uint8Array[], { length = bytes.length, ends = false }: { readonly length?: number | null; readonly ends?: boolean } = {}): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      if (ends) controller.close();
    },
  });
  return new Response(body, { headers: length === null ? {} : { 'content-length': String(length) } });
}

describe('jsonBody', () => {
  it('parses when the last byte is here, though nobody has said that nothing follows', async () => {
    // In the middle of "ü", which is two bytes.
    expect(await jsonBody(response([bytes.slice(0, 12), bytes.slice(12)]))).toEqual(JSON.parse(text));
  });

  it('refuses a body that is shorter or longer than was said', async () => {
    await expect(jsonBody(response([bytes.slice(0, 12)], { ends: true }))).rejects.toThrow(`12 of ${bytes.length} bytes`);
    await expect(jsonBody(response([bytes, bytes], { length: bytes.length + 1 }))).rejects.toThrow(RangeError);
  });

  it('reads to the end where no length is said', async () => {
    expect(await jsonBody(response([bytes], { length: null, ends: true }))).toEqual(JSON.parse(text));
  });
});
