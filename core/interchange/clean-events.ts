/** Imported events without the characters that deceive the eye, however their file wrote them: raw, escaped or as references. */
import { directionless, type TextCleaner } from '../sources/clean-text';
import type { When } from '../timeline/types';
import type { ImportedEvent } from './imported-events';

function cleanWhen({ edtf, text = '', zone = '' }: When, clean: (text: string) => string): When {
  const [toldWords, namedZone] = [clean(text), clean(zone)];
  return { edtf, ...(toldWords === '' ? {} : { text: toldWords }), ...(namedZone === '' ? {} : { zone: namedZone }) };
}

/** @param cleaner counts what is taken out */
export function cleanEvent(event: ImportedEvent, cleaner: TextCleaner): ImportedEvent {
  const clean = (text: string): string => cleaner.text(text);
  const names = (list: readonly string[]): readonly string[] => list.map((name) => directionless(clean(name))).filter((name) => name.trim() !== '');
  const { title, when, kind, description, actors, places, tags } = event;
  return {
    ...event, title: clean(title), when: cleanWhen(when, clean), kind: kind === null ? null : directionless(clean(kind)), ...(description === undefined ? {} : { description: clean(description) }),
    actors: names(actors), places: names(places), tags: names(tags),
  };
}
