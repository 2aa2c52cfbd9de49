import { Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { words as texts } from '../../core/words/words';
import { announce } from '../state/shell';

interface RemovalProps {
  /** What will be gone, in words. */
  readonly question: string;
  readonly isAsking: boolean;
  readonly onAsk: () => void;
  readonly onKeep: () => void;
  readonly onRemove: () => void;
}

/** Takes names away from all events, once that is confirmed; Escape keeps them. */
export function Removal({ question, isAsking, onAsk, onKeep, onRemove }: RemovalProps) {
  const remove = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isAsking) return;
    remove.current?.focus();
    announce(question);
  }, [isAsking, question]);
  const { names } = texts();
  if (!isAsking) return <div className="names-removal"><Button className="button button-danger" onPress={onAsk}><Trash2 size={14} aria-hidden />{names.remove}</Button></div>;
  return (
    <div
      className="names-removal" role="group" aria-label={names.removeNow}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onKeep();
      }}
    >
      <p className="names-question">{question}</p>
      <div className="names-buttons">
        <Button className="button" onPress={onKeep}>{names.keep}</Button>
        <Button ref={remove} className="button button-danger-strong" onPress={onRemove}>{names.removeNow}</Button>
      </div>
    </div>
  );
}
