import { describe, expect, it } from 'vitest';
import { derivedId } from './derived-id';

describe('an id that follows from a text', () => {
  it('never changes: two versions of Dateline that merge the same files must invent the same ids', () => {
    expect([derivedId('e', ''), derivedId('e', 'a'), derivedId('s', '["e1",[["title","Über"]]]')]).toEqual(['e4b5mthya9sd', 'efev9k9m41sw', 'szm0vgft88vn']);
  });

  it('is another for every text, however alike the texts are', () => {
    const texts = Array.from({ length: 5_000 }, (_, index) => [`${index}`, `event ${index}`, `${'x'.repeat(index % 50)}${index} and more`]).flat();
    expect(new Set(texts.map((text) => derivedId('e', text))).size).toBe(new Set(texts).size);
  });
});
