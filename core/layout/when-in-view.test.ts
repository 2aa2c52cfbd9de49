import { expect, it } from 'vitest';
import { parseEdtf } from '../dates/edtf';
import { placeEvent, type PlacedEvent } from './chronology-order';
import { eventOf } from './event-fixture';
import { whenInView } from './when-in-view';

const placed = (edtf: string, id = edtf): PlacedEvent => placeEvent(eventOf(id, edtf));

it.each([
  ['2022-01-24', '2022-01-30', '2022-01-24/2022-01-30'], ['2022-01-24T09:00', '2022-01-24', '2022-01-24'], ['2022-01', '2022-01-30', '2022-01'], ['2021-12-30', '2022-03', '2021-12/2022-03'],
  ['1850/1899', '1851-03-04', '1850/1851'], ['1850', '1850-03-04', '1850'], ['2021-21', '2021-07-03', '2021'], ['18XX', '1834-05', '1800/1834'], ['-0044-03-15', '-0043-01', '-0044-03/-0043-01'],
])('from an event of %s to one of %s it is %s', (first, last, said) => {
  expect(whenInView(placed(first, 'a'), placed(last, 'b'))).toBe(said);
  expect(parseEdtf(said)).not.toBeNull();
});

it('is the date of the event where there is but one', () => {
  const one = placed('1850/1899');
  expect(whenInView(one, one)).toBe('1850/1899');
});
