import type { Words } from '../../core/words/catalogue';
import { words as texts } from '../../core/words/words';
import { useShell } from '../state/shell';
import { Sheet } from './sheet';
import './shortcuts-dialog.css';

/** What keys do, by the name of its text. */
type Does = Exclude<keyof Words['shortcuts'], 'keys'>;

/** Keys as shown: Mod is Ctrl, or ⌘ on a Mac. */
const GROUPS: readonly { readonly title: Does; readonly keys: readonly (readonly [keys: string, does: Does])[] }[] = [
  {
    title: 'timeline',
    keys: [
      ['↑ ↓', 'moveEvents'], ['Enter', 'editEvent'], ['Delete', 'deleteEvent'], ['Escape', 'letGo'], ['Home End', 'ends'],
      ['[ ]', 'citations'], ['Alt ↑ ↓', 'eventsFromAnywhere'], ['Mod G', 'goToDate'], ['Mod 1 / Mod 2', 'views'],
    ],
  },
  {
    title: 'source',
    keys: [
      ['↓ ↑', 'moveParagraphs'], ['→ ←', 'moveWords'], ['Shift → ←', 'markWords'], ['Enter', 'newOnWords'],
      ['Mod Shift C', 'cite'], ['Space', 'eventsOfParagraph'], ['N', 'nextCited'], ['U', 'nextUnused'], ['Mod F', 'find'],
    ],
  },
  {
    title: 'anywhere',
    keys: [
      ['F6', 'nextPane'], ['F8', 'checks'], ['Escape', 'backOut'], ['Mod K', 'search'], ['Mod Shift P', 'palette'], ['Mod ,', 'preferences'], ['Mod C / Mod V', 'copyPaste'], ['Mod Shift N', 'newEvent'], ['Mod D', 'duplicate'], ['Mod L', 'link'],
      ['Mod Z', 'undo'], ['Mod Shift Z', 'redo'],
    ],
  },
  {
    title: 'files',
    keys: [['Mod I', 'import'], ['Mod Shift V', 'paste'], ['Mod E', 'exportPdf'], ['Mod Shift E', 'exportOther'], ['Mod Alt 1', 'sourcePane'], ['Mod Alt 2', 'inspector'], ['Mod Alt 3', 'overview']],
  },
];

export function ShortcutsDialog() {
  const modifier = useShell((shell) => (shell.platform === 'darwin' ? '⌘' : 'Ctrl'));
  const { shortcuts } = texts();
  const named: Readonly<Record<string, string>> = { ...shortcuts.keys, '⌘': '⌘' };
  return (
    <Sheet title={shortcuts.title} wide>
      <div className="shortcut-groups">
        {GROUPS.map((group) => (
          <section key={group.title}>
            <h3 className="shortcuts-title">{shortcuts[group.title]}</h3>
            <dl className="shortcuts">
              {group.keys.map(([keys, does]) => (
                <div key={does} className="shortcut">
                  <dt>{shortcuts[does]}</dt>
                  <dd>{keys.split(' ').filter((key) => key !== '').map((key, index) => (key === '/' ? <span key={index}>/</span> : <kbd key={index} className="kbd">{named[key === 'Mod' ? modifier : key] ?? key}</kbd>))}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Sheet>
  );
}
