/**
 * Right-click menus, native. What the window does itself it is told by the same commands as from the menu bar.
 */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand, Requests } from '../../core/ipc-contract';
import { paragraphOfSubject } from '../../core/sources/paragraph-subject';
import { PARAGRAPH_ROLES } from '../../core/timeline/types';
import { words } from '../../core/words/words';
import type { DocumentWindow } from './document-window';

function paragraphItems(target: DocumentWindow, subject: string): readonly MenuItemConstructorOptions[] {
  const { session } = target;
  const { context } = words().menu;
  const named = paragraphOfSubject(subject);
  const role = session?.timeline.sources.find(({ id }) => id === named?.source)?.paragraphs.find(({ id }) => id === named?.paragraph)?.role;
  if (session === null || named === null || role === undefined) return [];
  return [{
    label: context.paragraphIs, enabled: !session.readOnly,
    submenu: PARAGRAPH_ROLES.map((one): MenuItemConstructorOptions => ({
      label: context.roles[one], type: 'radio', checked: one === role,
      click: () => { void session.edit({ label: context.changeRole, command: { type: 'set-paragraph-role', ...named, role: one } }); },
    })),
  }];
}

export function showContextMenu(target: DocumentWindow, name: Parameters<Requests['showMenu']>[0], subject: string): void {
  const send = (command: MenuCommand) => () => { target.push('menu', { command, subject }); };
  const { menu } = words();
  const readOnly = target.session?.readOnly ?? true;
  const items: Readonly<Record<typeof name, readonly MenuItemConstructorOptions[]>> = {
    event: [
      { label: menu.context.edit, enabled: !readOnly, click: send('edit-event') },
      { label: menu.context.duplicate, enabled: !readOnly, click: send('duplicate-event') },
      { label: menu.citeSelection, enabled: !readOnly, click: send('cite-selection') },
      { type: 'separator' },
      { label: menu.context.delete, enabled: !readOnly, click: send('delete-event') },
    ],
    paragraph: [
      { label: menu.context.newEventFromSelection, enabled: !readOnly, click: () => { target.push('menu', { command: 'new-event', subject: null }); } },
      { label: menu.context.citeForSelected, enabled: !readOnly, click: () => { target.push('menu', { command: 'cite-selection', subject: null }); } },
      { type: 'separator' },
      { role: 'copy', label: menu.copy },
      { type: 'separator' },
      ...paragraphItems(target, subject),
    ],
    source: [{ role: 'copy', label: menu.copy }],
    text: [{ role: 'cut', label: menu.cut }, { role: 'copy', label: menu.copy }, { role: 'paste', label: menu.paste }, { type: 'separator' }, { role: 'selectAll', label: menu.selectAll }],
  };
  Menu.buildFromTemplate([...items[name]]).popup({ window: target.window });
}
