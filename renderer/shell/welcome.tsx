import { ClipboardPaste, FileDown, FolderOpen, GalleryHorizontalEnd, Plus } from 'lucide-react';
import { Button } from 'react-aria-components';
import { importFiles, newTimeline, openRecent, openSample, openTimeline } from '../state/document-intents';
import { useShell } from '../state/shell';
import { openDialog } from '../state/view';
import './welcome.css';

/** The empty window: three ways to begin and the files used last. */
export function Welcome() {
  const recent = useShell((shell) => shell.recent);
  return (
    <main className="welcome" aria-label="Start">
      <div className="welcome-column">
        <h1 className="welcome-title">Dateline</h1>
        <p className="welcome-promise">Put an article, a report or a filing in. Get a chronology out in which every event stands on a paragraph anyone can check.</p>
        <Button className="welcome-drop" onPress={() => { void importFiles(); }}>
          <FileDown size={26} aria-hidden />
          <span className="welcome-drop-title">Drop an article here</span>
          <span className="welcome-drop-note">or choose files. Everything stays on this computer.</span>
        </Button>
        <div className="welcome-actions">
          <Button className="button" onPress={() => { openDialog('paste'); }}><ClipboardPaste size={15} aria-hidden />Paste text</Button>
          <Button className="button" onPress={() => { void openSample(); }}><GalleryHorizontalEnd size={15} aria-hidden />Open the sample</Button>
          <Button className="button" onPress={() => { void newTimeline(); }}><Plus size={15} aria-hidden />New timeline</Button>
          <Button className="button" onPress={() => { void openTimeline(); }}><FolderOpen size={15} aria-hidden />Open…</Button>
        </div>
        {recent.length > 0 && (
          <section className="welcome-recent" aria-labelledby="welcome-recent">
            <h2 id="welcome-recent" className="welcome-recent-title">Recent timelines</h2>
            <ul>
              {recent.map((file) => (
                <li key={file.handle}>
                  <Button className="welcome-recent-file" onPress={() => { void openRecent(file.handle); }}>
                    <span className="welcome-recent-name" title={file.fileName}>{file.fileName}</span>
                    <span className="welcome-recent-folder" title={file.folder}><bdi>{file.folder}</bdi></span>
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </main>
  );
}
