import { useEffect, useState } from 'react';
import { Button, ListBox, ListBoxItem } from 'react-aria-components';
import type { EarlierVersion, EarlierVersionPreview } from '../../core/ipc-contract';
import type { ListDifference } from '../../core/merge/difference';
import type { Failure, Result } from '../../core/result';
import { bridge } from '../bridge';
import { orShow, sendDrafts } from '../state/edit';
import { announce } from '../state/shell';
import { openDialog } from '../state/view';
import { Sheet } from './sheet';
import './versions-dialog.css';

const WHEN = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** Names of a list that are shown; the rest is counted. */
const SHOWN = 12;

function Changes({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <section>
      <h4 className="version-changes-title">{title}</h4>
      <ul className="version-changes">
        {names.slice(0, SHOWN).map((name, index) => <li key={`${name}${index}`} dir="auto">{name}</li>)}
        {names.length > SHOWN && <li className="version-more">and {names.length - SHOWN} more</li>}
      </ul>
    </section>
  );
}

function ListChanges({ of, list }: { readonly of: string; readonly list: ListDifference }) {
  return (
    <>
      <Changes title={`${of} that come back`} names={list.added.map(({ title }) => title)} />
      <Changes title={`${of} that go`} names={list.removed.map(({ title }) => title)} />
      <Changes title={`${of} that change`} names={list.changed.map(({ title, fields }) => `${title} (${fields.join(', ')})`)} />
    </>
  );
}

function Preview({ preview, failure }: { readonly preview: EarlierVersionPreview | null; readonly failure: Failure | null }) {
  if (failure !== null) return <p className="field-error">{failure.message} {failure.remedy}</p>;
  if (preview === null) return <p className="field-hint">Choose a version to see what restoring it would change.</p>;
  const { events, sources } = preview.difference;
  return (
    <>
      <p className="version-words">{preview.words === 'nothing' ? 'It is the same as what you have now.' : `Restoring it: ${preview.words}.`}</p>
      <ListChanges of="Events" list={events} />
      <ListChanges of="Sources" list={sources} />
    </>
  );
}

/** Earlier versions, and what going back to one would change, before anything does. */
export function VersionsDialog() {
  const [versions, setVersions] = useState<readonly EarlierVersion[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [preview, setPreview] = useState<Result<EarlierVersionPreview> | null>(null);

  useEffect(() => {
    sendDrafts();
    void bridge().versions().then(setVersions);
  }, []);
  useEffect(() => {
    if (chosen === null) return undefined;
    let current = true;
    void bridge().previewVersion(chosen).then((found) => { if (current) setPreview(found); });
    return () => { current = false; };
  }, [chosen]);

  const restore = async (): Promise<void> => {
    if (chosen === null) return;
    openDialog(null);
    await orShow(bridge().restoreVersion(chosen));
    announce('Earlier version restored. Undo brings back what you had.');
  };
  const same = preview?.ok === true && preview.value.words === 'nothing';
  return (
    <Sheet
      title="Restore earlier version"
      actions={
        <>
          <Button className="button" onPress={() => { openDialog(null); }}>Cancel</Button>
          <Button className="button button-primary" isDisabled={preview?.ok !== true || same} onPress={() => { void restore(); }}>Restore</Button>
        </>
      }
    >
      {versions !== null && versions.length === 0 ? (
        <p>No earlier version yet. Dateline keeps one every few minutes while you work, fewer the older they get.</p>
      ) : (
        <div className="versions">
          <ListBox
            className="versions-list" aria-label="Earlier versions" selectionMode="single" selectedKeys={chosen === null ? [] : [chosen]} autoFocus
            items={versions ?? []} onSelectionChange={(keys) => { const [key] = [...keys]; setPreview(null); setChosen(typeof key === 'string' ? key : null); }}
          >
            {(version) => <ListBoxItem className="menu-item version" textValue={WHEN.format(version.takenMs)}>{WHEN.format(version.takenMs)}</ListBoxItem>}
          </ListBox>
          <div className="versions-preview" role="status">
            <Preview preview={preview?.ok === true ? preview.value : null} failure={preview?.ok === false ? preview.failure : null} />
          </div>
        </div>
      )}
      <p className="field-hint">You can undo this, and what you have now stays in the list.</p>
    </Sheet>
  );
}
