import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/newsreader/index.css';
import '@fontsource-variable/newsreader/wght-italic.css';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import { createRoot } from 'react-dom/client';
import { App } from './shell/app';
import { connect } from './state/connect';
import { followDocument } from './suggestions/suggestion-state';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root.');

void connect().then(() => {
  createRoot(root).render(<App />);
  followDocument();
});
