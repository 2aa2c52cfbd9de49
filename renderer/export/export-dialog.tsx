import { startTransition, useEffect, useMemo, useState } from 'react';
import { Button, Heading, Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { formatWhen } from '../../core/dates/format-when';
import { EXPORT_FORMATS, type ExportRequest, type ExportSettings } from '../../core/interchange/export-request';
import type { Timeline } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { bridge } from '../bridge';
import { isFiltering, useFilter, useShownEvents } from '../filter/filter-state';
import { LibraryLanguage } from '../shell/library-language';
import { sendDrafts } from '../state/edit';
import { useMirror } from '../state/mirror';
import { openDialog } from '../state/view';
import { ChoiceRow } from './choice-row';
import { EventChoice } from './event-choice';
import { ExportPreview } from './export-preview';
import { chosenIds, exportNow, isEvidence, isPicture, pictureInView, readSpan } from './export-state';
import { ContentOptions, HeaderOptions, LanguageOption, PageOptions, PaperOptions } from './page-options';
import { usePreview } from './use-preview';
import './export-dialog.css';

const shownDate = (edtf: string): string => (edtf === '' ? '' : formatWhen(edtf));

/** Lines of what is lost that are shown; titles come last, behind their number. */
const LINES_SHOWN = 8;

const LostList = ({ notes }: { readonly notes: readonly string[] }) => (
  <ul className="export-notes" aria-label={texts().exporting.lost}>
    {notes.slice(0, LINES_SHOWN).map((note, index) => <li key={`${note}${index}`} dir="auto">{note}</li>)}
    {notes.length > LINES_SHOWN && <li>{texts().exporting.moreLost(notes.length - LINES_SHOWN)}</li>}
  </ul>
);

interface FormProps {
  readonly first: ExportSettings;
  readonly timeline: Timeline;
}

function ExportForm({ first, timeline }: FormProps) {
  const isFiltered = useFilter(isFiltering);
  const shownEvents = useShownEvents();
  const [settings, setSettings] = useState<ExportSettings>(first.events === 'filter' && !isFiltered ? { ...first, events: 'all' } : first);
  const [words, setWords] = useState({ from: shownDate(first.from), to: shownDate(first.to) });
  const picture = useMemo(pictureInView, []);
  const span = useMemo(() => readSpan(words.from, words.to), [words]);
  const { format, options } = settings;
  const request = useMemo((): ExportRequest => {
    const whole = { ...settings, from: span.from, to: span.to };
    return { settings: whole, chosen: chosenIds(whole, timeline, shownEvents), picture: isPicture(format) ? picture : null };
  }, [settings, span, timeline, shownEvents, format, picture]);
  const isWrong = settings.events === 'span' && span.wrong !== '';
  const preview = usePreview(isWrong ? null : request);
  const change = (next: Partial<ExportSettings>): void => { setSettings((before) => ({ ...before, ...next })); };
  const confidential = useMemo(() => ({ events: timeline.events.filter((event) => event.confidential === true).length, sources: timeline.sources.filter((source) => source.confidential === true).length }), [timeline]);
  const count = preview.shown?.events ?? timeline.events.length;
  const { exporting } = texts();
  const go = (): void => {
    openDialog(null);
    void exportNow(request);
  };
  const optionsProps = { options, onChange: (next: ExportSettings['options']) => { change({ options: next }); } };
  return (
    <>
      <div className="dialog-top"><Heading slot="title" className="dialog-title">{exporting.title(exporting.formats[format])}</Heading></div>
      <div className="export-body">
        <div className="export-options">
          <ChoiceRow label={exporting.format} value={format} choices={EXPORT_FORMATS.map((one) => [one, exporting.formats[one]] as const)} onChange={(next) => { change({ format: next }); }} />
          <div className="export-purpose">
            <p>{exporting.purposes[format]}</p>
            {preview.shown !== null && preview.shown.notes.length > 0 && <LostList notes={preview.shown.notes} />}
          </div>
          {format === 'pdf' && <PageOptions {...optionsProps} />}
          {format === 'docx' && <PaperOptions {...optionsProps} />}
          {isPicture(format) && <ChoiceRow label={exporting.ground} value={settings.ground} choices={[['light', exporting.grounds.light], ['dark', exporting.grounds.dark]]} onChange={(ground) => { change({ ground }); }} />}
          <EventChoice
            settings={settings} onChange={change} all={timeline.events.length} filtered={isFiltered ? shownEvents.length : null} words={words} onWords={setWords} span={span} confidential={confidential}
          />
          {isEvidence(format) && !(format === 'pdf' && options.layout === 'poster') && <ContentOptions {...optionsProps} />}
          {!isPicture(format) && format !== 'json' && <LanguageOption {...optionsProps} />}
          {isEvidence(format) && <HeaderOptions {...optionsProps} />}
        </div>
        <ExportPreview {...preview} />
      </div>
      <div className="dialog-actions">
        <span className="export-count" role="status">{exporting.count(count)}</span>
        <Button className="button" onPress={() => { openDialog(null); }}>{exporting.cancel}</Button>
        <Button className="button button-primary" autoFocus isDisabled={isWrong || (isPicture(format) && picture === null)} onPress={go}>{exporting.go}</Button>
      </div>
    </>
  );
}

interface ExportDialogProps {
  /** Begins with PDF, whatever was exported last. */
  readonly asPdf: boolean;
}

function ExportSheet({ asPdf }: ExportDialogProps) {
  const timeline = useMirror((mirror) => mirror.timeline);
  const [first, setFirst] = useState<ExportSettings | null>(null);
  useEffect(() => {
    sendDrafts();
    let isGone = false;
    void bridge().exportSettings().then((found) => { 
      // In slices: all at once the first picture of the form would hold the window for more than three frames.
      if (!isGone) startTransition(() => { setFirst(asPdf ? { ...found, format: 'pdf' } : found); });
    });
    return () => { isGone = true; };
  }, [asPdf]);
  if (timeline === null || first === null) return null;
  return (
    <LibraryLanguage>
      <ModalOverlay className="dialog-scrim export-scrim" isOpen isDismissable onOpenChange={(open) => { if (!open) openDialog(null); }}>
        <Modal className="dialog export-dialog"><Dialog><ExportForm first={first} timeline={timeline} /></Dialog></Modal>
      </ModalOverlay>
    </LibraryLanguage>
  );
}

/** Any format, with a live preview; what was chosen last for this document comes back. */
export const ExportDialog = () => <ExportSheet asPdf={false} />;
export const ExportPdfDialog = () => <ExportSheet asPdf />;
