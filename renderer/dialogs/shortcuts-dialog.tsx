import { menuShortcuts } from '../../core/commands/menu-shortcuts';
import type { Words } from '../../core/words/catalogue';
import { words as texts } from '../../core/words/words';
import { useKeyName } from '../state/key-names';
import { useShell } from '../state/shell';
import { Sheet } from './sheet';
import './shortcuts-dialog.css';

/** What keys do in the panes, by the name of its text. */
type Does = Exclude<keyof Words['shortcuts'], 'keys'>;

/** Keys that a pane hears and no menu names. */
const IN_PANES: readonly { readonly title: Does; readonly keys: readonly (readonly [keys: string, does: Does])[] }[] = [
  {
    title: 'timeline',
    keys: [['↑ ↓', 'moveEvents'], ['Home End', 'ends'], ['PageUp PageDown', 'further'], ['Shift ↑ ↓', 'selectMore'], ['Shift Home End', 'selectTo'], ['Mod ↑ ↓', 'walk'], ['Space', 'toggle'], ['Mod A', 'selectAll'], ['Enter', 'editEvent'], ['Delete', 'deleteEvent'], ['Escape', 'letGo'], ['[ ]', 'citations'], ['Mod C / Mod V', 'copyPaste']],
  },
  { title: 'suggestion', keys: [['A', 'accept'], ['E', 'edit'], ['X', 'dismiss']] },
  {
    title: 'lanes',
    keys: [['↑ ↓ → ←', 'moveEvents'], ['+ -', 'zoom'], ['0', 'fit'], ['PageUp PageDown', 'page'], ['Shift ↑ ↓ → ←', 'selectMore'], ['Mod ↑ ↓ → ←', 'walk'], ['Space', 'toggle'], ['Alt ↑ ↓', 'moveLane']],
  },
  {
    title: 'source',
    keys: [['↓ ↑', 'moveParagraphs'], ['→ ←', 'moveWords'], ['Shift → ←', 'markWords'], ['Enter', 'newOnWords'], ['Space', 'eventsOfParagraph'], ['N', 'nextCited'], ['U', 'nextUnused'], ['Alt ↑ ↓', 'moveSource']],
  },
  { title: 'anywhere', keys: [['Escape', 'backOut'], ['← →', 'paneWidth'], ['Mod V', 'pasteText'], ['Shift F6', 'previousPane'], ['Shift F10', 'contextMenu']] },
];

/** The keys of the panes, and of every menu: those are drawn from the table that the menus are made of. */
export function ShortcutsDialog() {
  const isMac = useShell((shell) => shell.platform === 'darwin');
  const { shortcuts } = texts();
  const keyName = useKeyName();
  const groups = [
    ...IN_PANES.map(({ title, keys }) => ({ title: shortcuts[title], rows: keys.map(([one, does]) => ({ does: shortcuts[does], keys: one.split(' ') })) })),
    ...menuShortcuts(texts(), isMac),
  ];
  return (
    <Sheet title={shortcuts.title} wide read>
      <div className="shortcut-groups">
        {groups.map((group, at) => (
          <section key={at}>
            <h3 className="shortcuts-title">{group.title}</h3>
            <dl className="shortcuts">
              {group.rows.map(({ does, keys }) => (
                <div key={does} className="shortcut">
                  <dt>{does}</dt>
                  <dd>{keys.map((key, index) => (key === '/' && keys.length > 3 ? <span key={index}>/</span> : <kbd key={index} className="kbd">{keyName(key)}</kbd>))}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Sheet>
  );
}
