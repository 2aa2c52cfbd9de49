/**
 * Kinds as they are being changed, and what the change comes to.
 */
import type { Command } from '../timeline/commands';
import type { Kind, KindId, SavedFilter, Timeline } from '../timeline/types';

/** What a person makes of the kinds of a timeline. */
export interface KindDrafts {
  /** As they are to be, in their order; new ones behind. */
  readonly kinds: readonly Kind[];
  /** Where the events of a removed kind go. */
  readonly moved: ReadonlyMap<KindId, KindId>;
}

export type LabelProblem = 'empty' | 'twice';

const folded = (label: string): string => label.trim().toLocaleLowerCase('en');

/** What is wrong with a kind's name among the others; null when nothing is. */
export function labelProblem(kinds: readonly Kind[], id: KindId): LabelProblem | null {
  const label = folded(kinds.find((kind) => kind.id === id)?.label ?? '');
  if (label === '') return 'empty';
  return kinds.some((other) => other.id !== id && folded(other.label) === label) ? 'twice' : null;
}

const PARTS = ['label', 'color', 'icon', 'shape'] as const;

function changedParts(before: Kind, after: Kind): Partial<Pick<Kind, (typeof PARTS)[number]>> {
  const label = after.label.trim();
  return Object.fromEntries(PARTS.flatMap((part) => {
    const value = part === 'label' ? label : after[part];
    return value === before[part] ? [] : [[part, value] as const];
  }));
}

/** The saved filters with every removed kind in the name of the one that takes its events; undefined when none names one. */
function filtersWithout(moved: ReadonlyMap<KindId, KindId>, filters: readonly SavedFilter[] | undefined): readonly SavedFilter[] | undefined {
  if (filters?.some(({ filter }) => filter.kinds?.some((kind) => moved.has(kind)) === true) !== true) return undefined;
  return filters.map((saved) => (saved.filter.kinds === undefined ? saved : { ...saved, filter: { ...saved.filter, kinds: [...new Set(saved.filter.kinds.map((kind) => moved.get(kind) ?? kind))] } }));
}

/**
 * The commands that make a timeline's kinds what the drafts say, in an order in which each can be carried out.
 *
 * @param opened The kinds the person began with: what others changed since is left as it is now.
 */
export function kindCommands(timeline: Timeline, opened: readonly Kind[], { kinds, moved }: KindDrafts): readonly Command[] {
  const known = new Map(opened.map((kind) => [kind.id, kind]));
  const here = new Set(timeline.kinds.map(({ id }) => id));
  const added = kinds.filter(({ id }) => !known.has(id)).map((kind): Command => ({ type: 'add-kind', kind: { ...kind, label: kind.label.trim() } }));
  const patched = kinds.flatMap((kind): readonly Command[] => {
    const before = known.get(kind.id);
    const patch = before === undefined || !here.has(kind.id) ? {} : changedParts(before, kind);
    return Object.keys(patch).length === 0 ? [] : [{ type: 'patch-kind', id: kind.id, patch }];
  });
  const gone = new Map([...moved].filter(([id]) => here.has(id)));
  const regrouped = timeline.events.flatMap(({ id, kind }): readonly Command[] => {
    const to = gone.get(kind);
    return to === undefined ? [] : [{ type: 'patch-event', id, patch: { kind: to } }];
  });
  const filters = filtersWithout(gone, timeline.filters);
  const removed = [...gone.keys()].map((id): Command => ({ type: 'remove-kind', id }));
  return [...added, ...patched, ...regrouped, ...(filters === undefined ? [] : [{ type: 'patch-timeline', patch: { filters } } satisfies Command]), ...removed];
}

/** The drafts without a kind: its events, and those of kinds that were to become it, go to another. */
export function withoutKind({ kinds, moved }: KindDrafts, id: KindId, to: KindId): KindDrafts {
  return {
    kinds: kinds.filter((kind) => kind.id !== id),
    moved: new Map([...[...moved].map(([from, other]) => [from, other === id ? to : other] as const), [id, to] as const]),
  };
}
