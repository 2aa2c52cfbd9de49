import { useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { formatWhen } from '../../core/dates/format-when';
import { readWhen } from '../../core/reading/read-when';
import { publishedReasonWords } from '../../core/sources/published-reason';
import { words as texts } from '../../core/words/words';
import { FieldWords } from '../shell/field-words';
import { setPublished } from '../sources/publication-intents';
import { openDialog } from '../state/view';
import { Sheet } from './sheet';
import { useSourceInView } from './use-source-in-view';
import { fieldKey } from '../shell/field-key';

/** When a source was published: what was found and how, and the person's own word on it. */
export function PublicationDateDialog() {
  const source = useSourceInView();
  const [words, setWords] = useState(source?.published === undefined ? '' : formatWhen(source.published));
  if (source === undefined) return null;
  const { cancel, failure, published: said } = texts().dialogs;
  const reading = words.trim() === '' ? null : readWhen(words, { day: null });
  const isWrong = reading?.ok === false;
  const keep = (): void => {
    if (reading !== null && !reading.ok) return;
    openDialog(null);
    void setPublished(source.id, reading === null ? null : reading.value.edtf);
  };
  return (
    <Sheet
      title={said.title}
      actions={
        <>
          <Button className="button" onPress={() => { openDialog(null); }}>{cancel}</Button>
          <Button className="button button-primary" isDisabled={isWrong} onPress={keep}>{said.set}</Button>
        </>
      }
    >
      <p className="field-hint">{said.against(source.title)}</p>
      <TextField className="field" value={words} onChange={setWords} isInvalid={isWrong} autoFocus>
        <Label className="field-label">{said.label}</Label>
        <Input
          className="field-input" data-own-undo placeholder={said.example} onFocus={(event) => { event.currentTarget.select(); }}
          onKeyDown={(event) => { if (fieldKey(event) === 'Enter') keep(); }}
        />
        <FieldWords
          isWrong={isWrong} words={reading === null ? said.empty : reading.ok ? said.stored(formatWhen(reading.value.edtf), reading.value.edtf) : failure(reading.failure.message, reading.failure.remedy)}
        />
      </TextField>
      {source.publishedReason !== undefined && <p className="field-hint">{said.soFar(publishedReasonWords(source.publishedReason))}</p>}
    </Sheet>
  );
}
