import { useEffect, useState } from 'react';
import type { Source } from '../../core/timeline/types';
import { useMirror } from '../state/mirror';
import { openDialog, useView } from '../state/view';

/** The source the source pane shows: the selected one, else the first. */
function sourceInView(): Source | undefined {
  const { selectedSource } = useView.getState();
  const sources = useMirror.getState().timeline?.sources;
  return sources?.find((one) => one.id === selectedSource) ?? sources?.[0];
}

/**
 * The source that the source pane showed when the dialogue opened; undefined once it is gone, which closes the dialogue.
 *
 * The dialogue stays with it: an import that ends meanwhile shows its own source, and what was filled in about this one
 * is not about that.
 */
export function useSourceInView(): Source | undefined {
  const [id] = useState(() => sourceInView()?.id);
  const source = useMirror(({ timeline }) => timeline?.sources.find((one) => one.id === id));
  const isGone = source === undefined;
  useEffect(() => { if (isGone) openDialog(null); }, [isGone]);
  return source;
}
