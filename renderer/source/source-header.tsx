import { CalendarClock, ChevronDown, Trash2 } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { formatWhen } from '../../core/dates/format-when';
import type { Source, SourceId } from '../../core/timeline/types';
import { removeSource } from '../state/document-intents';
import { useMirror } from '../state/mirror';
import { openDialog, useView } from '../state/view';

const BASIS = { stated: 'stated', inferred: 'inferred', entered: 'entered by hand' } as const;

function SourceTitle({ source }: { readonly source: Source }) {
  const sources = useMirror((mirror) => mirror.timeline?.sources) ?? [];
  if (sources.length < 2) return <h2 className="source-title">{source.title}</h2>;
  return (
    <MenuTrigger>
      <Button className="source-switch" aria-label={`Source: ${source.title}. Choose another of ${sources.length}`}>
        <span className="source-title">{source.title}</span><ChevronDown size={15} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          aria-label="Sources" selectionMode="single" selectedKeys={[source.id]}
          onAction={(key) => { useView.setState({ selectedSource: key as SourceId, selectedParagraph: null, sourceSelection: null }); }}
        >
          {sources.map((one) => (
            <MenuItem key={one.id} id={one.id} className="menu-item" textValue={one.title}>
              <span>{one.title}</span>
              <span className="menu-item-note">{[one.publisher ?? one.fileName, one.published === undefined ? 'no date' : formatWhen(one.published)].filter(Boolean).join(' · ')}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** Title, origin and publication date; the date says how it came about and can be set by hand. */
export function SourceHeader({ source }: { readonly source: Source }) {
  const events = useMirror((mirror) => mirror.timeline?.events) ?? [];
  const readOnly = useMirror((mirror) => mirror.readOnly);
  const citing = events.reduce((sum, event) => sum + (event.citations.some((citation) => citation.source === source.id) ? 1 : 0), 0);
  const origin = source.publisher ?? source.author ?? source.fileName ?? 'Pasted text';
  const published = source.published === undefined ? 'Publication date?' : `${formatWhen(source.published)} · ${BASIS[source.publishedBasis ?? 'entered']}`;
  const why = source.published === undefined ? 'Relative dates such as “Monday” need it' : source.publishedReason ?? 'Change the publication date';
  return (
    <header className="source-header">
      <div className="source-header-top">
        <SourceTitle source={source} />
        <Button className="button button-icon" aria-label="Delete this source" isDisabled={readOnly} onPress={() => { void removeSource(source.id); }}><Trash2 size={15} aria-hidden /></Button>
      </div>
      <div className="source-header-line">
        <span className="source-origin" title={origin}>{origin}</span>
        <Button
          className={source.published === undefined ? 'chip source-date source-date-missing' : 'chip source-date'} isDisabled={readOnly}
          aria-label={`Publication date: ${published}. ${why}`} onPress={() => { openDialog('publication-date'); }}
        >
          <CalendarClock size={13} aria-hidden /><span className="chip-text" title={why}>{published}</span>
        </Button>
        <span className="chip">{citing === 1 ? '1 event' : `${citing} events`}</span>
      </div>
    </header>
  );
}
