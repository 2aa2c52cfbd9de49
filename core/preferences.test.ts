import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_PREFERENCES, isPreferenceChange, preferencesFrom, regionOf, weekStartFor } from './preferences';

describe('preferences', () => {
  it('are what a first start has, whatever stands in the file', () => {
    fc.assert(fc.property(fc.anything(), (value) => { expect(Object.keys(preferencesFrom(value))).toEqual(Object.keys(FIRST_PREFERENCES)); }));
    expect(preferencesFrom({ density: 'compact', dayOrder: 'backwards', spellCheck: 1, versionMinutes: 15, __proto__: { motion: 'reduced' } }))
      .toEqual({ ...FIRST_PREFERENCES, density: 'compact', versionMinutes: 15 });
  });

  it('take only changes they know', () => {
    expect(isPreferenceChange({ density: 'compact', spellCheck: true })).toBe(true);
    for (const bad of [null, [], 'compact', { density: 'tiny' }, { unknown: 1 }, { toString: 1 }, { spellCheck: 'yes' }]) expect(isPreferenceChange(bad)).toBe(false);
  });

  it('begin weeks as the region does', () => {
    expect([weekStartFor('system', 'US'), weekStartFor('system', 'DE'), weekStartFor('system', 'EG'), weekStartFor('system', ''), weekStartFor('monday', 'US')]).toEqual([7, 1, 6, 1, 1]);
    // Where the system does not say, the language may.
    expect([regionOf('JP', 'ja'), regionOf('de', 'en-US'), regionOf('', 'en-US'), regionOf('', 'pt_BR'), regionOf('', 'es-419'), regionOf('', 'en')]).toEqual(['JP', 'DE', 'US', 'BR', '', '']);
  });
});
