import type { Words } from '../catalogue';
import { numbers } from './numbers';

const { number, plural } = numbers;

export const counts: Words['counts'] = {
  events: (count) => plural(count, { one: '1 Ereignis', other: `${number(count)} Ereignisse` }),
  sources: (count) => plural(count, { one: '1 Quelle', other: `${number(count)} Quellen` }),
  suggestions: (count) => plural(count, { one: '1 Vorschlag', other: `${number(count)} Vorschläge` }),
  citations: (count) => plural(count, { one: '1 Beleg', other: `${number(count)} Belege` }),
  paragraphs: (count) => plural(count, { one: '1 Absatz', other: `${number(count)} Absätze` }),
  eventsWithoutSource: (count) => plural(count, { one: '1 Ereignis ohne Quelle', other: `${number(count)} Ereignisse ohne Quelle` }),
};
