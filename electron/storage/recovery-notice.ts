/**
 * What is said of edits that an earlier run left and this one brought back.
 */
import type { Notice } from '../../core/ipc-contract';
import { conflictWords } from '../../core/merge/merge-words';
import { words } from '../../core/words/words';
import type { Recoverable } from './find-recoverable';
import type { Recovered } from './read-document';

/** Lines that were whole once speak of edits that were acknowledged; a last one that has no end never was. */
function ofLines({ linesDropped, linesDamaged, setAside }: Recovered): readonly string[] {
  const { recovered } = words().asking;
  if (linesDamaged > 0) return [recovered.damaged(linesDamaged, setAside)];
  return linesDropped === 0 ? [] : [recovered.cutOff];
}

/** What was brought back, and what could not be; null when nothing was left. Of a new timeline there is no file to have missed it. */
export function recoveryNotice({ title, filePath }: { readonly title: string; readonly filePath: string | null }, recovered: Recovered | null): Notice | null {
  if (recovered === null || (recovered.edits === 0 && recovered.linesDropped === 0 && recovered.refused === 0 && recovered.conflicts.length === 0)) return null;
  const { recovered: texts } = words().asking;
  const { edits, linesDamaged, refused, conflicts, setAside, replaced } = recovered;
  const sentences = [
    replaced !== null ? texts.replaced(title) : filePath === null ? texts.whyNew : texts.why,
    ...ofLines(recovered),
    ...(refused === 0 ? [] : [texts.refused(refused, setAside)]),
    ...(conflicts.length === 0 ? [] : [texts.merged, ...conflicts.slice(0, 5).map(conflictWords)]),
  ];
  return {
    id: `recovered:${title}`, tone: refused === 0 && linesDamaged === 0 && replaced === null ? 'info' : 'warning',
    title: edits === 0 && conflicts.length === 0 ? texts.lost(replaced ?? title) : texts.title(edits, replaced ?? title), detail: sentences.join(' '),
  };
}

/** Of a timeline that came back without the file it was in: that one is gone, or cannot be read as it any more. */
export function apartNotice({ id, title, edits, fileThere }: Pick<Recoverable, 'id' | 'title' | 'edits' | 'fileThere'>, filePath: string): Notice {
  const { recovered: texts } = words().asking;
  return {
    id: `recovered:${id}`, tone: 'warning', title: texts.title(edits, title),
    detail: `${(fileThere ? texts.apart.other : texts.apart.gone)(filePath)} ${texts.apart.kept}`,
  };
}
