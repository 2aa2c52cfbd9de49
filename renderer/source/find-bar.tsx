import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { foldText, marksIn, termFinder } from '../../core/search/fold';
import type { ParagraphId, Source } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { IconButton } from '../shell/hinted-button';
import { useView } from '../state/view';
import { fieldKey } from '../shell/field-key';

interface FindBarProps {
  readonly source: Source;
  /** Changes when other paragraphs are drawn. */
  readonly drawn: ReadonlySet<number>;
  readonly onFound: (paragraph: ParagraphId | null) => void;
  readonly onClose: () => void;
}

interface BarProps extends FindBarProps {
  /** Changes when find is asked for again. */
  readonly asked: number;
}

const NAME = 'found';

/** Paints the words wherever they stand in those of these paragraphs that are drawn; CSS draws them as `::highlight(found)`. */
function usePaintedWords(paragraphs: readonly ParagraphId[], wanted: string, drawn: ReadonlySet<number>): void {
  useEffect(() => {
    const ranges: Range[] = [];
    const found = new Set<string>(paragraphs);
    for (const element of document.querySelectorAll<HTMLElement>('[data-paragraph-text]')) {
      if (!found.has(element.dataset['paragraphText'] ?? '')) continue;
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const texts: { readonly node: Node; readonly start: number }[] = [];
      let length = 0;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        texts.push({ node, start: length });
        length += node.textContent?.length ?? 0;
      }
      const pointAt = (offset: number): readonly [Node, number] | null => {
        const text = texts.filter(({ start }) => start <= offset).at(-1);
        return text === undefined ? null : [text.node, offset - text.start];
      };
      for (const { start, end } of marksIn(element.textContent ?? '', [wanted], Infinity)) {
        const [first, last] = [pointAt(start), pointAt(end)];
        if (first === null || last === null) continue;
        const range = document.createRange();
        range.setStart(...first);
        range.setEnd(...last);
        ranges.push(range);
      }
    }
    CSS.highlights.set(NAME, new Highlight(...ranges));
    return () => { CSS.highlights.delete(NAME); };
  }, [paragraphs, wanted, drawn]);
}

function Bar({ source, drawn, onFound, onClose, asked }: BarProps) {
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const folded = useMemo(() => source.paragraphs.map((paragraph) => foldText(paragraph.text)), [source]);
  const wanted = foldText(words.trim());
  const hits = useMemo(() => {
    const find = termFinder(wanted);
    return wanted === '' ? [] : source.paragraphs.filter((_, index) => find(folded[index] ?? '', 0) !== null).map((paragraph) => paragraph.id);
  }, [source, folded, wanted]);
  const hit = hits[Math.min(at, hits.length - 1)] ?? null;
  usePaintedWords(hits, wanted, drawn);
  useEffect(() => { onFound(hit); }, [hit, onFound]);
  useEffect(() => { input.current?.select(); }, [asked]);

  const go = (step: 1 | -1): void => { if (hits.length > 0) setAt((Math.min(at, hits.length - 1) + step + hits.length) % hits.length); };
  const key = (event: KeyboardEvent): void => {
    if (fieldKey(event) === 'Enter') go(event.shiftKey ? -1 : 1);
    else if (fieldKey(event) === 'Escape') onClose();
    else return;
    event.preventDefault();
  };
  const whyNot = hits.length === 0 ? (words.trim() === '' ? texts().sources.findType : texts().sources.findNone) : undefined;
  return (
    <div className="find-bar" role="search" aria-label={texts().sources.find}>
      <input
        ref={input} className="field-input" data-own-undo aria-label={texts().sources.find} placeholder={texts().sources.findExample} value={words} onKeyDown={key}
        onChange={(event) => { setWords(event.target.value); setAt(0); }}
      />
      <span className="find-count" role="status">{words.trim() === '' ? '' : hits.length === 0 ? texts().sources.notFound : texts().sources.findCount(Math.min(at, hits.length - 1) + 1, hits.length)}</span>
      <IconButton label={texts().sources.previousMatch} keys="Shift Enter" whyNot={whyNot} icon={<ChevronUp size={16} aria-hidden />} onPress={() => { go(-1); }} />
      <IconButton label={texts().sources.nextMatch} keys="Enter" whyNot={whyNot} icon={<ChevronDown size={16} aria-hidden />} onPress={() => { go(1); }} />
      <IconButton label={texts().sources.closeFind} keys="Escape" icon={<X size={16} aria-hidden />} onPress={onClose} />
    </div>
  );
}

/** Find in the source being read (Ctrl/Cmd F): Enter and Shift Enter go on and back, Escape closes. */
export function FindBar({ source, drawn, onFound, onClose }: FindBarProps) {
  const asked = useView((view) => view.findAt);
  if (asked === 0) return null;
  const close = (): void => {
    useView.setState({ findAt: 0 });
    onFound(null);
    onClose();
  };
  return <Bar source={source} drawn={drawn} asked={asked} onFound={onFound} onClose={close} />;
}
