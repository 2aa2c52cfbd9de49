/** What has to stand around a phrase for it to be about time: "May" the month, "1989" the year, "$5 a week". */
import type { Grammar, Guard } from './grammar';
import type { Token } from './token';

type Check = (tokens: readonly Token[], first: number, next: number, grammar: Grammar) => boolean;

const CURRENCY = ['$', '£', '€', '#', '¥', '%'];

const startsSentence = (tokens: readonly Token[], index: number): boolean => {
  const before = tokens[index - 1];
  return before === undefined || before.kind === 'break' || ['.', '!', '?', '"', '“', '`', ':', '_', '-', '—', '–', "'", '‘'].includes(before.lower);
};

const LEADS = ['for', 'within', 'in', 'than', 'of', 'over', 'after', 'about', 'nearly', 'almost', 'take', 'takes', 'took', 'taken', 'spend', 'spent', 'last', 'lasted', 'least', 'under', 'up', 'to', 'half', 'every', 'only', 'just', 'some', 'by'];
const CHECKS: Readonly<Record<Guard, Check>> = {
  'no-age': (tokens, _first, next, { ageWords }) => {
    const at = tokens[next]?.lower === '-' ? next + 1 : next;
    return !ageWords.includes(tokens[at]?.lower ?? '');
  },
  // "$5 a week", "twice a year", "10,000 patients a year"; not "a year ago".
  'after-amount': (tokens, first) => {
    for (let index = first - 1; index >= 0 && index >= first - 5; index -= 1) {
      const token = tokens[index];
      if (token === undefined || token.kind === 'break' || token.lower === '.') return false;
      if (token.kind === 'number' || CURRENCY.includes(token.lower) || ['once', 'twice', 'times', 'million', 'billion', 'cents', 'percent', 'thousand', 'dozen', 'hundred', 'dollars'].includes(token.lower)) return true;
    }
    return false;
  },
  'after-lead': (tokens, first) => LEADS.includes(tokens[first - 1]?.lower ?? ''),
  'lone-year': (tokens, first, next, { yearLeads }) => {
    const before = tokens[first - 1];
    const after = tokens[next];
    const year = tokens[first]?.value ?? Number.NaN;
    if (before !== undefined && (CURRENCY.includes(before.lower) || (before.glued && before.kind === 'number') || before.kind === 'number')) return false;
    if (after?.glued === true && (after.lower === '%' || (after.kind === 'word' && after.lower !== "'s"))) return false;
    const lead = before === undefined || before.kind === 'break' || yearLeads.includes(before.lower);
    if (Number.isNaN(year)) return lead;
    return lead || (year >= 1900 && year <= 2050 && tokens[first]?.lower.length === 4);
  },
  // "May" and "March" begin sentences as verbs, and lower-case forms never get here.
  'lone-month': (tokens, first) => {
    const token = tokens[first];
    if (token === undefined) return false;
    if (token.lower === 'may' || token.lower === 'march') return !startsSentence(tokens, first) && tokens[first + 1]?.capital !== true;
    if (['jan', 'mar', 'dec', 'jun', 'jul', 'apr', 'sep'].includes(token.lower)) return token.end - token.start > token.lower.length;
    return true;
  },
  'lone-weekday': (tokens, first) => {
    const token = tokens[first];
    if (token === undefined) return false;
    return token.lower.endsWith('day') || token.end - token.start > token.lower.length;
  },
  'not-verb': (tokens, _first, next) => {
    const unit = tokens[next - 1]?.lower ?? '';
    if (unit === 'day' || unit === 'century' || unit === 'decade' || unit === 'month') return false;
    return !['of', 'when', 'that', 'before', 'after', "'s"].includes(tokens[next]?.lower ?? '') && tokens[next]?.glued !== true;
  },
  'before-noun': (tokens, _first, next) => tokens[next]?.kind === 'word',
  'no-noun': (tokens, _first, next) => {
    const after = tokens[next];
    return after === undefined || after.kind !== 'word' || ['and', 'or', 'but', 'when', 'in', 'at', 'on', 'to', 'by', 'for', 'with', 'is', 'was', 'has', 'had', 'from'].includes(after.lower);
  },
};

export const allows = (guard: Guard | undefined, tokens: readonly Token[], first: number, next: number, grammar: Grammar): boolean => guard === undefined || CHECKS[guard](tokens, first, next, grammar);
