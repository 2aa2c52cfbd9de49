import { CalendarCheck, CircleAlert } from 'lucide-react';
import { memo, useEffect, useMemo, useRef } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { dayText } from '../../core/dates/calendar';
import { formatWhen } from '../../core/dates/format-when';
import { reasonWords } from '../../core/reading/reason-words';
import { markOf } from '../../core/reading/marks';
import { publishedAt, publishedOf } from '../../core/reading/story-before';
import type { Source, TimelineEvent } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { inZoneOf, patchEventWith } from '../state/event-intents';
import { rememberFocus } from '../state/focus-return';
import { useMirror } from '../state/mirror';
import { openDialog, useView } from '../state/view';
import { sameIn } from './same-event';
import { useWhenWords, wordsOfWhen } from './use-when-words';
import { fieldKey } from '../shell/field-key';
import { useSaidAtRest } from '../shell/said-at-rest';

/** The source whose publication date relative words are read against: that of the first citation, else the one being read. */
function useReferenceSource(event: TimelineEvent): Source | undefined {
  const sources = useMirror((mirror) => mirror.timeline?.sources) ?? [];
  const reading = useView((view) => view.selectedSource);
  const cited = event.citations[0]?.source;
  return sources.find((source) => source.id === (cited ?? reading)) ?? sources.find((source) => source.id === reading);
}

/**
 * When it happened, in the person's own words; under it at once what will be stored, and the date it was read against.
 *
 * Words that cannot be read change nothing: the field says why and the stored date stays.
 */
export const WhenField = memo(function WhenField({ event }: { readonly event: TimelineEvent }) {
  const source = useReferenceSource(event);
  const cited = event.citations[0];
  // What a mail quotes is told from another day than the mail.
  const published = useMemo(() => (source !== undefined && cited?.source === source.id ? publishedAt(source, cited.paragraph) : publishedOf(source ?? {})), [source, cited]);
  const stored = wordsOfWhen(event.when, formatWhen);
  const input = useRef<HTMLInputElement>(null);
  const focusField = useView((view) => view.focusField);
  const { words, setWords, reading, keep } = useWhenWords({
    stored: { words: stored, edtf: event.when.edtf }, published,
    onWhen: (when) => {
      void patchEventWith(event.id, texts().inspector.editDate, ({ when: before }) => (when.edtf === before.edtf && when.text === before.text ? null : { when: inZoneOf(before, when) }));
    },
  });
  useEffect(() => {
    if (focusField?.field !== 'when') return;
    rememberFocus();
    input.current?.select();
    useView.setState({ focusField: null });
  }, [focusField]);

  const failure = reading?.ok === false ? reading.failure : null;
  const edtf = reading?.ok === true ? reading.value.edtf : event.when.edtf;
  const reasons = (reading?.ok === true ? reading.value.reasons : []).map(reasonWords);
  useSaidAtRest((failure === null ? [formatWhen(edtf), ...reasons] : [failure.message, failure.remedy]).join('\n'), () => document.activeElement === input.current);
  return (
    <div className="field">
      <TextField className="field" value={words ?? stored} onChange={setWords} isInvalid={failure !== null} onBlur={() => { keep(); }}>
        <Label className="field-label">{texts().inspector.when}</Label>
        <Input
          ref={input} className="field-input" placeholder={texts().inspector.whenExample} aria-describedby={`when-${event.id}`}
          onKeyDown={(press) => {
            if (fieldKey(press) === 'Enter') keep();
            else if (fieldKey(press) === 'Escape' && words !== null) {
              // First the words go back to what they were; the next Escape leaves the field.
              if (words !== stored) press.stopPropagation();
              setWords(null);
            }
          }}
        />
      </TextField>
      <div className="when-result" id={`when-${event.id}`}>
        {failure === null ? (
          <>
            <CalendarCheck size={13} aria-hidden />
            <span className="when-stored">{formatWhen(edtf)}<span className="when-edtf"> {edtf}</span></span>
            {reasons.map((reason) => <span key={reason} className="when-reason">{reason}</span>)}
          </>
        ) : (
          <><CircleAlert size={13} aria-hidden className="when-wrong" /><span className="field-error">{failure.message} {failure.remedy}</span></>
        )}
        {source !== undefined && (
          <Button className="when-against" onPress={() => { useView.setState({ selectedSource: source.id }); openDialog('publication-date'); }}>
            {published.day === null ? texts().inspector.noPublished : texts().inspector.against(formatWhen(`${dayText(published.day)}${markOf(published.doubt)}`))}
          </Button>
        )}
      </div>
    </div>
  );
}, sameIn('when', 'citations'));
