import { CalendarCheck, CircleAlert } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { dayText } from '../../core/dates/calendar';
import { formatWhen } from '../../core/dates/format-when';
import { daysOfSpan, spanOfEdtf } from '../../core/dates/when-span';
import { readWhen } from '../../core/reading/read-when';
import type { Source, TimelineEvent, When } from '../../core/timeline/types';
import { holdDraft } from '../state/edit';
import { patchEvent } from '../state/event-intents';
import { rememberFocus } from '../state/focus-return';
import { useMirror } from '../state/mirror';
import { openDialog, useView } from '../state/view';

/** The source whose publication date relative words are read against: that of the first citation, else the one being read. */
function useReferenceSource(event: TimelineEvent): Source | undefined {
  const sources = useMirror((mirror) => mirror.timeline?.sources) ?? [];
  const reading = useView((view) => view.selectedSource);
  const cited = event.citations[0]?.source;
  return sources.find((source) => source.id === (cited ?? reading)) ?? sources.find((source) => source.id === reading);
}

function publicationDay(source: Source | undefined): number | null {
  const span = source?.published === undefined ? null : spanOfEdtf(source.published);
  if (span === null) return null;
  const { firstDay, lastDay } = daysOfSpan(span);
  return firstDay !== null && firstDay === lastDay ? firstDay : null;
}

/** What the field shows for a stored date: the words it was read from, where there are some. */
const storedWords = (when: When): string => when.text ?? formatWhen(when.edtf);

/**
 * When it happened, in the person's own words; under it at once what will be stored, and the date it was read against.
 *
 * Words that cannot be read change nothing: the field says why and the stored date stays.
 */
export function WhenField({ event }: { readonly event: TimelineEvent }) {
  const source = useReferenceSource(event);
  const day = publicationDay(source);
  const stored = storedWords(event.when);
  const [words, setWords] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const focusField = useView((view) => view.focusField);
  const reading = useMemo(() => (words === null || words.trim() === '' ? null : readWhen(words, { day })), [words, day]);

  const keep = useRef(() => {});
  useEffect(() => {
    keep.current = () => {
      if (words === null || words === stored) { setWords(null); return; }
      if (reading?.ok !== true) return;
      const { zone } = event.when;
      const text = words.trim();
      const when: When = { edtf: reading.value.edtf, ...(text === reading.value.edtf ? {} : { text }), ...(zone === undefined ? {} : { zone }) };
      setWords(null);
      if (when.edtf !== event.when.edtf || when.text !== event.when.text) void patchEvent(event.id, 'Edit date', { when });
    };
  });
  useEffect(() => holdDraft(() => { keep.current(); }), []);
  useEffect(() => {
    if (focusField?.field !== 'when') return;
    rememberFocus();
    input.current?.select();
    useView.setState({ focusField: null });
  }, [focusField]);

  const failure = reading?.ok === false ? reading.failure : null;
  const edtf = reading?.ok === true ? reading.value.edtf : event.when.edtf;
  const reasons = reading?.ok === true ? reading.value.reasons : [];
  return (
    <div className="field">
      <TextField className="field" value={words ?? stored} onChange={setWords} isInvalid={failure !== null} onBlur={() => { keep.current(); }}>
        <Label className="field-label">When</Label>
        <Input
          ref={input} className="field-input" placeholder="Monday afternoon, about 24 Jan 2022, 44 BC" aria-describedby={`when-${event.id}`}
          onKeyDown={(press) => {
            if (press.key === 'Enter') keep.current();
            else if (press.key === 'Escape' && words !== null && words !== stored) {
              // First the words go back to what they were; the next Escape leaves the field.
              press.stopPropagation();
              setWords(null);
            }
          }}
        />
      </TextField>
      <div className="when-result" id={`when-${event.id}`} aria-live="polite">
        {failure === null ? (
          <>
            <CalendarCheck size={13} aria-hidden />
            <span className="when-stored" title={[edtf, ...reasons].join('\n')}>{formatWhen(edtf)}<span className="when-edtf"> {edtf}</span></span>
          </>
        ) : (
          <><CircleAlert size={13} aria-hidden className="when-wrong" /><span className="field-error">{failure.message} {failure.remedy}</span></>
        )}
        {source !== undefined && (
          <Button className="when-against" onPress={() => { useView.setState({ selectedSource: source.id }); openDialog('publication-date'); }}>
            {day === null ? 'no publication date' : `against ${formatWhen(dayText(day))}`}
          </Button>
        )}
      </div>
    </div>
  );
}
