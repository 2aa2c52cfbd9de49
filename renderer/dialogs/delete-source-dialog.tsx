import { Button } from 'react-aria-components';
import { citationsOf, removeSource } from '../state/document-intents';
import { openDialog } from '../state/view';
import { Sheet } from './sheet';
import { useSourceInView } from './use-source-in-view';

/** Says what goes with a source that events stand on, before it goes. */
export function DeleteSourceDialog() {
  const source = useSourceInView();
  if (source === undefined) return null;
  const { events, citations, onlyHere } = citationsOf(source.id);
  return (
    <Sheet
      title="Delete this source?" role="alertdialog"
      actions={
        <>
          <Button className="button" autoFocus onPress={() => { openDialog(null); }}>Cancel</Button>
          <Button className="button button-danger-strong" onPress={() => { openDialog(null); void removeSource(source.id); }}>Delete source</Button>
        </>
      }
    >
      <p>
        {events === 1 ? 'One event stands' : `${events.toLocaleString('en')} events stand`} on “{source.title}”. {events === 1 ? 'It stays' : 'They stay'} in the timeline
        without {citations === 1 ? 'the citation' : `the ${citations.toLocaleString('en')} citations`} of this source.
      </p>
      <p>
        {onlyHere === 0 ? `${events === 1 ? 'It has' : 'All of them have'} another source.` : onlyHere === events ? `${events === 1 ? 'It has' : 'They have'} no other source.` : `${onlyHere.toLocaleString('en')} of them ${onlyHere === 1 ? 'has' : 'have'} no other source.`}
      </p>
      <p className="field-hint">You can undo this.</p>
    </Sheet>
  );
}
