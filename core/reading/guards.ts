/** What has to stand around a phrase for it to be about time: "May" the month, "1989" the year, "$5 a week". */
import type { Grammar, Guard } from './grammar';
import type { Token } from './token';

type Check = (tokens: readonly Token[], first: number, next: number, grammar: Grammar) => boolean;

const CURRENCY = ['$', '£', '€', '#', '¥', '%'];
const OPENING = ['.', '!', '?', '"', '“', '`', ':', '_', '-', '—', '–', "'", '‘', '(', '*', '•'];

export const startsSentence = (tokens: readonly Token[], index: number): boolean => {
  const before = tokens[index - 1];
  return before === undefined || before.kind === 'break' || OPENING.includes(before.lower);
};

/** How far before "a week" an amount may stand, in tokens. */
const AMOUNT_REACH = 5;
/** Four digits in these years are years even where nothing leads up to them. */
const LIKELY_YEARS = { from: 1900, to: 2050 };

const lower = (tokens: readonly Token[], index: number): string => tokens[index]?.lower ?? '';
const hasDot = (token: Token): boolean => token.end - token.start > token.lower.length;

/**
 * Whether a weekday is none that is known: "on a Friday in 2019", "not Sunday", "the Monday after Easter".
 *
 * "In a Friday statement" it is one: there it describes.
 */
function isSomeWeekday(tokens: readonly Token[], first: number, next: number, { guards, classes }: Grammar): boolean {
  const before = lower(tokens, first - 1);
  if (guards.denials.includes(before)) return true;
  if (guards.articles.includes(before)) return guards.beside.includes(lower(tokens, next));
  if (!guards.someOf.includes(before)) return false;
  const end = classes['part']?.words[lower(tokens, next)] === undefined ? next : next + 1;
  return tokens[end]?.kind !== 'word' || guards.afterPhrase.includes(lower(tokens, end)) || guards.afterDay.includes(lower(tokens, end));
}

/** How far "century" may stand behind the number of one: "from the 15th to the early 17th century". */
const CENTURY_REACH = 6;

/** Whether "the 12th" can be a day: after a word that days follow, before none that it could count, and no century. */
function isBareDay(tokens: readonly Token[], first: number, next: number, { guards, classes }: Grammar): boolean {
  const [before, after] = [lower(tokens, first - 1), lower(tokens, next)];
  const isLed = guards.dayLeads.includes(before) || (before === 'of' && classes['part']?.words[lower(tokens, first - 2)] !== undefined);
  const isCentury = tokens.slice(next, next + CENTURY_REACH).some((token) => classes['anyUnit']?.words[token.lower] === 'century');
  const joins = classes['both']?.words[after] !== undefined || classes['dash']?.words[after] !== undefined || after === ',';
  // "On the 6th and 7th floors": what is refused as two days is none as one.
  const number = lower(tokens, next + 1) === 'the' ? next + 2 : next + 1;
  const goesOn = joins && tokens[number]?.kind === 'number' && tokens[number + 1]?.glued === true && tokens[number + 1]?.kind === 'word';
  return isLed && !isCentury && !goesOn && (tokens[next]?.kind !== 'word' || guards.afterPhrase.includes(after) || guards.afterDay.includes(after)) && !(tokens[next]?.glued === true && after === '-');
}

/** Whether a feast or a day with its month begins at a token. */
function isDateAhead(tokens: readonly Token[], index: number, { guards, classes }: Grammar): boolean {
  const isMonth = (at: number): boolean => tokens[at]?.capital === true && classes['month']?.words[lower(tokens, at)] !== undefined;
  const isNumber = (at: number): boolean => tokens[at]?.kind === 'number';
  return guards.feasts.includes(lower(tokens, index)) || (isMonth(index) && isNumber(index + 1)) || (isNumber(index) && isMonth(index + 1));
}

const CHECKS: Readonly<Record<Guard, Check>> = {
  'no-age': (tokens, _first, next, { guards }) => !guards.age.includes(lower(tokens, lower(tokens, next) === '-' ? next + 1 : next)),
  // "$5 a week", "twice a year", "10,000 patients a year"; not "a year ago".
  'after-amount': (tokens, first, _next, { guards }) => {
    for (let index = first - 1; index >= 0 && index >= first - AMOUNT_REACH; index -= 1) {
      const token = tokens[index];
      if (token === undefined || token.kind === 'break' || token.lower === '.') return false;
      if (token.kind === 'number' || CURRENCY.includes(token.lower) || guards.amounts.includes(token.lower)) return true;
    }
    return false;
  },
  'after-lead': (tokens, first, _next, { guards }) => guards.lengthLeads.includes(lower(tokens, first - 1)),
  'lone-year': (tokens, first, next, { guards }) => {
    const before = tokens[first - 1];
    const after = tokens[next];
    const year = tokens[first]?.value ?? Number.NaN;
    // Years in words come in no other company: "Atlanta nineteen ninety-six".
    if (Number.isNaN(year)) return true;
    if (before !== undefined && (CURRENCY.includes(before.lower) || before.kind === 'number')) return false;
    // "Kopp's 1987 Chevrolet" is a car.
    if (before?.lower === "'s" && after?.capital === true) return false;
    if (after?.glued === true && (after.lower === '%' || (after.kind === 'word' && !after.lower.startsWith("'")))) return false;
    return before === undefined || before.kind === 'break' || guards.yearLeads.includes(before.lower) || (year >= LIKELY_YEARS.from && year <= LIKELY_YEARS.to);
  },
  // "May" and "March" begin sentences as verbs; lower-case ones never get here.
  'lone-month': (tokens, first, _next, { guards }) => {
    const token = tokens[first];
    if (token === undefined) return false;
    if (guards.verbMonths.includes(token.lower)) return guards.monthLeads.includes(lower(tokens, first - 1)) || (!startsSentence(tokens, first) && (tokens[first + 1]?.kind !== 'word' || lower(tokens, first + 1).startsWith("'")));
    return token.lower.length > 4 || token.lower === 'july' || token.lower === 'june' || hasDot(token);
  },
  'lone-weekday': (tokens, first, next, grammar) => {
    const token = tokens[first];
    return token !== undefined && (token.lower.length > 5 || hasDot(token)) && !isSomeWeekday(tokens, first, next, grammar);
  },
  // "the year" by itself, not "the year of", "the year-end".
  'stands-alone': (tokens, _first, next, { guards }) => !guards.ofSomething.includes(lower(tokens, next)) && lower(tokens, next) !== '-' && !lower(tokens, next).startsWith("'"),
  'no-noun': (tokens, _first, next, { guards }) => tokens[next]?.kind !== 'word' || guards.afterPhrase.includes(lower(tokens, next)),
  // "On Oct. 2 and 3 officers were hurt", "on Jan. 1 and 3 % in July", "on Oct. 2 and 12-year-olds".
  'no-count': (tokens, _first, next, { guards }) => {
    const [after, then] = [tokens[next], tokens[next + 1]];
    if (CURRENCY.includes(lower(tokens, next)) || (after?.glued === true && after.lower === '-' && then?.kind === 'word')) return false;
    return after?.kind !== 'word' || guards.afterPhrase.includes(after.lower) || guards.afterDay.includes(after.lower);
  },
  'bare-day': isBareDay,
  // "That spring, he left", not "that spring is broken" nor "that fall in prices".
  'clause-begins': (tokens, _first, next, { guards }) => tokens[next]?.kind !== 'word' || guards.afterDay.includes(lower(tokens, next)) || guards.subjects.includes(lower(tokens, next)),
  // "A week before Christmas", not "a week before the vote".
  'before-date': (tokens, _first, next, grammar) => isDateAhead(tokens, next, grammar),
  'phrase-end': (tokens, _first, next, grammar) => (tokens[next]?.kind !== 'word' && !isDateAhead(tokens, next, grammar)) || grammar.guards.phraseEnds.includes(lower(tokens, next)),
  'no-article': (tokens, first, _next, { guards }) => !guards.articles.includes(lower(tokens, first - 1)),
  'no-possessive': (tokens, first, _next, { guards }) => !guards.possessives.includes(lower(tokens, first - 1)),
  'no-compare': (tokens, first, _next, { guards }) => !guards.comparisons.includes(lower(tokens, first - 1)),
  // "This day" is rhetoric; "this week" is a date.
  'no-this-day': (tokens, first, next, { classes }) => next - first !== 2 || classes['unit']?.words[lower(tokens, first + 1)] !== 'day' || classes['toward']?.words[lower(tokens, first)] !== 'this',
  'before-end': (tokens, _first, next, { guards }) => guards.endings.includes(lower(tokens, next)),
};

export const allows = (guard: Guard | undefined, tokens: readonly Token[], first: number, next: number, grammar: Grammar): boolean => guard === undefined || CHECKS[guard](tokens, first, next, grammar);
