import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { paragraphsFromText } from './paragraph-roles';

const SEED = '../shared/data/seed/us-european-leaders.txt';
const roles = (text: string) => paragraphsFromText(text).map(({ role, text: words }) => [role, words]);

describe('the seed article', () => {
  if (!existsSync(SEED)) {
    console.warn(`skipped: ${SEED} is not on this machine`);
    test.skip('needs the shared data folder', () => undefined);
    return;
  }
  const paragraphs = paragraphsFromText(readFileSync(SEED, 'utf8'));
  const withRole = (role: string) => paragraphs.filter((paragraph) => paragraph.role === role);

  test('its furniture, and nothing else, is furniture', () => {
    expect(withRole('furniture').map(({ text }) => text)).toEqual([
      'Accessibility links', 'Breaking News', 'USA', 'update', 'WATCH: US preps for possible deployment to Europe',
      'White House Girds for Possible Russia Action in Ukraine', 'please wait', 'No media source currently available', '0:00 0:03:21 0:00', 'XS', 'SM', 'MD', 'LG',
    ]);
  });

  test('its headline is the one heading', () => {
    expect(withRole('heading').map(({ text }) => text)).toEqual(['US, European Leaders Align Against Russian Invasion Threat']);
  });

  test('each caption is noticed twice, the second as a repeat of the first', () => {
    const captions = withRole('caption');
    expect(captions).toHaveLength(6);
    for (const index of [0, 2, 4]) {
      expect(captions[index]?.repeats).toBeUndefined();
      expect(captions[index + 1]?.repeats).toBe(captions[index]?.id);
    }
  });

  test('the sentence broken over two blocks is one paragraph', () => {
    expect(withRole('body').filter(({ text }) => text.includes('against Ukraine, including preparations to impose'))).toHaveLength(1);
    expect(withRole('body')).toHaveLength(15);
  });
});

describe('roles from words alone', () => {
  test('a pasted paragraph is body', () => {
    expect(roles('Only one sentence was pasted here, and it is body text.')).toEqual([['body', 'Only one sentence was pasted here, and it is body text.']]);
  });

  test('subheads, list items and quotes are told apart', () => {
    expect(roles('Ministers meet over grain\n\nThe ministers met in Ankara on Monday to talk about grain.\n\nWhat was agreed\n\nThey agreed on three points:\n\n- ships may leave\n- ports stay open\n  in all weathers\n\n> Nobody will go hungry.')).toEqual([
      ['heading', 'Ministers meet over grain'],
      ['body', 'The ministers met in Ankara on Monday to talk about grain.'],
      ['heading', 'What was agreed'],
      ['body', 'They agreed on three points:'],
      ['list', '- ships may leave'],
      ['list', '- ports stay open in all weathers'],
      ['quote', 'Nobody will go hungry.'],
    ]);
  });

  test('text wrapped by hand is unwrapped, words hyphenated at a line end are mended', () => {
    const wrapped = 'The commission said on Thursday that it had received the two re-\nports and would publish both of them before the end of the month,\ntogether with the letters that were sent in reply.\n\nA second paragraph follows here with enough words to be wrapped at\nthe same width as the first.';
    expect(roles(wrapped)).toEqual([
      ['body', 'The commission said on Thursday that it had received the two reports and would publish both of them before the end of the month, together with the letters that were sent in reply.'],
      ['body', 'A second paragraph follows here with enough words to be wrapped at the same width as the first.'],
    ]);
  });

  test('a salutation is not joined to the letter', () => {
    expect(roles('Dear Sir,\n\nwe write about the hearing of 3 March and what was said there.')).toHaveLength(2);
  });

  test('a German line of place and date is neither a heading nor furniture', () => {
    expect(roles('Gutachten zur Übergabe der Akten\n\nLeipzig, den 12. März 2019\n\nDie Akten wurden am Abend in der Stadt übergeben, wie beide Seiten sagten.').map(([role]) => role)).toEqual(['heading', 'body', 'body']);
  });

  test('a sentence that ends in German quotation marks is whole, and a heading may begin with them', () => {
    const quoted = 'Der Oberbürgermeister schrieb am Abend des folgenden Tages an den Rat der Stadt, an die Kreisleitung und an die Verwaltung der Bahn, die seit Wochen auf eine Antwort gewartet hatten: „Wir sind bereit.“';
    expect(roles(`${quoted}\n\ndie Übergabe der Akten an den Rat der Stadt Leipzig`)).toHaveLength(2);
    expect(roles(`${quoted.replace('„', '»').replace('“', '«')}\n\ndie Übergabe der Akten an den Rat der Stadt Leipzig`)).toHaveLength(2);
    expect(roles(`„Wir sind das Volk“\n\n${quoted}`).map(([role]) => role)).toEqual(['heading', 'body']);
  });

  test('a byline and a date line are neither headings nor furniture', () => {
    expect(roles('Talks end without result\n\nBy Anna Example\n\n25 January 2022\n\nThe talks ended on Monday without a result, both sides said.').map(([role]) => role)).toEqual(['heading', 'body', 'body', 'body']);
  });
});

describe('robustness', () => {
  test.each([
    ['no text', ''], ['blank lines', '\n\n \n'], ['a million letters', 'a'.repeat(1_000_000)], ['a million digits', '1'.repeat(1_000_000)],
    ['many short lines', 'ab\n'.repeat(100_000)], ['many blank lines', '\n'.repeat(1_000_000)], ['many quote marks', '>'.repeat(200_000)], ['many spaces', `a${' '.repeat(500_000)}b`], ['many dots', '.'.repeat(500_000)],
    ['many clocks', '0:00 '.repeat(100_000)],
  ])('%s', (_name, text) => {
    const paragraphs = paragraphsFromText(text);
    expect(paragraphs.filter((paragraph) => paragraph.text.trim() !== paragraph.text || paragraph.text.length > 100_000)).toEqual([]);
  });
});

test('a text of nothing but short lines is text, not a row of buttons', () => {
  const roles = paragraphsFromText('1\n\nThe ministers met\n\nin Geneva on Monday\n\nand said nothing\n\nShare').map(({ role }) => role);
  expect(roles.filter((role) => role !== 'furniture').length).toBeGreaterThanOrEqual(3);
  expect(roles.at(-1)).toBe('furniture');
});

test('capital letters mark a list, and an initial a name', () => {
  const only = (text: string) => paragraphsFromText(text).map(({ role }) => role);
  expect(only('H. Example Smith was named chairman of the bank on Monday, succeeding J. Other, who retires.')).toEqual(['body']);
  expect(only('Three things were asked for on that day in the city:\n\nA. The treaty is signed.\n\nB. The troops leave.\n\nC. Talks go on.').slice(1)).toEqual(['list', 'list', 'list']);
  expect(only('Three things were asked for on that day in the city:\n\na. The treaty is signed.').slice(1)).toEqual(['list']);
});

test('Chinese and Japanese, without spaces and with full stops of their own', () => {
  expect(roles('马恩河谷事件报告\n\n2022年2月24日，哈尔登市遭到炮击。2月25日，市长宣布学校停课。\n\n三天后，停火协议生效。\n\n结论\n\n本报告的结论如下。市长辞职。')).toEqual([
    ['heading', '马恩河谷事件报告'], ['body', '2022年2月24日，哈尔登市遭到炮击。2月25日，市长宣布学校停课。'], ['body', '三天后，停火协议生效。'], ['heading', '结论'], ['body', '本报告的结论如下。市长辞职。'],
  ]);
  expect(roles('首页\n\n新闻\n\n体育\n\n市長が学校の閉鎖を発表\n\n市長は「学校を閉鎖する」と述べた。')).toEqual([
    ['furniture', '首页'], ['furniture', '新闻'], ['furniture', '体育'], ['heading', '市長が学校の閉鎖を発表'], ['body', '市長は「学校を閉鎖する」と述べた。'],
  ]);
});
