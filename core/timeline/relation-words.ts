import { words } from '../words/words';
import type { RelationEnd } from './relations';

/** A relation in words, from the event it is written in or from the other one. */
export const relationWords = ({ type, direction }: Pick<RelationEnd, 'type' | 'direction'>): string => words().relations.ways[type][direction];
