import { CalendarPlus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { Button, Input, TextField } from 'react-aria-components';
import { formatWhen } from '../../core/dates/format-when';
import { publishedAt, publishedOf } from '../../core/reading/story-before';
import type { Citation, Source, TimelineEvent } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { setCitationWhen } from '../state/event-intents';
import { useWhenWords, wordsOfWhen } from './use-when-words';
import { fieldKey } from '../shell/field-key';
import { useSaidAtRest } from '../shell/said-at-rest';

interface CitationWhenProps {
  readonly event: TimelineEvent;
  /** Which of the event's citations. */
  readonly index: number;
  readonly citation: Citation;
  readonly source: Source | undefined;
  readonly readOnly: boolean;
}

/** The date that this source gives for the event, where it matters: sources may disagree. */
export function CitationWhen(props: CitationWhenProps) {
  const { index, citation, readOnly } = props;
  const [isOpen, setOpen] = useState(false);
  if (readOnly) return citation.when === undefined ? null : <p className="citation-when-words">{texts().inspector.says(formatWhen(citation.when.edtf))}</p>;
  if (citation.when !== undefined || isOpen) return <CitationWhenField {...props} isNew={citation.when === undefined} onLeft={() => { setOpen(false); }} />;
  return (
    <Button className="citation-when-add" aria-label={texts().inspector.dateGivenLabel(index + 1)} onPress={() => { setOpen(true); }}>
      <CalendarPlus size={12} aria-hidden />{texts().inspector.dateGiven}
    </Button>
  );
}

function CitationWhenField({ event, index, citation: { when, paragraph }, source, isNew, onLeft }: CitationWhenProps & { readonly isNew: boolean; readonly onLeft: () => void }) {
  const stored = when === undefined ? '' : wordsOfWhen(when, formatWhen);
  const published = useMemo(() => (source === undefined ? publishedOf({}) : publishedAt(source, paragraph)), [source, paragraph]);
  const { words, setWords, reading, keep } = useWhenWords({
    stored: { words: stored, edtf: when?.edtf ?? null }, published,
    onWhen: (next) => { if (next.edtf !== when?.edtf || next.text !== when.text) void setCitationWhen(event, index, next); },
    onEmptied: () => { void setCitationWhen(event, index, null); },
  });
  const failure = reading?.ok === false ? reading.failure : null;
  const edtf = reading?.ok === true ? reading.value.edtf : when?.edtf;
  const result = failure !== null ? failure.message : edtf === undefined ? texts().inspector.notNoted : formatWhen(edtf);
  const input = useRef<HTMLInputElement>(null);
  useSaidAtRest(result, () => document.activeElement === input.current);
  const resultId = `citation-when-${event.id}-${index}`;
  return (
    <TextField
      className="citation-when" aria-label={texts().inspector.dateOfCitation(index + 1)} value={words ?? stored} onChange={setWords} isInvalid={failure !== null} autoFocus={isNew}
      onBlur={() => { keep(); if (failure === null) onLeft(); }}
    >
      <span className="citation-when-label" aria-hidden>{texts().inspector.itGives}</span>
      <Input
        ref={input} className="field-input" placeholder={texts().inspector.itGivesExample} aria-describedby={resultId}
        onKeyDown={(press) => {
          if (fieldKey(press) === 'Enter') keep();
          else if (fieldKey(press) === 'Escape' && words !== null) { if (words !== stored) press.stopPropagation(); setWords(null); }
        }}
      />
      <span className={failure === null ? 'citation-when-result' : 'citation-when-result field-error'} id={resultId}>{result}</span>
    </TextField>
  );
}
