import { useId } from 'react';
import { Checkbox, Input, Label, TextField } from 'react-aria-components';
import type { ExportSettings } from '../../core/interchange/export-request';
import { formatWhen } from '../../core/dates/format-when';
import { words as texts } from '../../core/words/words';
import { useSaidAtRest } from '../shell/said-at-rest';
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

/** Which events, and whether what is confidential stays out. */
export function EventChoice({ settings, onChange, all, filtered, words, onWords, span, confidential }: EventChoiceProps) {
  const { exporting } = texts();
  const saidOfSpan = useId();
  const saidOfConfidential = useId();
  const spanSaid = span.wrong !== '' ? span.wrong : span.from === '' && span.to === '' ? exporting.spanOwnWords
    : exporting.spanRead(span.from === '' ? null : formatWhen(span.from), span.to === '' ? null : formatWhen(span.to));
  useSaidAtRest(spanSaid, () => words.from !== '' || words.to !== '');
  return (
    <>
      <ChoiceRow
        label={exporting.events} value={settings.events}
        choices={[['all', exporting.all(all)], ...(filtered === null ? [] : [['filter', exporting.asFiltered(filtered)] as const]), ['span', exporting.span]]}
        onChange={(events) => { onChange({ events }); }}
      />
      {settings.events === 'span' && (
        <div className="export-span">
          {(['from', 'to'] as const).map((end) => (
            <TextField key={end} className="field" value={words[end]} onChange={(value) => { onWords({ ...words, [end]: value }); }} isInvalid={span.unread.includes(end)} aria-describedby={saidOfSpan}>
              <Label className="field-label">{exporting[end]}</Label>
              <Input className="field-input" data-own-undo placeholder={end === 'from' ? exporting.fromExample : exporting.toExample} />
            </TextField>
          ))}
          <p id={saidOfSpan} className={span.wrong === '' ? 'field-hint' : 'field-error'}>{spanSaid}</p>
        </div>
      )}
      <div className="field">
        <Checkbox className="choice choice-check export-publication" aria-describedby={saidOfConfidential} isSelected={settings.publication} onChange={(publication) => { onChange({ publication }); }}>{exporting.publication}</Checkbox>
        <p className="field-hint" id={saidOfConfidential}>
          {confidential.events + confidential.sources === 0 ? exporting.nothingConfidential(settings.publication)
            : settings.publication ? exporting.confidential(confidential.events, confidential.sources, settings.format !== 'csv') : exporting.confidentialToo(confidential.events, confidential.sources)}
        </p>
      </div>
    </>
  );
}
