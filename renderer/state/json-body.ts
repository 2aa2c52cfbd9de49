/**
 * The JSON of a response whose length is known, parsed as soon as its last byte is here.
 *
 * `response.json()` waits to be told that nothing follows. Main tells, and main is busy reading the same file by then:
 * the page would sit on all of it until main is done.
 *
 * @throws Where the body is shorter or longer than its header says, or no JSON.
 */
export async function jsonBody(response: Response): Promise<unknown> {
  const length = Number(response.headers.get('content-length') ?? 0);
  if (response.body === null || length === 0) return response.json();
  const bytes = new Uint8Array(length);
  const reader = response.body.getReader();
  for (let at = 0; at < length;) {
    const { done, value } = await reader.read();
    if (done) throw new Error(`The text ends after ${at} of ${length} bytes.`);
    bytes.set(value, at);
    at += value.length;
  }
  return JSON.parse(new TextDecoder().decode(bytes));
}
