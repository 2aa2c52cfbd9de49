import type { Arrow } from '../../core/layout/relation-arrows';
import { relationWords } from '../../core/timeline/relation-words';
import type { RelationEnd } from '../../core/timeline/relations';
import { words as texts } from '../../core/words/words';
import './relation-arrows.css';

export interface DrawnRelation {
  readonly end: RelationEnd;
  readonly arrow: Arrow;
}

/** Arrows from the selected event. For the eye only: the inspector lists the same relations for everyone. */
export function RelationArrows({ relations }: { readonly relations: readonly DrawnRelation[] }) {
  return (
    <svg className="relation-arrows" aria-hidden>
      {relations.map(({ end, arrow: { path, head, label } }, index) => (
        <g key={`${end.direction} ${end.type} ${end.event} ${index}`} className="relation-arrow" data-type={end.type}>
          <path className="relation-arrow-line" d={path} />
          {head !== null && <path className="relation-arrow-head" d={head} />}
          <text className="relation-arrow-word" x={label.x} y={label.y} transform={label.angle === 0 ? undefined : `rotate(${label.angle} ${label.x} ${label.y})`}>{texts().relations.onArrow(relationWords(end))}</text>
        </g>
      ))}
    </svg>
  );
}
