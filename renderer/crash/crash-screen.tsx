import { useEffect, useState, type MouseEvent } from 'react';
import { words } from '../../core/words/words';
import { bridge } from '../bridge';
import './crash-screen.css';

/** Plain elements only: what broke may be any part of the rest. */
export function CrashScreen({ problem }: { readonly problem: string }) {
  const [log, setLog] = useState(problem);
  const [isCopied, setCopied] = useState(false);
  const { crash } = words().native;
  // The log ends with this very problem, once main has written it.
  useEffect(() => { void bridge().log().then((text) => { if (text !== '') setLog(text.includes(problem.slice(0, 80)) ? text : `${text}\n${problem}`); }); }, [problem]);
  const copy = ({ currentTarget }: MouseEvent<HTMLButtonElement>): void => {
    const area = document.querySelector<HTMLTextAreaElement>('.crash-log');
    area?.select();
    setCopied(document.execCommand('copy'));
    // Selecting took the keyboard into the log, past the button that says now that it was copied.
    currentTarget.focus();
  };
  return (
    <main className="crash" aria-label={crash.title}>
      <div className="crash-column">
        <h1 className="crash-title">{crash.title}</h1>
        <p role="alert">{crash.safe}</p>
        <div className="crash-actions">
          <button type="button" className="button button-primary" autoFocus onClick={() => { location.reload(); }}>{crash.again}</button>
          <button type="button" className="button" onClick={copy}>{isCopied ? crash.copied : crash.copyLog}</button>
          <button type="button" className="button" onClick={() => { void bridge().showLog(); }}>{crash.showLog}</button>
        </div>
        <label className="field-label" htmlFor="crash-log">{crash.log}</label>
        <textarea className="crash-log" id="crash-log" readOnly value={log} />
      </div>
    </main>
  );
}
