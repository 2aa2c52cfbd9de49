import { CircleCheck, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components';
import { create } from 'zustand';
import type { PdfReport } from '../../core/ipc-contract';
import { Sheet } from '../dialogs/sheet';
import { bridge } from '../bridge';
import { orShow } from '../state/edit';
import { openDialog } from '../state/view';
import './verify-dialog.css';

const useReport = create<{ readonly report: PdfReport | null }>(() => ({ report: null }));

/** Asks for a PDF and shows what was found out about it. */
export async function verifyPdf(): Promise<void> {
  const chosen = await orShow(bridge().verifyPdf());
  if (chosen?.type !== 'done') return;
  useReport.setState({ report: chosen.value });
  openDialog('verify-pdf');
}

const WHEN = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short' });

const DATA_WORDS: Readonly<Record<PdfReport['data'], string>> = {
  intact: 'The timeline in it is the one it was made of.', changed: 'The timeline in it was changed after it was exported.', missing: 'The timeline in it was removed.',
};
const PAGES_WORDS: Readonly<Record<PdfReport['pages'], string>> = { intact: 'The pages are drawn as they were exported.', changed: 'The pages were changed after it was exported.' };

function Finding({ good, words }: { readonly good: boolean; readonly words: string }) {
  const Icon = good ? CircleCheck : TriangleAlert;
  return <li className={good ? 'verify-good' : 'verify-bad'}><Icon size={17} aria-hidden /><span>{words}</span></li>;
}

/** Whether a PDF of ours is as it was exported, and how to compare it with a printed page. */
export function VerifyDialog() {
  const report = useReport((state) => state.report);
  if (report === null) return null;
  const { fileName, title, created, data, pages, dataSha256, handle } = report;
  const isIntact = data === 'intact' && pages === 'intact';
  const openIt = (): void => {
    openDialog(null);
    if (handle !== null) void orShow(bridge().openVerified(handle));
  };
  return (
    <Sheet
      title={isIntact ? 'This PDF is as it was exported' : 'This PDF was changed'}
      actions={
        <>
          {handle !== null && <Button className="button" onPress={openIt}>Open the timeline in it</Button>}
          <Button className="button button-primary" autoFocus onPress={() => { openDialog(null); }}>Close</Button>
        </>
      }
    >
      <p className="verify-file" dir="auto"><strong>{title === '' ? fileName : title}</strong>{created === null ? '' : `, exported ${WHEN.format(new Date(created))}`}<span className="field-hint">{fileName}</span></p>
      <ul className="verify-list">
        <Finding good={data === 'intact'} words={DATA_WORDS[data]} />
        <Finding good={pages === 'intact'} words={PAGES_WORDS[pages]} />
      </ul>
      {dataSha256 !== null && (
        <div className="field">
          <span className="field-label">Data, as in the footer of every page</span>
          <p className="verify-hash"><strong>{dataSha256.slice(0, 12)}</strong><span>{dataSha256.slice(12)}</span></p>
        </div>
      )}
      <p className="field-hint">This shows changes made by accident or in passing. It is no signature: whoever takes care can make a new PDF with a new number. Compare the number with a copy you trust.</p>
    </Sheet>
  );
}
