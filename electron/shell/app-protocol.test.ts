import type { ProtocolRequest, ProtocolResponse, Session } from 'electron';
import { expect, it, vi } from 'vitest';
import { serveApp } from './app-protocol';

vi.mock('electron', () => ({ protocol: { registerSchemesAsPrivileged: () => undefined } }));

type Handler = (request: ProtocolRequest, answer: (response: ProtocolResponse) => void) => void;

/** What the served scheme answers, status 200 where it names none. */
function served(): { readonly offer: (bytes: Uint8Array) => string; readonly ask: (url: string, method?: string) => Promise<{ readonly status: number; readonly text: string }> } {
  let handler: Handler | null = null;
  const session = { protocol: { registerBufferProtocol: (_scheme: string, one: Handler) => { handler = one; } } } as unknown as Session;
  const { offer } = serveApp(session, '/nowhere/renderer', false);
  return {
    offer: (bytes) => offer(() => bytes),
    ask: (url, method = 'GET') => new Promise((resolve) => {
      handler?.({ url, method } as ProtocolRequest, ({ statusCode = 200, data }) => { resolve({ status: statusCode, text: data instanceof Uint8Array ? Buffer.from(data).toString('utf8') : '' }); });
    }),
  };
}

it('what is offered can be fetched once, at an address that nobody guesses', async () => {
  const { offer, ask } = served();
  const text = new TextEncoder().encode('{"title":"Zürich"}');
  const [first, second] = [offer(text), offer(text)];
  expect(first).toMatch(/^app:\/\/dateline\/offered\/[0-9a-f]{32}$/);
  expect(second).not.toBe(first);
  expect(await ask(first, 'POST')).toMatchObject({ status: 404 });
  expect(await ask(first)).toEqual({ status: 200, text: '{"title":"Zürich"}' });
  expect(await ask(first)).toMatchObject({ status: 404 });
  expect(await ask(`${second}0`)).toMatchObject({ status: 404 });
});

it('what is offered and never fetched is let go of', async () => {
  vi.useFakeTimers();
  const { offer, ask } = served();
  const address = offer(new TextEncoder().encode('{}'));
  await vi.advanceTimersByTimeAsync(60_001);
  vi.useRealTimers();
  expect(await ask(address)).toMatchObject({ status: 404 });
});
