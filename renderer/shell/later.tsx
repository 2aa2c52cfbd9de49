/**
 * Parts of the window whose program comes after the first picture, or when they are first needed.
 *
 * The empty window needs a tenth of the program; what a person sees first should not wait for the rest. React's own
 * `lazy` would blank a part that is there already for the length of a promise; this draws it at once.
 */
import { useSyncExternalStore, type ComponentType, type ReactNode } from 'react';
import { wholeWords } from '../state/language';

export interface Later<Props extends object> {
  (props: Props): ReactNode;
  /** Fetches the program, and the texts with it, ahead of need. Once is enough; further calls cost nothing. */
  readonly load: () => Promise<void>;
}

export function later<Props extends object>(fetch: () => Promise<ComponentType<Props>>): Later<Props> {
  let Part: ComponentType<Props> | null = null;
  let loading: Promise<void> | null = null;
  const waiting = new Set<() => void>();
  const load = (): Promise<void> => (loading ??= Promise.all([fetch(), wholeWords()]).then(([fetched]) => {
    Part = fetched;
    for (const tell of waiting) tell();
  }));
  const listen = (tell: () => void): (() => void) => {
    waiting.add(tell);
    void load();
    return () => { waiting.delete(tell); };
  };
  const LaterPart = (props: Props): ReactNode => {
    const Drawn = useSyncExternalStore(listen, () => Part);
    return Drawn === null ? null : <Drawn {...props} />;
  };
  return Object.assign(LaterPart, { load });
}
