import type { Words } from '../catalogue';
import { numbers } from './numbers';

const { number, plural } = numbers;

export const relations: Words['relations'] = {
  ways: {
    causes: { out: 'Verursacht', in: 'Verursacht durch' },
    follows: { out: 'Folgt auf', in: 'Gefolgt von' },
    'responds-to': { out: 'Antwortet auf', in: 'Beantwortet durch' },
    contradicts: { out: 'Widerspricht', in: 'Dem widerspricht' },
  },
  onArrow: (way) => way.charAt(0).toLowerCase() + way.slice(1),
  title: (count) => (count === 0 ? 'Verknüpfte Ereignisse' : `Verknüpfte Ereignisse · ${number(count)}`),
  gone: 'Ein Ereignis, das nicht in dieser Zeitleiste ist. Vielleicht wurde es auf einem anderen Rechner gelöscht.',
  goneShort: 'ein fehlendes Ereignis',
  goThere: (way, title, when) => `${way}: ${title}, ${when}. Dorthin gehen`,
  remove: (place, way, title) => `Verknüpfung ${number(place)} entfernen: ${way} ${title}`,
  removeHint: 'Diese Verknüpfung entfernen',
  add: 'Mit anderem Ereignis verknüpfen',
  addHint: 'Sagen, dass es ein anderes verursacht, ihm folgt, darauf antwortet oder ihm widerspricht',
  way: 'Dieses Ereignis',
  other: 'Das andere Ereignis',
  otherExample: 'Das andere Ereignis: Worte aus Titel, Personen, Zitaten',
  near: 'Zeitlich nahe:',
  none: 'Kein anderes Ereignis mit diesen Worten.',
  found: (count, isAll) => (isAll ? plural(count, { one: '1 Ereignis', other: `${number(count)} Ereignisse` }) : `Die besten ${number(count)} Ereignisse`),
  didYouMean: 'Meinten Sie',
  events: 'Ereignisse',
  already: 'schon verknüpft',
  alreadySo: 'Sie sind schon so verknüpft.',
  linkEdit: 'Ereignisse verknüpfen',
  removeEdit: 'Verknüpfung entfernen',
  linked: (way, title) => `${way} „${title}“.`,
  removed: 'Verknüpfung entfernt.',
  selectFirst: 'Zuerst ein Ereignis auswählen.',
  acceptFirst: 'Zuerst den Vorschlag annehmen.',
  doubtGone: (way, id) => `${way}: ein Ereignis, das nicht in dieser Zeitleiste ist (${id}).`,
  doubtAfter: (way, title, when, otherWhen) => `${way}: „${title}“, aber das Datum ${when} liegt nach ${otherWhen}.`,
  doubtBefore: (way, title, when, otherWhen) => `${way}: „${title}“, aber das Datum ${when} liegt vor ${otherWhen}.`,
};
