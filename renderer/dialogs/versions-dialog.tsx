import { useEffect, useState } from 'react';
import { Button, ListBox, ListBoxItem, type Key } from 'react-aria-components';
import type { EarlierVersion, EarlierVersionPreview } from '../../core/ipc-contract';
import type { ListDifference } from '../../core/merge/difference';
import type { Failure, Result } from '../../core/result';
import { words as texts } from '../../core/words/words';
import { bridge } from '../bridge';
import { restoreVersion } from '../state/document-intents';
import { sendDrafts } from '../state/edit';
import { openDialog } from '../state/view';
import { Sheet } from './sheet';
import { versionTimes } from './version-times';
import './versions-dialog.css';

/** Names of a list that are shown; the rest is counted. */
const SHOWN = 12;

function Changes({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <section>
      <h4 className="version-changes-title">{title}</h4>
      <ul className="version-changes">
        {names.slice(0, SHOWN).map((name, index) => <li key={`${name}${index}`} dir="auto">{name}</li>)}
        {names.length > SHOWN && <li className="version-more">{texts().dialogs.versions.more(names.length - SHOWN)}</li>}
      </ul>
    </section>
  );
}

function ListChanges({ of, list }: { readonly of: 'events' | 'sources'; readonly list: ListDifference }) {
  const { versions } = texts().dialogs;
  return (
    <>
      <Changes title={versions[of].added} names={list.added.map(({ title }) => title)} />
      <Changes title={versions[of].removed} names={list.removed.map(({ title }) => title)} />
      <Changes title={versions[of].changed} names={list.changed.map(({ title, fields }) => versions.change(title, fields))} />
    </>
  );
}

function Preview({ preview, failure }: { readonly preview: EarlierVersionPreview | null; readonly failure: Failure | null }) {
  const { failure: inWords, versions } = texts().dialogs;
  if (failure !== null) return <p className="field-error">{inWords(failure.message, failure.remedy)}</p>;
  if (preview === null) return <p className="field-hint">{versions.choose}</p>;
  const { events, sources } = preview.difference;
  return (
    <>
      <p className="version-words">{preview.words === null ? versions.same : versions.restoring(preview.words)}</p>
      <ListChanges of="events" list={events} />
      <ListChanges of="sources" list={sources} />
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

  const choose = (key: Key | undefined): void => {
    if (key === chosen) return;
    setPreview(null);
    setChosen(typeof key === 'string' ? key : null);
  };
  const restore = async (): Promise<void> => {
    if (chosen === null) return;
    openDialog(null);
    await restoreVersion(chosen);
  };
  const times = versionTimes((versions ?? []).map(({ takenMs }) => takenMs));
  const listed = (versions ?? []).map((version, index) => ({ ...version, taken: times[index] ?? '' }));
  const { cancel, versions: said } = texts().dialogs;
  const same = preview?.ok === true && preview.value.words === null;
  return (
    <Sheet
      title={said.title}
      actions={
        <>
          <Button className="button" onPress={() => { openDialog(null); }}>{cancel}</Button>
          <Button className="button button-primary" isDisabled={preview?.ok !== true || same} onPress={() => { void restore(); }}>{said.restore}</Button>
        </>
      }
    >
      {versions !== null && versions.length === 0 ? (
        <p>{said.none}</p>
      ) : (
        <div className="versions">
          <ListBox
            className="versions-list" aria-label={said.list} selectionMode="single" selectionBehavior="replace" disallowEmptySelection escapeKeyBehavior="none" selectedKeys={chosen === null ? [] : [chosen]} autoFocus
            items={listed} onSelectionChange={(keys) => { choose([...keys][0]); }}
          >
            {({ taken, isElsewhere }) => (
              <ListBoxItem className="menu-item version" textValue={taken}>
                {taken}{isElsewhere && <small className="version-elsewhere">{said.elsewhere}</small>}
              </ListBoxItem>
            )}
          </ListBox>
          <div className="versions-preview" role="status">
            <Preview preview={preview?.ok === true ? preview.value : null} failure={preview?.ok === false ? preview.failure : null} />
          </div>
        </div>
      )}
      {versions !== null && versions.length > 0 && <p className="field-hint">{said.undo}</p>}
    </Sheet>
  );
}
