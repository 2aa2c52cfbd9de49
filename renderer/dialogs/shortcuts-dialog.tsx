import { useShell } from '../state/shell';
import { Sheet } from './sheet';
import './shortcuts-dialog.css';

/** Keys as shown: Mod is Ctrl, or ⌘ on a Mac. */
const GROUPS: readonly { readonly title: string; readonly keys: readonly (readonly [string, string])[] }[] = [
  { title: 'Timeline', keys: [['↑ ↓', 'Move between events'], ['Enter', 'Edit the event'], ['Delete', 'Delete the event'], ['Home End', 'First and last event'], ['[ ]', 'Previous and next citation'], ['Alt ↑ ↓', 'Previous and next event, from anywhere'], ['Mod G', 'Go to date']] },
  { title: 'Source', keys: [['↓ ↑', 'Move between paragraphs'], ['Shift → ←', 'Mark words'], ['Enter', 'New event from the marked words, or the paragraph'], ['Space', 'Show the events of a paragraph'], ['Mod F', 'Find in source'], ['Mod Shift C', 'Cite the marked words']] },
  { title: 'Anywhere', keys: [['Mod K', 'Search events and sources'], ['Mod Shift N', 'New event'], ['Mod D', 'Duplicate event'], ['Mod Z', 'Undo'], ['Mod Shift Z', 'Redo'], ['Mod I', 'Import sources'], ['Mod Shift V', 'Paste text as a source'], ['Mod E', 'Export PDF'], ['Mod 1  Mod 2', 'Chronology, lanes']] },
];

export function ShortcutsDialog() {
  const modifier = useShell((shell) => (shell.platform === 'darwin' ? '⌘' : 'Ctrl'));
  return (
    <Sheet title="Keyboard shortcuts">
      {GROUPS.map((group) => (
        <section key={group.title}>
          <h3 className="shortcuts-title">{group.title}</h3>
          <dl className="shortcuts">
            {group.keys.map(([keys, does]) => (
              <div key={does} className="shortcut">
                <dt>{does}</dt>
                <dd>{keys.split(' ').filter((key) => key !== '').map((key, index) => <kbd key={`${key}${index}`} className="kbd">{key === 'Mod' ? modifier : key}</kbd>)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Sheet>
  );
}
