import { expect, test } from 'vitest';
import { scriptSamples } from './script-samples';

test('what the own typefaces hold is no question', () => {
  expect(scriptSamples(['Plain, “quoted” – naïve Žluťoučký', 'Ελληνικά Кириллица Tiếng Việt', '5 € ≈ 3 → ½'])).toEqual([]);
});

test('each script with some of its letters, once each', () => {
  const samples = scriptSamples(['会談 会談', 'محادثات', 'ひらがな', '회담', 'שלום', '🚢 sails', '𓀀', 'नमस्ते', 'ܫܠܡܐ']);
  expect(samples.map(({ script }) => script).sort()).toEqual(['Arab', 'Deva', 'Egyp', 'Hang', 'Hani', 'Hebr', 'Jpan', 'Syrc', 'Zsye']);
  expect(samples.find(({ script }) => script === 'Hani')?.letters).toEqual(['会', '談']);
});

test('few letters of a long text', () => {
  const [all] = scriptSamples([Array.from({ length: 5_000 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('')]);
  expect(all?.letters.length).toBe(12);
});
