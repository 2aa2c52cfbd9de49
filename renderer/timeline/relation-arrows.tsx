import type { Arrow } from '../../core/layout/relation-arrows';
import { relationWords } from '../../core/timeline/relation-words';
import type { RelationEnd } from '../../core/timeline/relations';
import { words as texts } from '../../core/words/words';
import './relation-arrows.css';

export interface DrawnRelation {
  readonly end: RelationEnd;
  readonly arrow: Arrow;
}

const keyOf = ({ end }: DrawnRelation, index: number): string => `${end.direction} ${end.type} ${end.event} ${index}`;

/** "follows" */
export const arrowWords = (end: RelationEnd): string => texts().relations.onArrow(relationWords(end));

/** Arrows from the selected event, words over all lines. For the eye only: the inspector lists the same relations for everyone. */
export function RelationArrows({ relations }: { readonly relations: readonly DrawnRelation[] }) {
  return (
    <svg className="relation-arrows" aria-hidden>
      {relations.map((one, index) => (
        <g key={keyOf(one, index)} className="relation-arrow" data-type={one.end.type}>
          <path className="relation-arrow-line" d={one.arrow.path} />
          {one.arrow.head !== null && <path className="relation-arrow-head" d={one.arrow.head} />}
        </g>
      ))}
      {relations.map((one, index) => {
        if (one.arrow.label === null) return null;
        const { x, y, angle } = one.arrow.label;
        return (
          <g key={keyOf(one, index)} className="relation-arrow" data-type={one.end.type}>
            <text className="relation-arrow-word" x={x} y={y} transform={angle === 0 ? undefined : `rotate(${angle} ${x} ${y})`}>{arrowWords(one.end)}</text>
          </g>
        );
      })}
    </svg>
  );
}
