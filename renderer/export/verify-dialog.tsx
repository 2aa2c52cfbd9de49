import { CircleCheck, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components';
import { create } from 'zustand';
import type { PdfReport } from '../../core/interchange/pdf-report';
import { words as texts } from '../../core/words/words';
import { Sheet } from '../dialogs/sheet';
import { bridge } from '../bridge';
import { orShow } from '../state/edit';
import { useLanguage } from '../state/language';
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

const whenMade = (created: string): string => new Intl.DateTimeFormat(useLanguage.getState().shown, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(created));

function Finding({ good, words }: { readonly good: boolean; readonly words: string }) {
  const Icon = good ? CircleCheck : TriangleAlert;
  return <li className={good ? 'verify-good' : 'verify-bad'}><Icon size={17} aria-hidden /><span>{words}</span></li>;
}

/** Whether a PDF of ours is as it was exported, and how to compare it with a printed page. */
export function VerifyDialog() {
  const report = useReport((state) => state.report);
  if (report === null) return null;
  const { fileName, title, created, data, pages, guide, dataSha256, handle } = report;
  const { verify } = texts().exporting;
  const arePagesSound = pages === 'intact' || pages === 'drawn';
  const isSound = data === 'intact' && arePagesSound && guide !== 'changed';
  const openIt = (): void => {
    openDialog(null);
    if (handle !== null) void orShow(bridge().openVerified(handle));
  };
  return (
    <Sheet
      title={!isSound ? verify.changed : pages === 'intact' && guide === 'intact' ? verify.intact : verify.unchanged}
      actions={
        <>
          {handle !== null && <Button className="button" onPress={openIt}>{verify.openIt}</Button>}
          <Button className="button button-primary" autoFocus onPress={() => { openDialog(null); }}>{verify.close}</Button>
        </>
      }
    >
      <p className="verify-file" dir="auto"><span><strong>{title === '' ? fileName : title}</strong>{created === null ? '' : verify.exported(whenMade(created))}</span><span className="field-hint">{fileName}</span></p>
      <ul className="verify-list">
        <Finding good={data === 'intact'} words={verify.data[data]} />
        <Finding good={arePagesSound} words={verify.pages[pages]} />
        <Finding good={guide !== 'changed'} words={verify.guide[guide]} />
      </ul>
      {dataSha256 !== null && (
        <div className="field">
          <span className="field-label">{verify.hash}</span>
          <p className="verify-hash"><strong>{dataSha256.slice(0, 12)}</strong><span>{dataSha256.slice(12)}</span></p>
        </div>
      )}
      <p className="field-hint">{verify.note}</p>
    </Sheet>
  );
}
