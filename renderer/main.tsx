import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/newsreader/index.css';
import '@fontsource-variable/newsreader/wght-italic.css';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/density.css';
import { createRoot } from 'react-dom/client';
import { CrashBoundary, logProblems } from './crash/crash-boundary';
import { loadDialogs } from './dialogs/dialogs';
import { App, Notices, TimelineWindow } from './shell/app';
import { connect } from './state/connect';
import { useMirror } from './state/mirror';

/** Main answers an empty window before this script runs; a timeline takes longer to read than a turn of the page. */
const aTurn = (): Promise<'later'> => new Promise((turned) => { setTimeout(() => { turned('later'); }); });

/** What the first picture did not need, once it is there and nothing else is going on. */
function loadTheRest(): void {
  requestIdleCallback(() => {
    void Promise.all([TimelineWindow.load(), Notices.load()]).then(async () => {
      const { followDocument } = await import('./suggestions/suggestion-state');
      followDocument();
      requestIdleCallback(() => { void loadDialogs(); });
    });
  });
}

/** False in a release, which then leaves the tools out; see electron.vite.config.ts. */
declare const __DATELINE_TOOLS__: boolean;

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no #root.');
  logProblems();
  const connected = connect();
  const first = await Promise.race([connected, aTurn()]);
  // While main reads the timeline, the program that draws it is fetched.
  if (first === 'later') void TimelineWindow.load();
  const { complete } = await connected;
  if (useMirror.getState().timeline !== null) await TimelineWindow.load();
  createRoot(root).render(<CrashBoundary><App /></CrashBoundary>);
  void complete().then(loadTheRest);
  if (__DATELINE_TOOLS__) void import('./development/dateline-dev').then(({ offerTools }) => { offerTools(); });
}

void start();
