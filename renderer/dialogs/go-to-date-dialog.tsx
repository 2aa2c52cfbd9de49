import { useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { dayOfSecond } from '../../core/dates/calendar';
import { formatWhen } from '../../core/dates/format-when';
import { spanOfEdtf } from '../../core/dates/when-span';
import { readWhen } from '../../core/reading/read-when';
import { words as texts } from '../../core/words/words';
import { FieldWords } from '../shell/field-words';
import { goToDate } from '../state/navigation';
import { openDialog } from '../state/view';
import { localSecond } from '../timeline/local-second';
import { Sheet } from './sheet';
import { fieldKey } from '../shell/field-key';

/** Jumps both views to a date written in words; “today” and “two weeks ago” are the reader's own. */
export function GoToDateDialog() {
  const { cancel, failure, goToDate: said } = texts().dialogs;
  const [words, setWords] = useState('');
  const reading = words.trim() === '' ? null : readWhen(words, { day: dayOfSecond(localSecond()) });
  const isWrong = reading?.ok === false;
  const span = reading?.ok === true ? spanOfEdtf(reading.value.edtf) : null;
  const go = (): void => {
    if (span === null || reading?.ok !== true) return;
    goToDate(span, formatWhen(reading.value.edtf));
    openDialog(null);
  };
  return (
    <Sheet
      title={said.title}
      actions={
        <>
          <Button className="button" onPress={() => { openDialog(null); }}>{cancel}</Button>
          <Button className="button button-primary" isDisabled={span === null} onPress={go}>{said.go}</Button>
        </>
      }
    >
      <TextField className="field" value={words} onChange={setWords} isInvalid={isWrong} autoFocus>
        <Label className="field-label">{said.date}</Label>
        <Input className="field-input" data-own-undo placeholder={said.example} onKeyDown={(event) => { if (fieldKey(event) === 'Enter') go(); }} />
        <FieldWords isWrong={isWrong} words={reading === null ? said.hint : reading.ok ? formatWhen(reading.value.edtf) : failure(reading.failure.message, reading.failure.remedy)} />
      </TextField>
    </Sheet>
  );
}
