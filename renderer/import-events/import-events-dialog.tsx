import { useEffect, useState } from 'react';
import { Button, Checkbox, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { formatWhen } from '../../core/dates/format-when';
import type { OfferedFile } from '../../core/interchange/events-preview';
import type { TableMapping } from '../../core/interchange/propose-mapping';
import { words as texts } from '../../core/words/words';
import { bridge } from '../bridge';
import { LibraryLanguage } from '../shell/library-language';
import { openDialog } from '../state/view';
import { ColumnMapping } from './column-mapping';
import { EventsPreviewPane } from './events-preview';
import { leaveFile, takeEvents, useOffer } from './import-intents';
import { useEventsPreview } from './use-events-preview';
import './import-events.css';

function FileForm({ file, at, files }: { readonly file: OfferedFile; readonly at: number; readonly files: number }) {
  const [mapping, setMapping] = useState<TableMapping | null>(null);
  const [withKnown, setWithKnown] = useState(false);
  const [isTaking, setTaking] = useState(false);
  const { shown, failure, isReading, percent } = useEventsPreview(file.handle, mapping);
  const { importing, dialogs } = texts();
  const count = shown === null ? 0 : shown.events - (withKnown ? 0 : shown.known.count);
  const cannot = shown === null || isReading || isTaking || (count === 0 && shown.sources === 0 && shown.marks === 0) || shown.table?.mustChooseOrder === true;
  const go = (): void => {
    if (shown === null) return;
    setTaking(true);
    void takeEvents(file.handle, shown, withKnown).finally(() => { setTaking(false); });
  };
  return (
    <>
      <div className="dialog-top"><Heading slot="title" className="dialog-title">{importing.titleOf(file.fileName)}</Heading></div>
      <div className="events-body" data-waiting={isReading || undefined} data-plain={shown?.table === null || undefined}>
        {failure !== null && <p className="events-failure" role="alert" dir="auto"><strong>{failure.subject}</strong> {dialogs.failure(failure.message, failure.remedy)}</p>}
        {shown !== null && (
          <>
            <div className="events-options">
              <p className="events-found"><strong>{importing.formats[shown.format]}</strong><span>{importing.found(shown.events)}</span>{shown.sources > 0 && <span>{importing.withSources(shown.sources)}</span>}{shown.problemCount > 0 && <span className="events-problem-count">{importing.problems(shown.problemCount)}</span>}</p>
              {shown.known.count > 0 && (
                <div className="events-doubles">
                  <p>{importing.known(shown.known.count)}</p>
                  <ul>{shown.known.first.map(({ title, when }, index) => <li key={index} dir="auto">{title.slice(0, 120)} ({formatWhen(when.edtf)})</li>)}</ul>
                  <Checkbox className="choice choice-check" isSelected={withKnown} onChange={setWithKnown}>{importing.takeKnown}</Checkbox>
                </div>
              )}
              {shown.marks > 0 && <p className="events-marks">{importing.marks(shown.marks)}</p>}
              {shown.table !== null && <ColumnMapping table={shown.table} encoding={shown.encoding} chosen={mapping} onChange={setMapping} />}
            </div>
            <EventsPreviewPane preview={shown} />
          </>
        )}
      </div>
      <div className="dialog-actions">
        <span className="events-status" role="status">{isReading ? (percent === null ? importing.reading : importing.readSoFar(percent)) : files > 1 ? importing.fileOf(at + 1, files) : ''}</span>
        <Button className="button" onPress={() => { openDialog(null); }}>{failure !== null && at + 1 === files ? importing.back : importing.cancel}</Button>
        {at + 1 < files && <Button className="button" onPress={leaveFile}>{importing.skip}</Button>}
        {failure === null && <Button className="button button-primary" autoFocus isDisabled={cannot} onPress={go}>{shown === null ? importing.title : count === 0 && shown.marks > 0 ? importing.mark : importing.go(count)}</Button>}
      </div>
    </>
  );
}

/** Takes events out of other people's files: what is read is shown and corrected before anything is changed. */
export function ImportEventsDialog() {
  const { files, at } = useOffer();
  const file = files[at];
  useEffect(() => () => { void bridge().endEvents(); }, []);
  if (file === undefined) return null;
  return (
    <LibraryLanguage>
      <ModalOverlay className="dialog-scrim events-scrim" isOpen onOpenChange={(open) => { if (!open) openDialog(null); }}>
        <Modal className="dialog events-dialog"><Dialog><FileForm key={file.handle} file={file} at={at} files={files.length} /></Dialog></Modal>
      </ModalOverlay>
    </LibraryLanguage>
  );
}
