import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from 'react-aria-components';
import type { ParagraphId, Source } from '../../core/timeline/types';
import { foldWords } from '../state/fold-words';
import { useView } from '../state/view';

/** Find in the source being read (Ctrl/Cmd F): Enter and Shift Enter go on and back, Escape closes. */
export function FindBar({ source, onFound }: { readonly source: Source; readonly onFound: (paragraph: ParagraphId | null) => void }) {
  const findAt = useView((view) => view.findAt);
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const folded = useMemo(() => source.paragraphs.map((paragraph) => foldWords(paragraph.text)), [source]);
  const hits = useMemo(() => {
    const wanted = foldWords(words.trim());
    return wanted === '' ? [] : source.paragraphs.filter((_, index) => folded[index]?.includes(wanted) === true).map((paragraph) => paragraph.id);
  }, [source, folded, words]);

  useEffect(() => {
    if (findAt === 0) return;
    setOpen(true);
    requestAnimationFrame(() => { input.current?.select(); });
  }, [findAt]);

  if (!open) return null;
  const go = (next: number): void => {
    const index = hits.length === 0 ? 0 : (next + hits.length) % hits.length;
    setAt(index);
    onFound(hits[index] ?? null);
  };
  const close = (): void => { setOpen(false); setWords(''); onFound(null); useView.setState({ findAt: 0 }); };
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') go(at + (event.shiftKey ? -1 : 1));
    else if (event.key === 'Escape') close();
  };
  return (
    <div className="find-bar" role="search" aria-label="Find in source">
      <input
        ref={input} className="field-input" data-own-undo aria-label="Find in source" placeholder="Find in this source" value={words} onKeyDown={key}
        onChange={(event) => { setWords(event.target.value); setAt(0); }} autoFocus
      />
      <span className="find-count" role="status">{words.trim() === '' ? '' : hits.length === 0 ? 'Not found' : `${Math.min(at + 1, hits.length)} of ${hits.length} paragraphs`}</span>
      <Button className="button button-icon" aria-label="Previous match" isDisabled={hits.length === 0} onPress={() => { go(at - 1); }}><ChevronUp size={16} aria-hidden /></Button>
      <Button className="button button-icon" aria-label="Next match" isDisabled={hits.length === 0} onPress={() => { go(at + 1); }}><ChevronDown size={16} aria-hidden /></Button>
      <Button className="button button-icon" aria-label="Close find" onPress={close}><X size={16} aria-hidden /></Button>
    </div>
  );
}
