import { ExternalLink } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { formatWhen } from '../../core/dates/format-when';
import type { Source } from '../../core/timeline/types';
import { bridge } from '../bridge';
import { describeSource, type SourceFacts } from '../state/document-intents';
import { orShow } from '../state/edit';
import { useMirror } from '../state/mirror';
import { openDialog } from '../state/view';
import { Sheet } from './sheet';
import { useSourceInView } from './use-source-in-view';
import './source-details-dialog.css';

type Fact = 'title' | 'author' | 'publisher' | 'url';

const FIELDS: readonly { readonly fact: Fact; readonly label: string; readonly placeholder: string }[] = [
  { fact: 'title', label: 'Title', placeholder: 'Headline or name' },
  { fact: 'author', label: 'Author', placeholder: 'Who wrote it' },
  { fact: 'publisher', label: 'Publisher', placeholder: 'Newspaper, court, institution' },
  { fact: 'url', label: 'Address', placeholder: 'https://…' },
];

/** Only what was changed; an emptied fact goes, an emptied title stays as it was. */
function changedFacts(source: Source, drafts: Readonly<Record<Fact, string>>): SourceFacts {
  const changes = FIELDS.flatMap(({ fact }): readonly (readonly [Fact, string | null])[] => {
    const draft = drafts[fact].trim();
    if (draft === (source[fact] ?? '') || (fact === 'title' && draft === '')) return [];
    return [[fact, draft === '' ? null : draft]];
  });
  return Object.fromEntries(changes);
}

const mayOpen = (address: string): boolean => /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(address.trim());

/** What is known of a source from outside its text, and the person's own word on it. */
export function SourceDetailsDialog() {
  const source = useSourceInView();
  return source === undefined ? null : <Details source={source} />;
}

function Details({ source }: { readonly source: Source }) {
  const readOnly = useMirror((mirror) => mirror.readOnly);
  const [drafts, setDrafts] = useState<Readonly<Record<Fact, string>>>({ title: source.title, author: source.author ?? '', publisher: source.publisher ?? '', url: source.url ?? '' });
  const keep = (): void => {
    const facts = changedFacts(source, drafts);
    openDialog(null);
    if (!readOnly && Object.keys(facts).length > 0) void describeSource(source.id, facts);
  };
  const key = (event: KeyboardEvent): void => { if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep(); };
  const known: readonly (readonly [string, string])[] = [
    ['File', source.fileName ?? 'Pasted text'],
    ['Added', source.retrieved === undefined ? '' : formatWhen(source.retrieved)],
    ['Paragraphs', source.paragraphs.length.toLocaleString('en')],
    ['Fingerprint (SHA-256)', source.sha256],
  ];
  return (
    <Sheet
      title="Source details"
      actions={readOnly ? <Button className="button button-primary" autoFocus onPress={() => { openDialog(null); }}>Close</Button> : (
        <>
          <Button className="button" onPress={() => { openDialog(null); }}>Cancel</Button>
          <Button className="button button-primary" onPress={keep}>Save details</Button>
        </>
      )}
    >
      {FIELDS.map(({ fact, label, placeholder }) => (
        <TextField key={fact} className="field" value={drafts[fact]} onChange={(value) => { setDrafts({ ...drafts, [fact]: value }); }} isReadOnly={readOnly} autoFocus={fact === 'title' && !readOnly}>
          <Label className="field-label">{label}</Label>
          <div className="source-fact">
            <Input className="field-input" data-own-undo placeholder={placeholder} onKeyDown={key} spellCheck={fact !== 'url'} />
            {fact === 'url' && mayOpen(drafts.url) && (
              <Button className="button" onPress={() => { void orShow(bridge().openExternal(drafts.url.trim())); }}><ExternalLink size={14} aria-hidden />Open…</Button>
            )}
          </div>
        </TextField>
      ))}
      <dl className="source-known">
        {known.filter(([, value]) => value !== '').map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
      </dl>
    </Sheet>
  );
}
