import { expect, it } from 'vitest';
import type { ParagraphId, SourceId } from '../timeline/types';
import { paragraphOfSubject, paragraphSubject } from './paragraph-subject';

it('names a paragraph with its source, and reads nothing else', () => {
  expect(paragraphOfSubject(paragraphSubject('s 1' as SourceId, 'p"3' as ParagraphId))).toEqual({ source: 's 1', paragraph: 'p"3' });
  for (const other of ['', 'p3', '{}', '["s1"]', '[1,2]', 'null']) expect(paragraphOfSubject(other)).toBeNull();
});
