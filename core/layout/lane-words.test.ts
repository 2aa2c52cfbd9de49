import { afterEach, expect, it } from 'vitest';
import { speak, wordsOf } from '../words/words';
import { eventOf } from './event-fixture';
import { isolated, laneLabel } from './lane-words';

afterEach(async () => { speak(await wordsOf('en')); });

it('says in the language of the window that an event is planned or disputed', async () => {
  const planned = eventOf('a', '2022-01-24', { title: 'Talks', status: 'planned' });
  expect(laneLabel(planned)).toBe('Talks · planned');
  speak(await wordsOf('de'));
  expect(laneLabel(planned)).toBe('Talks · geplant');
});

it('sets words from right to left apart, and leaves others as they are', () => {
  expect(isolated('פגישה…')).toBe('\u2068פגישה…\u2069');
  expect(isolated('Talks · planned')).toBe('Talks · planned');
});
