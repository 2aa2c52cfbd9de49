import { Checkbox, Input, Label, TextField } from 'react-aria-components';
import type { ExportSettings } from '../../core/interchange/export-request';
import { formatWhen } from '../../core/dates/format-when';
import { ChoiceRow } from './choice-row';
import type { ReadSpan } from './export-state';

interface EventChoiceProps {
  readonly settings: ExportSettings;
  readonly onChange: (settings: Partial<ExportSettings>) => void;
  readonly all: number;
  /** Events the filter in force leaves; null while there is none. */
  readonly filtered: number | null;
  readonly words: { readonly from: string; readonly to: string };
  readonly onWords: (words: { readonly from: string; readonly to: string }) => void;
  readonly span: ReadSpan;
  readonly confidential: { readonly events: number; readonly sources: number };
}

const counted = (count: number, unit: string): string => `${count.toLocaleString('en')} ${unit}${count === 1 ? '' : 's'}`;

/** Which events, and whether what is confidential stays out. */
export function EventChoice({ settings, onChange, all, filtered, words, onWords, span, confidential }: EventChoiceProps) {
  const marked = [confidential.events > 0 ? counted(confidential.events, 'event') : '', confidential.sources > 0 ? counted(confidential.sources, 'source') : ''].filter((part) => part !== '').join(' and ');
  return (
    <>
      <ChoiceRow
        label="Events" value={settings.events}
        choices={[['all', `All ${all.toLocaleString('en')}`], ...(filtered === null ? [] : [['filter', `As filtered (${filtered.toLocaleString('en')})`] as const]), ['span', 'A span of time']]}
        onChange={(events) => { onChange({ events }); }}
      />
      {settings.events === 'span' && (
        <div className="export-span">
          {(['from', 'to'] as const).map((end) => (
            <TextField key={end} className="field" value={words[end]} onChange={(value) => { onWords({ ...words, [end]: value }); }} isInvalid={span.wrong !== ''}>
              <Label className="field-label">{end === 'from' ? 'From' : 'To'}</Label>
              <Input className="field-input" data-own-undo placeholder={end === 'from' ? '11 January 2022' : 'the end'} />
            </TextField>
          ))}
          <p className={span.wrong === '' ? 'field-hint' : 'field-error'} role="status">
            {span.wrong === '' ? [span.from === '' ? '' : `From ${formatWhen(span.from)}`, span.to === '' ? '' : `to ${formatWhen(span.to)}`].filter((part) => part !== '').join(' ') || 'Dates in your own words.' : span.wrong}
          </p>
        </div>
      )}
      <div className="field">
        <Checkbox className="choice choice-check export-publication" isSelected={settings.publication} onChange={(publication) => { onChange({ publication }); }}>For publication: leave out what is confidential</Checkbox>
        <p className="field-hint">{marked === '' ? 'Nothing is marked confidential. Notes are left out too.' : `${marked} marked confidential. The export says that something was left out, never what.`}</p>
      </div>
    </>
  );
}
