import { Link2, X } from 'lucide-react';
import { memo, useMemo, useRef } from 'react';
import { Button } from 'react-aria-components';
import { sourceNames } from '../../core/interchange/source-labels';
import { locateQuote, paragraphNumbers } from '../../core/sources/citation';
import type { Citation, Source, TimelineEvent } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { HintedButton, IconButton, useWhyReadOnly } from '../shell/hinted-button';
import { kindColor } from '../shell/kind-icon';
import { citeSelection, removeCitation } from '../state/event-intents';
import { goOnAt } from '../state/focus-return';
import { useMirror } from '../state/mirror';
import { showParagraph, useView } from '../state/view';
import { CitationWhen } from './citation-when';
import { sameIn } from './same-event';

const NO_SOURCES: readonly Source[] = [];

/** "¶4 · Wire report, 25 Jan 2022", as in what is exported, or what is wrong with the anchor. */
function place(citation: Citation, source: Source | undefined, origin: string): string {
  const paragraph = source?.paragraphs.find((one) => one.id === citation.paragraph);
  if (source === undefined || paragraph === undefined) return texts().inspector.paragraphGone;
  const number = paragraphNumbers(source).get(citation.paragraph);
  const where = number === undefined ? texts().inspector.unnumbered : `¶${number}`;
  const doubt = citation.anchor !== undefined ? [texts().inspector.toReview] : locateQuote(citation.quote, paragraph.text) === null ? [texts().inspector.wordsNotFound] : [];
  return [where, origin, ...doubt].join(' · ');
}

/** The quotes an event stands on; pressing one shows its paragraph. */
export const CitationList = memo(function CitationList({ event }: { readonly event: TimelineEvent }) {
  const sources = useMirror((mirror) => mirror.timeline?.sources ?? NO_SOURCES);
  const kind = useMirror((mirror) => mirror.timeline?.kinds.find((one) => one.id === event.kind));
  const names = useMemo(() => sourceNames(sources), [sources]);
  const isMarked = useView((view) => view.sourceSelection !== null);
  const whyReadOnly = useWhyReadOnly();
  const list = useRef<HTMLElement>(null);
  return (
    <section ref={list} className="field inspector-citations" aria-labelledby="citations-label">
      <h3 className="field-label" id="citations-label">{texts().inspector.sources(event.citations.length)}</h3>
      {event.citations.length === 0 && <p className="citations-none">{texts().inspector.noSource}</p>}
      <ul className="citations" style={{ ['--kind' as string]: kindColor(kind?.color ?? '') }}>
        {event.citations.map((citation, index) => {
          const source = sources.find((one) => one.id === citation.source);
          const where = place(citation, source, names.get(citation.source)?.label ?? '');
          return (
            <li key={`${citation.source}/${citation.paragraph}/${citation.quote.exact}/${index}`} className="citation">
              <Button className="citation-quote" onPress={() => { showParagraph(citation.source, citation.paragraph); }}>
                <span className="visually-hidden">{texts().inspector.showQuote}</span>
                <span className="citation-words" dir="auto" lang={source?.language}>{citation.quote.exact}</span>
                <span className="visually-hidden">{texts().inspector.showQuoteEnd}</span>
                <span className="citation-place">{where}</span>
              </Button>
              <IconButton className="citation-remove" label={texts().inspector.removeCitation(index + 1)} hint={texts().inspector.removeCitationHint} whyNot={whyReadOnly} icon={<X size={14} aria-hidden />} onPress={() => { void removeCitation(event, index).then(() => { goOnAt(list.current, '.citation-quote', index); }); }} />
              <CitationWhen event={event} index={index} citation={citation} source={source} readOnly={whyReadOnly !== undefined} />
            </li>
          );
        })}
      </ul>
      <HintedButton
        className="button button-wide" hint={texts().inspector.citeHint} keys="Mod Shift C" placement="top"
        whyNot={whyReadOnly ?? (isMarked ? undefined : texts().inspector.citeFirst)} onPress={() => { void citeSelection(); }}
      >
        <Link2 size={15} aria-hidden />{texts().inspector.cite}
      </HintedButton>
    </section>
  );
}, sameIn('citations', 'kind', 'when'));
