import { CalendarSearch, ChevronDown, ChevronUp } from 'lucide-react';
import { useMemo } from 'react';
import { coverageOf } from '../../core/sources/coverage';
import type { Source } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { HintedButton, IconButton } from '../shell/hinted-button';
import { useMirror } from '../state/mirror';
import { citedOf } from './cited-paragraphs';
import { useDated } from './dated-paragraphs';
import { stepParagraph } from './paragraph-steps';
import './sources.css';

/** A width in CSS, which has no space before its percent sign. */
export const shareWidth = (part: number, whole: number): string => `${whole === 0 ? 0 : Math.round((100 * part) / whole)}%`;

/** How much of the source is used, and the way from one used paragraph, or unused date, to the next. */
export function SourceCoverage({ source }: { readonly source: Source }) {
  const cited = useMirror(({ timeline }) => citedOf(timeline?.events ?? [], source.id));
  const dated = useDated(source);
  const { paragraphs, cited: count, unusedDates } = useMemo(() => coverageOf(source, cited.paragraphs, dated), [source, cited, dated]);
  if (paragraphs === 0) return null;
  const words = texts().sources.shareWords(count, paragraphs);
  const unused = unusedDates?.length ?? 0;
  const whyNot = cited.paragraphs.size === 0 ? texts().sources.noneCited : undefined;
  return (
    <div className="source-coverage">
      <span className="source-coverage-bar" aria-hidden><span style={{ width: shareWidth(count, paragraphs) }} /></span>
      <span className="source-coverage-share" title={words}><span aria-hidden>{texts().sources.share(count, paragraphs)}</span><span className="visually-hidden">{words}</span></span>
      <IconButton className="source-step" label={texts().sources.previousCited} keys="Shift N" whyNot={whyNot} icon={<ChevronUp size={15} aria-hidden />} onPress={() => { stepParagraph(source, 'cited', -1); }} />
      <IconButton className="source-step" label={texts().sources.nextCited} keys="N" whyNot={whyNot} icon={<ChevronDown size={15} aria-hidden />} onPress={() => { stepParagraph(source, 'cited', 1); }} />
      {unused > 0 && (
        <HintedButton
          className="button button-quiet source-unused" label={texts().sources.unusedDatesNext(unused)} hint={texts().sources.unusedDatesHint} keys="U"
          onPress={() => { stepParagraph(source, 'unused-date', 1); }}
        >
          <CalendarSearch size={13} aria-hidden />{texts().sources.unusedDates(unused)}
        </HintedButton>
      )}
    </div>
  );
}
