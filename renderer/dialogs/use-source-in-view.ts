import type { Source } from '../../core/timeline/types';
import { useMirror } from '../state/mirror';
import { useView } from '../state/view';

/** The source the source pane shows: the selected one, else the first. */
export function useSourceInView(): Source | undefined {
  const selected = useView((view) => view.selectedSource);
  return useMirror(({ timeline }) => timeline?.sources.find((one) => one.id === selected) ?? timeline?.sources[0]);
}
