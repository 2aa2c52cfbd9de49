import { Checkbox, Label, Radio, RadioGroup } from 'react-aria-components';

interface ChoiceRowProps<T extends string> {
  readonly label: string;
  /** Null while nothing is chosen. */
  readonly value: T | null;
  readonly choices: readonly (readonly [value: T, words: string])[];
  readonly onChange: (value: T) => void;
}

/** One of a few, all in sight. */
export function ChoiceRow<T extends string>({ label, value, choices, onChange }: ChoiceRowProps<T>) {
  return (
    <RadioGroup className="field" value={value} onChange={(next) => { onChange(next as T); }} orientation="horizontal">
      <Label className="field-label">{label}</Label>
      <div className="choice-row">{choices.map(([one, words]) => <Radio key={one} className="choice" value={one}>{words}</Radio>)}</div>
    </RadioGroup>
  );
}

interface CheckRowProps {
  readonly label: string;
  readonly checks: readonly { readonly words: string; readonly isOn: boolean; readonly onChange: (on: boolean) => void }[];
}

/** Any of a few. */
export function CheckRow({ label, checks }: CheckRowProps) {
  return (
    <div className="field" role="group" aria-label={label}>
      <span className="field-label" aria-hidden>{label}</span>
      <div className="choice-row">
        {checks.map(({ words, isOn, onChange }) => <Checkbox key={words} className="choice choice-check" isSelected={isOn} onChange={onChange}>{words}</Checkbox>)}
      </div>
    </div>
  );
}
