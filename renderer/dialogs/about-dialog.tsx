import { useEffect, useState } from 'react';
import type { MadeOf } from '../../core/ipc-contract';
import { words } from '../../core/words/words';
import { bridge } from '../bridge';
import { useShell } from '../state/shell';
import { Sheet } from './sheet';
import './about-dialog.css';

/** What this is, in which version, and what it is made of, each part with the words of its licence. */
export function AboutDialog() {
  const version = useShell((shell) => shell.version);
  const [made, setMade] = useState<MadeOf | null>(null);
  useEffect(() => { void bridge().madeOf().then(setMade); }, []);
  const texts = words().native.about;
  return (
    <Sheet title={`Dateline ${version}`}>
      <p>{texts.promise}</p>
      <p className="field-hint">{texts.licence}</p>
      {made !== null && (
        <>
          <section aria-label={texts.versions}>
            <h3 className="about-title">{texts.versions}</h3>
            <dl className="about-versions">{made.versions.map((one) => <div key={one.name}><dt>{one.name}</dt><dd>{one.version}</dd></div>)}</dl>
          </section>
          <section aria-label={texts.parts}>
            <h3 className="about-title">{texts.parts}</h3>
            {made.packages.length === 0 ? <p className="field-hint">{texts.noParts}</p> : (
              <ul className="about-parts">
                {made.packages.map(({ name, version: of, licence, text }) => (
                  <li key={`${name} ${of}`}>
                    {text === '' ? <div className="about-part"><span>{name} {of}</span><span className="about-licence">{licence}</span></div> : (
                      <details>
                        <summary className="about-part"><span>{name} {of}</span><span className="about-licence">{licence}</span></summary>
                        <pre className="about-text" tabIndex={0} aria-label={texts.showLicence(name)}>{text}</pre>
                      </details>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </section>
        </>
      )}
    </Sheet>
  );
}
