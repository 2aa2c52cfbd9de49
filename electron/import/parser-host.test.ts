import { describe, expect, test } from 'vitest';
import { ok } from '../../core/result';
import { sourceFromText } from '../../core/sources/source-from-text';
import type { SourceId } from '../../core/timeline/types';
import { createParserHost } from './parser-host';
import type { ParserHandle } from './parser-handle';
import type { Document, ParseRequest, ParserMessage } from './parser-messages';

const SHA = 'a'.repeat(64);
const document: Document = { kind: 'document', sourceId: 's1', fileName: 'a.txt', format: 'text', mediaType: 'text/plain', sha256: SHA, bytes: Uint8Array.of(65) };
const source = sourceFromText({ id: 's1' as SourceId, fileName: 'a.txt', mediaType: 'text/plain', sha256: SHA, text: 'The talks ended on Monday.' });
const QUICK = { stallMs: 40, documentMs: 2_000, memoryBytes: 1_000 };

interface Double extends ParserHandle {
  killed: boolean;
  say(message: unknown): void;
  die(reason: string): void;
}

/** A parser that does what the test says for each request. */
function parserThat(behave: (request: ParseRequest, parser: Double) => void, memory: () => number | null = () => null): Double {
  let listen: (message: ParserMessage) => void = () => undefined;
  let mourn: (reason: string) => void = () => undefined;
  const parser: Double = {
    killed: false,
    send: (request) => { queueMicrotask(() => { behave(request, parser); }); },
    onMessage: (listener) => { listen = listener; },
    onGone: (listener) => { mourn = listener; },
    memoryBytes: memory,
    kill: () => { parser.killed = true; },
    say: (message) => { listen(message as ParserMessage); },
    die: (reason) => { mourn(reason); },
  };
  return parser;
}

const done = (request: ParseRequest, result: unknown) => ({ type: 'done', request: request.request, result });

async function outcome(behave: (request: ParseRequest, parser: Double) => void, memory?: () => number | null) {
  const parser = parserThat(behave, memory);
  const host = createParserHost(() => Promise.resolve(parser), QUICK);
  const result = await host.parse(document);
  return { code: result.ok ? 'ok' : result.failure.code, result, parser, host };
}

describe('the parser host', () => {
  test('passes a good source on, under the identity it gave itself', async () => {
    const { result } = await outcome((request, parser) => { parser.say(done(request, ok({ source: { ...source, id: 'other', sha256: 'b'.repeat(64), fileName: '../../etc/passwd' }, notices: ['said'] }))); });
    expect(result).toMatchObject({ ok: true, value: { source: { id: 's1', sha256: SHA, fileName: 'a.txt' }, notices: ['said'] } });
  });

  test.each([
    ['no object', null], ['no source', ok({})], ['a wrong role', ok({ source: { ...source, paragraphs: [{ id: 'p1', text: 'x', role: 'script' }] }, notices: [] })],
    ['two paragraphs of one id', ok({ source: { ...source, paragraphs: [...source.paragraphs, ...source.paragraphs] }, notices: [] })],
    ['a date that is none', ok({ source: { ...source, published: 'yesterday' }, notices: [] })],
  ])('refuses an answer with %s', async (_name, answer) => {
    expect((await outcome((request, parser) => { parser.say(done(request, answer)); })).code).toBe('parser-answer');
  });

  test('stops a parser that says nothing, and starts a fresh one for the next document', async () => {
    const silent = parserThat(() => undefined);
    const good = parserThat((request, parser) => { parser.say(done(request, ok({ source, notices: [] }))); });
    const parsers = [silent, good];
    const host = createParserHost(() => Promise.resolve(parsers.shift() ?? good), QUICK);
    const [first, second] = await Promise.all([host.parse(document), host.parse(document)]);
    expect(first).toMatchObject({ ok: false, failure: { code: 'parse-timeout', subject: 'a.txt' } });
    expect(silent.killed).toBe(true);
    expect(second.ok).toBe(true);
  });

  test('the death of one that was stopped, heard late, costs the next document nothing', async () => {
    const silent = parserThat(() => undefined);
    const good = parserThat((request, parser) => {
      silent.die('exit code 1');
      silent.say(done(request, ok({})));
      parser.say(done(request, ok({ source, notices: [] })));
    });
    const parsers = [silent, good];
    const host = createParserHost(() => Promise.resolve(parsers.shift() ?? good), QUICK);
    expect((await Promise.all([host.parse(document), host.parse(document)])).map((result) => result.ok)).toEqual([false, true]);
  });

  test('stops one that takes too much memory', async () => {
    let used = 100;
    const grown = await outcome((request, parser) => {
      used = 5_000;
      const alive = setInterval(() => { parser.say({ type: 'progress', request: request.request, done: 0, total: 0 }); }, 10);
      alive.unref();
    }, () => used);
    expect(grown.code).toBe('parse-memory');
    expect(grown.parser.killed).toBe(true);
  });

  test('reports a crash and survives it', async () => {
    expect((await outcome((_request, parser) => { parser.die('SIGSEGV'); })).code).toBe('parser-crashed');
  });

  test('an answer to an earlier request is not taken for this one', async () => {
    expect((await outcome((request, parser) => { parser.say(done({ ...request, request: request.request - 1 }, ok({ source, notices: [] }))); })).code).toBe('parse-timeout');
  });

  test('a cancel stops the parser', async () => {
    const parser = parserThat(() => undefined);
    const host = createParserHost(() => Promise.resolve(parser), QUICK);
    const controller = new AbortController();
    const result = host.parse(document, { signal: controller.signal });
    queueMicrotask(() => { controller.abort(); });
    expect(await result).toMatchObject({ ok: false, failure: { code: 'import-cancelled' } });
  });

  test('a parser that does not start is a message', async () => {
    const host = createParserHost(() => Promise.reject(new Error('no memory')), QUICK);
    expect(await host.parse(document)).toMatchObject({ ok: false, failure: { code: 'no-parser' } });
  });
});
