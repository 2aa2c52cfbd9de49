/** English words that stand around times, see guards.ts. */
import type { GuardWords } from '../grammar';

export const GUARD_WORDS: GuardWords = {
  age: ['old', 'olds'],
  yearLeads: ['in', 'of', 'since', 'by', 'from', 'until', 'till', 'to', 'through', 'during', 'after', 'before', 'between', 'circa', 'c', 'ca', 'about', 'around', 'year', 'the', 'early', 'late', 'and', 'or', 'for', '(', ',', 'born', 'than', 'with', 'that', 'throughout', 'into', 'on', 'a'],
  lengthLeads: ['for', 'within', 'than', 'over', 'after', 'nearly', 'almost', 'take', 'takes', 'took', 'taken', 'spend', 'spent', 'lasted', 'least', 'under', 'only', 'just', 'follows', 'following', 'after', 'as', 'long'],
  amounts: ['once', 'twice', 'times', 'million', 'billion', 'cents', 'percent', 'thousand', 'dozen', 'hundred', 'hundreds', 'dozens', 'thousands', 'dollars', 'much', 'many'],
  monthLeads: ['the', 'in', 'of', 'since', 'by', 'until', 'till', 'from', 'to', 'through', 'during', 'before', 'after', 'last', 'next', 'this', 'early', 'late', 'mid', 'each', 'every', 'and', 'or', 'between', 'for'],
  verbMonths: ['may', 'march'],
  ofSomething: ['of', 'when', 'that', 'before', 'after', 'since', 'in'],
  afterPhrase: ['and', 'or', 'but', 'when', 'in', 'at', 'on', 'to', 'by', 'for', 'with', 'is', 'was', 'has', 'had', 'from', 'it', 'he', 'she', 'they', 'that', 'as', 'than'],
  afterDay: ['the', 'a', 'an', 'this', 'these', 'those', 'last', 'next', 'his', 'her', 'its', 'their', 'our', 'my', 'i', 'we', 'you', 'who', 'there', 'are', 'were', 'have', 'will', 'would', 'did', 'after', 'before', 'during', 'until', 'while', 'where', 'which', 'because', 'near', 'outside', 'inside', 'between', 'against', 'amid', 'under', 'respectively', 'inclusive', 'all', 'both', 'everyone', 'everything', 'nobody', 'nothing'],
  subjects: ['it', 'he', 'she', 'they', 'and', 'but', 'when'],
  feasts: ['christmas', 'easter', 'thanksgiving', 'halloween', 'epiphany'],
  dayLeads: ['on', 'by', 'until', 'till', 'since', 'from', 'through', 'before', 'after', 'between', 'around', 'about', 'and'],
  phraseEnds: ['and', 'or', 'but', 'when', 'in', 'at', 'on', 'with', 'was', 'were', 'had', 'has', 'is'],
  articles: ['the'],
  someOf: ['a', 'an', 'one', 'some', 'any', 'another'],
  denials: ['not'],
  beside: ['after', 'before', 'following'],
  possessives: ['his', 'her', 'their', 'my', 'your', 'its'],
  comparisons: ['as'],
  endings: ['ended', 'ending', 'ends', 'that'],
};
