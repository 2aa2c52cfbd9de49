import { expect, it } from 'vitest';
import { fieldKey } from './field-key';

it('is no key while a word is being composed', () => {
  expect(fieldKey({ key: 'Enter', nativeEvent: { isComposing: false } })).toBe('Enter');
  expect(fieldKey({ key: 'Enter', nativeEvent: { isComposing: true } })).toBe('');
});
