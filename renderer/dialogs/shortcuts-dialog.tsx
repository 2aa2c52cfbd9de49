import { useShell } from '../state/shell';
import { Sheet } from './sheet';
import './shortcuts-dialog.css';

/** Keys as shown: Mod is Ctrl, or ⌘ on a Mac. */
const GROUPS: readonly { readonly title: string; readonly keys: readonly (readonly [string, string])[] }[] = [
  {
    title: 'Timeline',
    keys: [
      ['↑ ↓', 'Move between events'], ['Enter', 'Edit the event'], ['Delete', 'Delete the event'], ['Escape', 'Let go of the event'], ['Home End', 'First and last event'],
      ['[ ]', 'Previous and next citation'], ['Alt ↑ ↓', 'Previous and next event, from anywhere'], ['Mod G', 'Go to date'], ['Mod 1 / Mod 2', 'Chronology, lanes'],
    ],
  },
  {
    title: 'Source',
    keys: [
      ['↓ ↑', 'Move between paragraphs'], ['→ ←', 'Move the cursor by a word'], ['Shift → ←', 'Mark words'], ['Enter', 'New event on the marked words, or the paragraph'],
      ['Mod Shift C', 'Cite the marked words'], ['Space', 'Show the events of a paragraph'], ['N', 'Next cited paragraph'], ['U', 'Next date that is not used'], ['Mod F', 'Find in source'],
    ],
  },
  {
    title: 'Anywhere',
    keys: [
      ['F6', 'Next pane'], ['F8', 'Checks'], ['Escape', 'Back out of a field, a dialogue, a selection'], ['Mod K', 'Search events and sources'], ['Mod Shift P', 'Command palette'], ['Mod ,', 'Preferences'], ['Mod C / Mod V', 'Copy and paste events'], ['Mod Shift N', 'New event'], ['Mod D', 'Duplicate event'], ['Mod L', 'Link to another event'],
      ['Mod Z', 'Undo'], ['Mod Shift Z', 'Redo'],
    ],
  },
  {
    title: 'Files and panes',
    keys: [['Mod I', 'Import sources'], ['Mod Shift V', 'Paste text as a source'], ['Mod E', 'Export PDF'], ['Mod Shift E', 'Export in another format'], ['Mod Alt 1', 'Source pane'], ['Mod Alt 2', 'Inspector'], ['Mod Alt 3', 'Overview']],
  },
];

export function ShortcutsDialog() {
  const modifier = useShell((shell) => (shell.platform === 'darwin' ? '⌘' : 'Ctrl'));
  return (
    <Sheet title="Keyboard shortcuts" wide>
      <div className="shortcut-groups">
        {GROUPS.map((group) => (
          <section key={group.title}>
            <h3 className="shortcuts-title">{group.title}</h3>
            <dl className="shortcuts">
              {group.keys.map(([keys, does]) => (
                <div key={does} className="shortcut">
                  <dt>{does}</dt>
                  <dd>{keys.split(' ').filter((key) => key !== '').map((key, index) => (key === '/' ? <span key={index}>/</span> : <kbd key={index} className="kbd">{key === 'Mod' ? modifier : key}</kbd>))}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Sheet>
  );
}
