import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, secondOfDay } from './calendar';
import { placeOfZone, whenInZone } from './when-in-zone';
import { instantOfCivil, offsetAt } from './zoned-time';

const NEW_YORK = 'America/New_York';
const BERLIN = 'Europe/Berlin';
const inZone = (edtf: string, zone: string | undefined, target: string): unknown => whenInZone({ edtf, ...(zone === undefined ? {} : { zone }) }, target);
const plain = (edtf: string): unknown => ({ edtf, civil: 'plain' });

describe('a time in another zone', () => {
  it('moves with the clocks, over midnight and summer time', () => {
    expect(inZone('2022-01-24T15:30', NEW_YORK, BERLIN)).toEqual(plain('2022-01-24T21:30'));
    expect(inZone('2022-07-24T20:30', NEW_YORK, BERLIN)).toEqual(plain('2022-07-25T02:30'));
    // America changes two weeks before Europe.
    expect(inZone('2022-03-20T12:00', NEW_YORK, BERLIN)).toEqual(plain('2022-03-20T17:00'));
    expect(inZone('2022-01-24T12:00/2022-01-24T18:00', NEW_YORK, 'Asia/Kolkata')).toEqual(plain('2022-01-24T22:30/2022-01-25T04:30'));
  });

  it('follows the offset that the text states before any zone', () => {
    expect(inZone('2022-01-24T15:30+05:30', NEW_YORK, 'UTC')).toEqual(plain('2022-01-24T10:00'));
    expect(inZone('2022-01-24T15:30:05Z', undefined, BERLIN)).toEqual(plain('2022-01-24T16:30:05'));
  });

  it('keeps open ends', () => {
    expect(inZone('2022-01-24T15:30/..', NEW_YORK, BERLIN)).toEqual(plain('2022-01-24T21:30/..'));
  });

  it('never moves a date without a time, a time without a zone, or anything by a zone nobody knows', () => {
    for (const edtf of ['2022-01-24', '2022', '2022-01-11/2022-01-25', '[..2022-03-02]', '183X', '-0043-03-15']) expect(inZone(edtf, NEW_YORK, BERLIN)).toBeNull();
    expect(inZone('2022-01-24T15:30', undefined, BERLIN)).toBeNull();
    expect(inZone('2022-01-24T15:30', 'Mars/Olympus', BERLIN)).toBeNull();
    expect(inZone('2022-01-24T15:30', NEW_YORK, 'Mars/Olympus')).toBeNull();
    expect(inZone('2022-01-24T15:30Z/2022-01-24T18:00', undefined, BERLIN)).toBeNull();
  });

  it('knows the offsets of history', () => {
    // Berlin in the double summer time of 1945, and New York on the day its standard time began.
    expect(inZone('1945-06-01T12:00', BERLIN, 'UTC')).toEqual(plain('1945-06-01T09:00'));
    expect(inZone('1850-06-01T12:00', NEW_YORK, 'UTC')).toEqual(plain('1850-06-01T16:56'));
  });

  it('says when the clocks showed a time twice or never', () => {
    expect(inZone('2022-11-06T01:30', NEW_YORK, 'UTC')).toEqual({ edtf: '2022-11-06T05:30', civil: 'repeated' });
    expect(inZone('2022-03-13T02:30', NEW_YORK, 'UTC')).toEqual({ edtf: '2022-03-13T07:30', civil: 'skipped' });
    expect(inZone('2022-11-06T01:30-05:00', NEW_YORK, 'UTC')).toEqual(plain('2022-11-06T06:30'));
  });

  it('comes back to the same time wherever the clocks show it once', () => {
    const zones = fc.constantFrom(NEW_YORK, BERLIN, 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia', 'America/Sao_Paulo', 'Africa/Casablanca', 'UTC');
    const minute = fc.integer({ min: secondOfDay(dayOf(1950, 1, 1)) / 60, max: secondOfDay(dayOf(2035, 1, 1)) / 60 });
    fc.assert(fc.property(minute, zones, zones, (at, from, to) => {
      const utcSecond = at * 60;
      const civil = utcSecond + (offsetAt(from, utcSecond) ?? 0);
      const iso = (second: number): string => new Date(second * 1000).toISOString().slice(0, 16);
      const there = whenInZone({ edtf: iso(civil), zone: from }, to);
      if (instantOfCivil(civil, from)?.civil === 'plain') {
        expect(there?.edtf).toBe(iso(Math.round((utcSecond + (offsetAt(to, utcSecond) ?? 0)) / 60) * 60));
        const back = there === null ? null : whenInZone({ edtf: there.edtf, zone: to }, from);
        if (back?.civil === 'plain') expect(back.edtf).toBe(iso(civil));
      } else expect(there?.civil).not.toBe('plain');
    }), { numRuns: 500 });
  });

  it('never calls a time that exists skipped, nor one that does not plain', () => {
    const hour = fc.integer({ min: secondOfDay(dayOf(2000, 1, 1)) / 1800, max: secondOfDay(dayOf(2030, 1, 1)) / 1800 });
    fc.assert(fc.property(hour, fc.constantFrom(NEW_YORK, BERLIN, 'Australia/Lord_Howe'), (half, zone) => {
      const civil = half * 1800;
      const known = [-15, -14, -13, -12, -11, -10.5, -10, -5, -4, -3, 0, 1, 2, 3, 10, 10.5, 11, 12].map((hours) => civil - hours * 3600).filter((utc) => utc + (offsetAt(zone, utc) ?? 0) === civil);
      expect(instantOfCivil(civil, zone)?.civil).toBe(known.length === 0 ? 'skipped' : known.length === 1 ? 'plain' : 'repeated');
    }), { numRuns: 500 });
  });

  it('is called by its place', () => { expect(placeOfZone('America/Argentina/Buenos_Aires')).toBe('Buenos Aires'); });
});
