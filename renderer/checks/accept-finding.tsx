import { useState, type FormEvent } from 'react';
import { Button, Dialog, DialogTrigger, Input, Label, Popover, TextField } from 'react-aria-components';
import type { Finding } from '../../core/checks/finding';
import { words as texts } from '../../core/words/words';
import { acceptFinding } from './check-intents';

/** Longest reason kept: a few sentences. */
const LONGEST = 2_000;

function ReasonForm({ finding, onDone }: { readonly finding: Finding; readonly onDone: () => void }) {
  const [reason, setReason] = useState('');
  const keep = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() === '') return;
    onDone();
    void acceptFinding(finding, reason.trim());
  };
  return (
    <form className="accept-finding" onSubmit={keep}>
      <TextField className="field" value={reason} onChange={setReason} maxLength={LONGEST} autoFocus isRequired>
        <Label className="field-label">{texts().checks.whyInOrder}</Label>
        <Input className="field-input" data-own-undo placeholder={texts().checks.reasonExample} />
      </TextField>
      <p className="field-hint">{texts().checks.reasonKept}</p>
      <div className="accept-finding-actions">
        <Button className="button" onPress={onDone}>{texts().checks.cancel}</Button>
        <Button className="button button-primary" type="submit" isDisabled={reason.trim() === ''}>{texts().checks.keepReason}</Button>
      </div>
    </form>
  );
}

/** "It is in order…" with the reason why. */
export function AcceptFinding({ finding, isDisabled }: { readonly finding: Finding; readonly isDisabled: boolean }) {
  return (
    <DialogTrigger>
      <Button className="button button-quiet finding-accept" isDisabled={isDisabled}>{texts().checks.accept}</Button>
      <Popover className="popover" placement="top end">
        <Dialog className="accept-finding-dialog" aria-label={texts().checks.acceptTitle}>
          {({ close }) => <ReasonForm finding={finding} onDone={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
