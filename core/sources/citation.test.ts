import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newTimeline } from '../timeline/new-timeline';
import type { Citation, EventId, KindId, Paragraph, ParagraphId, ParagraphRole, SourceId, TimelineEvent } from '../timeline/types';
import { eventsByParagraph, locateQuote, paragraphNumbers, quoteFor } from './citation';

const TEXT = 'The minister met the envoy on Monday. The minister met the press on Tuesday.';

describe('quotes', () => {
  test('context is whole words and the selection loses its outer spaces', () => {
    const start = TEXT.indexOf(' met the press');
    expect(quoteFor(TEXT, start, start + 15)).toEqual({ exact: 'met the press', prefix: 'envoy on Monday. The minister ', suffix: ' on Tuesday.' });
  });

  test('of two equal passages the one with fitting surroundings is found', () => {
    const second = TEXT.lastIndexOf('The minister met');
    expect(locateQuote(quoteFor(TEXT, second, second + 16), TEXT)).toEqual({ start: second, end: second + 16 });
    expect(locateQuote(quoteFor(TEXT, 0, 16), TEXT)).toEqual({ start: 0, end: 16 });
  });

  test('words that are gone are not found', () => {
    expect(locateQuote({ exact: 'the pope', prefix: '', suffix: '' }, TEXT)).toBeNull();
    expect(locateQuote({ exact: '', prefix: '', suffix: '' }, TEXT)).toBeNull();
  });

  test('law: every quote made from a text is found in it, with the same words', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', 'é', '😀'), minLength: 1, maxLength: 300 }), fc.nat(300), fc.nat(300), (text, a, b) => {
      const quote = quoteFor(text, Math.min(a, text.length), Math.min(b, text.length));
      fc.pre(quote.exact !== '');
      const found = locateQuote(quote, text);
      expect(found).not.toBeNull();
      expect(text.slice(found?.start, found?.end)).toBe(quote.exact);
      expect(text).toContain(quote.prefix + quote.exact + quote.suffix);
    }));
  });
});

const paragraph = (id: string, role: ParagraphRole, repeats?: string): Paragraph => ({
  id: id as ParagraphId, text: id, role, ...(repeats === undefined ? {} : { repeats: repeats as ParagraphId }),
});

test('furniture and repeats have no number and do not shift the others', () => {
  const paragraphs = [paragraph('p1', 'furniture'), paragraph('p2', 'heading'), paragraph('p3', 'caption'), paragraph('p4', 'caption', 'p3'), paragraph('p5', 'body')];
  expect([...paragraphNumbers({ paragraphs })]).toEqual([['p2', 1], ['p3', 2], ['p5', 3]]);
});

test('events are listed once per paragraph, and equal paragraph ids of two sources are kept apart', () => {
  const cite = (source: string, id: string): Citation => ({ source: source as SourceId, paragraph: id as ParagraphId, quote: { exact: 'x', prefix: '', suffix: '' } });
  const event = (id: string, citations: readonly Citation[]): TimelineEvent => ({
    id: id as EventId, title: id, when: { edtf: '2022' }, kind: 'meeting' as KindId, status: 'reported', actors: [], places: [], tags: [], citations, created: '', modified: '',
  });
  const found = eventsByParagraph({ ...newTimeline('t'), events: [event('e1', [cite('s1', 'p1'), cite('s1', 'p1'), cite('s2', 'p1')]), event('e2', [cite('s1', 'p1')])] });
  expect(found.get('s1' as SourceId)?.get('p1' as ParagraphId)).toEqual(['e1', 'e2']);
  expect(found.get('s2' as SourceId)?.get('p1' as ParagraphId)).toEqual(['e1']);
});
