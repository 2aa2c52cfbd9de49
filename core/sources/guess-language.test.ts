import { expect, test } from 'vitest';
import { guessLanguage } from './guess-language';

test.each([
  ['en', 'The ministers met on Monday and agreed that the ceasefire was to hold for the rest of the week, which was confirmed by both sides.'],
  ['de', 'Die Klägerin beauftragte die Beklagte mit der Lieferung von zwölf Pumpen. Das ergibt sich aus dem Schreiben vom 3. März, und die Frist ist nicht eingehalten.'],
  ['fr', 'Les ministres se sont réunis lundi dans la capitale et ont décidé que le cessez-le-feu est maintenu pour toute la semaine, par les deux parties.'],
  ['es', 'Los ministros se reunieron el lunes en la capital y acordaron que el alto el fuego se mantiene por una semana más, como fue pedido por las partes.'],
  ['zh', '2022年2月24日,哈尔登市遭到炮击。市长宣布学校停课。'], ['ja', '市長は学校の閉鎖を発表した。'], ['ko', '시장은 학교 폐쇄를 발표했다.'],
  ['ru', 'Город подвергся обстрелу, и школы были закрыты.'], ['uk', 'Місто зазнало обстрілу, і школи були зачинені.'],
  [undefined, 'Dorva, Halden, Kessel Bridge, Port Anselm, Sorrel Camp, Brenk, Upper Marn, Litva'], [undefined, 'Het was'], [undefined, '24.02.2022 12:00'], [undefined, ''],
  // Half of it each.
  [undefined, 'The ministers met on Monday and agreed that the ceasefire was to hold. Die Klägerin ist mit dem Schreiben vom 3. März nicht auf den Vertrag und das Recht gekommen.'],
])('%s', (language, text) => {
  expect(guessLanguage([text])).toBe(language);
});

test('looks at no more than the first pages', () => {
  expect(guessLanguage(['Das ist der Anfang, und er ist nicht mit dem Ende im Bunde. '.repeat(400), 'The end of the text is in English. '.repeat(100_000)])).toBe('de');
});
