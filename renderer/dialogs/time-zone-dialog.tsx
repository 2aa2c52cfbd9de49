import { useState } from 'react';
import { Button, Input, Label, Radio, RadioGroup, TextField } from 'react-aria-components';
import { isKnownZone } from '../../core/dates/zoned-time';
import { FieldWords } from '../shell/field-words';
import { useWords } from '../state/language';
import { allZones, showTimesIn, useShownZone, zoneHere } from '../state/shown-zone';
import { openDialog } from '../state/view';
import { Sheet } from './sheet';
import { fieldKey } from '../shell/field-key';

type Choice = 'stated' | 'here' | 'other';

/** Which clocks the times of this window are shown by. */
export function TimeZoneDialog() {
  const { zones } = useWords();
  const shown = useShownZone();
  const here = zoneHere();
  const [choice, setChoice] = useState<Choice>(shown === null ? 'stated' : shown === here ? 'here' : 'other');
  const [text, setText] = useState(shown !== null && shown !== here ? shown : '');
  const zone = choice === 'stated' ? null : choice === 'here' ? here : text.trim();
  const isUnknown = choice === 'other' && text.trim() !== '' && !isKnownZone(text.trim());
  const cannot = choice === 'other' && (text.trim() === '' || isUnknown);
  const show = (): void => {
    if (cannot) return;
    showTimesIn(zone);
    openDialog(null);
  };
  return (
    <Sheet
      title={zones.title}
      actions={
        <>
          <Button className="button" onPress={() => { openDialog(null); }}>{zones.cancel}</Button>
          <Button className="button button-primary" isDisabled={cannot} onPress={show}>{zones.show}</Button>
        </>
      }
    >
      <p className="field-hint">{zones.explain}</p>
      <RadioGroup className="field" aria-label={zones.title} value={choice} onChange={(value) => { setChoice(value as Choice); }}>
        <Radio className="choice" value="stated">{zones.asStated}</Radio>
        <Radio className="choice" value="here">{zones.here(here)}</Radio>
        <Radio className="choice" value="other">{zones.other}</Radio>
      </RadioGroup>
      <TextField className="field" value={text} onChange={(value) => { setText(value); setChoice('other'); }} isInvalid={isUnknown}>
        <Label className="field-label">{zones.zone}</Label>
        <Input className="field-input" data-own-undo list="all-time-zones" placeholder={zones.zoneExample} onKeyDown={(press) => { if (fieldKey(press) === 'Enter') show(); }} />
        <FieldWords isWrong={isUnknown} words={isUnknown ? zones.unknownZone(text.trim()) : ''} />
      </TextField>
      <datalist id="all-time-zones">{allZones().map((one) => <option key={one} value={one} />)}</datalist>
    </Sheet>
  );
}
