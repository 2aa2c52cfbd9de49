import { ExternalLink } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { Button, Checkbox, Input, Label, TextArea, TextField } from 'react-aria-components';
import { formatWhen } from '../../core/dates/format-when';
import { readWhen } from '../../core/reading/read-when';
import type { Source } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { bridge } from '../bridge';
import { FieldWords } from '../shell/field-words';
import { describeSource } from '../state/document-intents';
import { orShow } from '../state/edit';
import { useMirror } from '../state/mirror';
import { openDialog } from '../state/view';
import { Sheet } from './sheet';
import { FACTS, changedFacts, draftsOf, type SourceDrafts } from './source-facts';
import { useSourceInView } from './use-source-in-view';
import './source-details-dialog.css';

/** A language tag after BCP 47, or nothing. */
function isLanguage(tag: string): boolean {
  try {
    return tag.trim() === '' || Intl.getCanonicalLocales(tag.trim()).length === 1;
  } catch {
    return false;
  }
}

const mayOpen = (address: string): boolean => /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(address.trim());

/** What is known of a source from outside its text, and the person's own word on it. */
export function SourceDetailsDialog() {
  const source = useSourceInView();
  return source === undefined ? null : <Details source={source} />;
}

function Details({ source }: { readonly source: Source }) {
  const { cancel, close, failure, published: publishedWords, sourceDetails: said } = texts().dialogs;
  const readOnly = useMirror((mirror) => mirror.readOnly);
  const [opened] = useState(() => draftsOf(source));
  const [drafts, setDrafts] = useState(opened);
  const change = (changed: Partial<SourceDrafts>): void => { setDrafts({ ...drafts, ...changed }); };
  const { published } = drafts;
  const reading = published.trim() === '' || published.trim() === opened.published ? null : readWhen(published, { day: null });
  const wrongDate = reading?.ok === false ? failure(reading.failure.message, reading.failure.remedy) : null;
  const wrongLanguage = isLanguage(drafts.language) ? null : said.wrongLanguage;
  const keep = (): void => {
    if (wrongDate !== null || wrongLanguage !== null) return;
    const facts = changedFacts(opened, drafts, reading?.ok === true ? reading.value.edtf : null);
    openDialog(null);
    if (!readOnly && Object.keys(facts).length > 0) void describeSource(source.id, facts);
  };
  const key = (event: KeyboardEvent): void => { if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep(); };
  const known: readonly (readonly [string, string])[] = [
    [said.file, source.fileName ?? said.pasted],
    [said.added, source.retrieved === undefined ? '' : formatWhen(source.retrieved)],
    [said.paragraphs, texts().numbers.number(source.paragraphs.length)],
    [said.fingerprint, source.sha256],
  ];
  return (
    <Sheet
      title={said.title}
      actions={readOnly ? <Button className="button button-primary" autoFocus onPress={() => { openDialog(null); }}>{close}</Button> : (
        <>
          <Button className="button" onPress={() => { openDialog(null); }}>{cancel}</Button>
          <Button className="button button-primary" isDisabled={wrongDate !== null || wrongLanguage !== null} onPress={keep}>{said.save}</Button>
        </>
      )}
    >
      {FACTS.map((fact) => (
        <TextField
          key={fact} className="field" value={drafts[fact]} onChange={(value) => { change({ [fact]: value }); }} isReadOnly={readOnly} isInvalid={fact === 'language' && wrongLanguage !== null}
          autoFocus={fact === 'title' && !readOnly}
        >
          <Label className="field-label">{said.facts[fact]}</Label>
          <div className="source-fact">
            <Input className="field-input" data-own-undo placeholder={said.examples[fact]} onKeyDown={key} spellCheck={fact !== 'url'} />
            {fact === 'url' && mayOpen(drafts.url) && (
              <Button className="button" onPress={() => { void orShow(bridge().openExternal(drafts.url.trim())); }}><ExternalLink size={14} aria-hidden />{said.open}</Button>
            )}
          </div>
          {fact === 'language' && <FieldWords isWrong words={wrongLanguage ?? ''} />}
        </TextField>
      ))}
      <TextField className="field" value={published} onChange={(value) => { change({ published: value }); }} isReadOnly={readOnly} isInvalid={wrongDate !== null}>
        <Label className="field-label">{said.published}</Label>
        <Input className="field-input" data-own-undo placeholder={publishedWords.example} onKeyDown={key} />
        <FieldWords isWrong={wrongDate !== null} words={wrongDate ?? (reading?.ok === true ? publishedWords.storedAs(formatWhen(reading.value.edtf)) : '')} />
      </TextField>
      <TextField className="field" value={drafts.note} onChange={(value) => { change({ note: value }); }} isReadOnly={readOnly}>
        <Label className="field-label">{said.note}</Label>
        <TextArea className="field-input" data-own-undo rows={2} placeholder={said.noteExample} />
      </TextField>
      <Checkbox className="choice choice-check source-confidential" isSelected={drafts.isConfidential} onChange={(isConfidential) => { change({ isConfidential }); }} isReadOnly={readOnly}>{said.confidential}</Checkbox>
      <dl className="source-known">
        {known.filter(([, value]) => value !== '').map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
      </dl>
    </Sheet>
  );
}
