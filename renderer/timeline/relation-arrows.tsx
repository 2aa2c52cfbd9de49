import { useId } from 'react';
import type { HitBox } from '../../core/layout/lane-hit';
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

const NO_TITLES: readonly HitBox[] = [];

/** Beyond any window. */
const FAR_PX = 10_000;

/** The box of a title has air above and below its letters, in which a line may be seen. */
const TITLE_INSET_PX = 3;

/** Type of the words at an arrow, as relation-arrows.css has it, with air around it. */
export const WORD_FONT_PX = 10.5;
export const WORD_PX = { air: 8, height: 14 } as const;

/** "follows" */
export const arrowWords = (end: RelationEnd): string => texts().relations.onArrow(relationWords(end));

/** Arrows from the selected event, words over all lines; lines pass behind titles, which stay legible. For the eye only: the inspector lists the same relations for everyone. */
export function RelationArrows({ relations, titles = NO_TITLES }: { readonly relations: readonly DrawnRelation[]; readonly titles?: readonly HitBox[] }) {
  const mask = useId();
  const isMasked = titles.length > 0;
  return (
    <svg className="relation-arrows" aria-hidden>
      {isMasked && (
        <mask id={mask} maskUnits="userSpaceOnUse" x={-FAR_PX} y={-FAR_PX} width={2 * FAR_PX} height={2 * FAR_PX}>
          <rect x={-FAR_PX} y={-FAR_PX} width={2 * FAR_PX} height={2 * FAR_PX} fill="white" />
          {titles.map(({ x, y, widthPx, heightPx }) => <rect key={`${x} ${y}`} x={x} y={y + TITLE_INSET_PX} width={widthPx} height={heightPx - 2 * TITLE_INSET_PX} fill="black" />)}
        </mask>
      )}
      <g mask={isMasked ? `url(#${mask})` : undefined}>
        {relations.map((one, index) => (
          <g key={keyOf(one, index)} className="relation-arrow" data-type={one.end.type}>
            <path className="relation-arrow-line" d={one.arrow.path} />
          </g>
        ))}
      </g>
      {relations.map((one, index) => one.arrow.head !== null && (
        <g key={keyOf(one, index)} className="relation-arrow" data-type={one.end.type}><path className="relation-arrow-head" d={one.arrow.head} /></g>
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
