import { ChevronDown } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Source } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { useMirror } from '../state/mirror';
import { SourceList } from './source-list';

const NO_SOURCES: readonly Source[] = [];

/** The title of the source being read; with several sources, pressing it shows their list. */
export function SourceSwitch({ source }: { readonly source: Source }) {
  const sources = useMirror((mirror) => mirror.timeline?.sources ?? NO_SOURCES);
  if (sources.length < 2) return <h2 className="source-title" title={source.title}>{source.title}</h2>;
  return (
    <DialogTrigger>
      <h2 className="source-switch-heading" title={source.title}>
        <Button className="source-switch" aria-label={texts().sources.choose(source.title, sources.length)}>
          <span className="source-title">{source.title}</span><ChevronDown size={15} aria-hidden />
        </Button>
      </h2>
      <Popover className="popover source-list-popover" placement="bottom start">
        <Dialog className="source-list-dialog" aria-label={texts().sources.list}>
          {({ close }) => <SourceList sources={sources} current={source.id} onChosen={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
