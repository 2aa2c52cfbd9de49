import { ImagePlus, X } from 'lucide-react';
import { useId, useState } from 'react';
import { Button, FileTrigger, Input, Label, NumberField, TextField } from 'react-aria-components';
import { DATE_LANGUAGES, MOST_SHEETS_ACROSS, PAPERS, READING_PAPERS, readingPaper, type EvidenceOptions } from '../../core/interchange/evidence-options';
import { LANE_FIELDS } from '../../core/layout/lane-groups';
import { LANGUAGE_NAMES } from '../../core/words/language';
import { words as texts } from '../../core/words/words';
import { CheckRow, ChoiceRow } from './choice-row';
import { withLayout } from './export-state';

interface OptionsProps {
  readonly options: EvidenceOptions;
  readonly onChange: (options: EvidenceOptions) => void;
}

function PosterChoices({ options, onChange }: OptionsProps) {
  const { poster } = options;
  const { exporting } = texts();
  const set = (next: Partial<EvidenceOptions['poster']>): void => { onChange({ ...options, poster: { ...poster, ...next } }); };
  return (
    <>
      <ChoiceRow label={exporting.size} value={poster.sheets} choices={[['one', exporting.sizes.one], ['tiled', exporting.sizes.tiled]]} onChange={(sheets) => { set({ sheets }); }} />
      {poster.sheets === 'tiled' && (
        <NumberField className="field" value={poster.across} minValue={1} maxValue={MOST_SHEETS_ACROSS} onChange={(across) => { if (Number.isInteger(across)) set({ across }); }}>
          <Label className="field-label">{exporting.sheetsAcross}</Label>
          <div className="export-number">
            <Button slot="decrement" className="button button-icon">−</Button>
            <Input className="field-input" data-own-undo />
            <Button slot="increment" className="button button-icon">+</Button>
          </div>
        </NumberField>
      )}
      <ChoiceRow label={exporting.lanesBy} value={poster.lanes} choices={LANE_FIELDS.map((field) => [field, texts().timeline.fieldChoices[field]] as const)} onChange={(lanes) => { set({ lanes }); }} />
    </>
  );
}

function PaperChoices({ options, onChange, papers }: OptionsProps & { readonly papers: readonly EvidenceOptions['paper'][] }) {
  const { exporting } = texts();
  const { paper, orientation } = options;
  return (
    <>
      <ChoiceRow label={exporting.paper} value={papers.includes(paper) ? paper : readingPaper(paper)} choices={papers.map((one) => [one, one] as const)} onChange={(next) => { onChange({ ...options, paper: next }); }} />
      <ChoiceRow label={exporting.orientation} value={orientation} choices={[['portrait', exporting.orientations.portrait], ['landscape', exporting.orientations.landscape]]} onChange={(next) => { onChange({ ...options, orientation: next }); }} />
    </>
  );
}

/** Of the pages of a document that has one layout. */
export const PaperOptions = (props: OptionsProps) => <PaperChoices {...props} papers={READING_PAPERS} />;

/** Of the page: layout, paper, and what a poster is made of. */
export function PageOptions({ options, onChange }: OptionsProps) {
  const { layout } = options;
  const { exporting } = texts();
  return (
    <>
      <ChoiceRow
        label={exporting.layout} value={layout} choices={[['chronology', exporting.layouts.chronology], ['table', exporting.layouts.table], ['poster', exporting.layouts.poster]]}
        onChange={(next) => { onChange(withLayout(options, next)); }}
      />
      {layout === 'poster' && <PosterChoices options={options} onChange={onChange} />}
      <PaperChoices options={options} onChange={onChange} papers={layout === 'poster' ? PAPERS : READING_PAPERS} />
    </>
  );
}

/** What stands with each event and behind the chronology. */
export function ContentOptions({ options, onChange }: OptionsProps) {
  const { exporting } = texts();
  return (
    <>
      <CheckRow
        label={exporting.withEach}
        checks={[
          { words: exporting.descriptions, isOn: options.descriptions, onChange: (descriptions) => { onChange({ ...options, descriptions }); } },
          { words: exporting.quotes, isOn: options.quotes, onChange: (quotes) => { onChange({ ...options, quotes }); } },
          { words: exporting.names, isOn: options.names, onChange: (names) => { onChange({ ...options, names }); } },
        ]}
      />
      <ChoiceRow
        label={exporting.appendix} value={options.appendix} choices={[['cited', exporting.appendices.cited], ['whole', exporting.appendices.whole], ['none', exporting.appendices.none]]}
        onChange={(appendix) => { onChange({ ...options, appendix }); }}
      />
      <ChoiceRow
        label={exporting.citations} value={options.numbering} choices={[['paragraph', exporting.numberings.paragraph], ['running', exporting.numberings.running]]}
        onChange={(numbering) => { onChange({ ...options, numbering }); }}
      />
    </>
  );
}

/** Of what Dateline says in the file: dates, places of citations, what was left out. */
export function LanguageOption({ options, onChange }: OptionsProps) {
  return <ChoiceRow label={texts().exporting.language} value={options.language} choices={DATE_LANGUAGES.map((one) => [one, LANGUAGE_NAMES[one]] as const)} onChange={(language) => { onChange({ ...options, language }); }} />;
}

/** A logo stands in the document itself, and in what is remembered. */
const LOGO_BYTES = 400_000;

function readLogo(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => { resolve(typeof reader.result === 'string' ? reader.result : ''); };
    reader.onerror = () => { reject(new Error('The picture cannot be read.')); };
    reader.readAsDataURL(file);
  });
}

/** What stands over the title, and who is named in the file. */
export function HeaderOptions({ options, onChange }: OptionsProps) {
  const [wrong, setWrong] = useState('');
  const saidOfLogo = useId();
  const { exporting } = texts();
  const take = async (files: FileList | null): Promise<void> => {
    const file = files?.[0];
    if (file === undefined) return;
    if (!['image/png', 'image/jpeg'].includes(file.type)) setWrong(exporting.logoNoPicture);
    else if (file.size > LOGO_BYTES) setWrong(exporting.logoTooLarge);
    else {
      setWrong('');
      onChange({ ...options, logo: await readLogo(file) });
    }
  };
  return (
    <>
      <div className="field">
        <TextField className="field" value={options.header} maxLength={300} onChange={(header) => { onChange({ ...options, header }); }}>
          <Label className="field-label">{exporting.header}</Label>
          <Input className="field-input" data-own-undo placeholder={exporting.headerExample} />
        </TextField>
        <div className="choice-row">
          <FileTrigger acceptedFileTypes={['image/png', 'image/jpeg']} onSelect={(files) => { void take(files); }}>
            <Button className="button" aria-describedby={saidOfLogo}><ImagePlus size={14} aria-hidden />{options.logo === null ? exporting.addLogo : exporting.changeLogo}</Button>
          </FileTrigger>
          {options.logo !== null && <Button className="button button-quiet" onPress={() => { onChange({ ...options, logo: null }); }}><X size={14} aria-hidden />{exporting.removeLogo}</Button>}
        </div>
        <p id={saidOfLogo} className="field-words field-error" role="status">{wrong}</p>
      </div>
      <TextField className="field" value={options.author} maxLength={300} onChange={(author) => { onChange({ ...options, author }); }}>
        <Label className="field-label">{exporting.author}</Label>
        <Input className="field-input" data-own-undo placeholder={exporting.authorExample} />
      </TextField>
    </>
  );
}
