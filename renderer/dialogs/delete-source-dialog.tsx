import { Button } from 'react-aria-components';
import { words as texts } from '../../core/words/words';
import { citationsOf, removeSource } from '../state/document-intents';
import { openDialog } from '../state/view';
import { Sheet } from './sheet';
import { useSourceInView } from './use-source-in-view';

/** Says what goes with a source that events stand on, before it goes. */
export function DeleteSourceDialog() {
  const source = useSourceInView();
  if (source === undefined) return null;
  const { cancel, deleteSource: said } = texts().dialogs;
  const { events, citations, onlyHere } = citationsOf(source.id);
  return (
    <Sheet
      title={said.title} role="alertdialog"
      actions={
        <>
          <Button className="button" autoFocus onPress={() => { openDialog(null); }}>{cancel}</Button>
          <Button className="button button-danger-strong" onPress={() => { openDialog(null); void removeSource(source.id); }}>{said.confirm}</Button>
        </>
      }
    >
      <p>{said.stands(events, citations, source.title)}</p>
      <p>{onlyHere === 0 ? said.allHaveOthers(events) : onlyHere === events ? said.noneHasOthers(events) : said.someHaveNone(onlyHere)}</p>
      <p className="field-hint">{said.undo}</p>
    </Sheet>
  );
}
