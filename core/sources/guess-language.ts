/**
 * The language of a text whose format does not say it, so that it is hyphenated, spell-checked and read aloud as what
 * it is. No guess is better than a wrong one: short and mixed texts have none.
 */

/** Frequent words that tell each language from the others here. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to was that for on with by at from it they were which his has have been this not',
  de: 'der und das ist nicht mit dem den des ein eine einer einem einen im vom zum zur wurde wurden auf für von sich auch nach aus bei',
  fr: 'le les et des du une est dans pour par sur avec qui au aux cette ont été pas ce plus',
  es: 'el los las y del una por con para que se su fue al como más pero este han',
  it: 'il di e che della dei del una per con non sono gli nel alla stato anche è',
  nl: 'het een van en op voor met zijn dat niet te aan werd door ook bij naar uit',
  pt: 'o os e do da dos das uma para com não foi em ao pelo pela mais são',
};

const LANGUAGES: readonly (readonly [string, ReadonlySet<string>])[] = Object.entries(SMALL_WORDS).map(([code, words]) => [code, new Set(words.split(' '))]);

/** Scripts of one language, with the share of the letters that tells it: a tenth of kana among Chinese characters is Japanese. */
const SCRIPTS: readonly (readonly [string, RegExp, number])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 0.1], ['ko', /\p{Script=Hangul}/gu, 0.5], ['zh', /\p{Script=Han}/gu, 0.5], ['el', /\p{Script=Greek}/gu, 0.5], ['he', /\p{Script=Hebrew}/gu, 0.5],
];

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Cyrillic letters are of many languages: Russian and Ukrainian are told by those that only one of them has. */
function ofCyrillic(text: string): string | undefined {
  if (/[ўәғқңөұүһђјљњћџѓќѕ]/iu.test(text)) return undefined;
  const [russian, ukrainian] = [/[ыэъ]/iu.test(text), /[іїєґ]/iu.test(text)];
  return russian === ukrainian ? undefined : russian ? 'ru' : 'uk';
}

/** So many letters are looked at, in UTF-16 units: the first pages of a book. */
const SAMPLE = 20_000;
/** A text with fewer small words could be a list of names. */
const FEWEST_WORDS = 5;
/** In running text a quarter of the words are such; in a list of names hardly any. */
const LEAST_SHARE = 0.08;

/** A BCP 47 tag without a region, or undefined where nothing tells for sure. */
export function guessLanguage(texts: readonly string[]): string | undefined {
  let text = '';
  for (const one of texts) {
    if (text.length >= SAMPLE) break;
    text += `${one.slice(0, SAMPLE - text.length)}\n`;
  }
  const letters = countOf(text, /\p{L}/gu);
  if (letters === 0) return undefined;
  const script = SCRIPTS.find(([, pattern, share]) => countOf(text, pattern) > letters * share);
  if (script !== undefined) return script[0];
  return countOf(text, /\p{Script=Cyrillic}/gu) > letters / 2 ? ofCyrillic(text) : ofSmallWords(text);
}

function ofSmallWords(text: string): string | undefined {
  const counts = new Map<string, number>();
  let words = 0;
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    words += 1;
    for (const [code, known] of LANGUAGES) if (known.has(word)) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] < FEWEST_WORDS || best[1] < words * LEAST_SHARE) return undefined;
  return best[1] >= 2 * (second?.[1] ?? 0) ? best[0] : undefined;
}
