import type { RelationEnd } from './relations';
import type { RelationType } from './types';

/** A relation in words, from the event it is written in and from the other one. */
export const RELATION_WORDS: Readonly<Record<RelationType, Readonly<Record<RelationEnd['direction'], string>>>> = {
  causes: { out: 'Causes', in: 'Caused by' },
  follows: { out: 'Follows', in: 'Followed by' },
  'responds-to': { out: 'Responds to', in: 'Answered by' },
  contradicts: { out: 'Contradicts', in: 'Contradicted by' },
};

export const relationWords = ({ type, direction }: Pick<RelationEnd, 'type' | 'direction'>): string => RELATION_WORDS[type][direction];
