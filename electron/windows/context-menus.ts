/**
 * Right-click menus, native. What the window does itself it is told by the same commands as from the menu bar.
 */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand, Requests } from '../../core/ipc-contract';
import { PARAGRAPH_ROLES, type ParagraphId, type ParagraphRole } from '../../core/timeline/types';
import type { DocumentWindow } from './document-window';

const ROLE_WORDS: Readonly<Record<ParagraphRole, string>> = {
  heading: 'Heading', body: 'Text', caption: 'Caption', list: 'List item', quote: 'Quote', furniture: 'Page furniture (not numbered)',
};

function paragraphItems(target: DocumentWindow, id: string): readonly MenuItemConstructorOptions[] {
  const { session } = target;
  const source = session?.timeline.sources.find((one) => one.paragraphs.some((paragraph) => paragraph.id === id));
  const role = source?.paragraphs.find((paragraph) => paragraph.id === id)?.role;
  if (session === null || source === undefined || role === undefined) return [];
  return [{
    label: 'This paragraph is', enabled: !session.readOnly,
    submenu: PARAGRAPH_ROLES.map((one): MenuItemConstructorOptions => ({
      label: ROLE_WORDS[one], type: 'radio', checked: one === role,
      click: () => { void session.edit({ label: 'Change paragraph role', command: { type: 'set-paragraph-role', source: source.id, paragraph: id as ParagraphId, role: one } }); },
    })),
  }];
}

export function showContextMenu(target: DocumentWindow, name: Parameters<Requests['showMenu']>[0], subject: string): void {
  const send = (command: MenuCommand) => () => { target.push('menu', { command, subject }); };
  const readOnly = target.session?.readOnly ?? true;
  const items: Readonly<Record<typeof name, readonly MenuItemConstructorOptions[]>> = {
    event: [
      { label: 'Edit', enabled: !readOnly, click: send('edit-event') },
      { label: 'Duplicate', enabled: !readOnly, click: send('duplicate-event') },
      { label: 'Cite the selected text', enabled: !readOnly, click: send('cite-selection') },
      { type: 'separator' },
      { label: 'Delete', enabled: !readOnly, click: send('delete-event') },
    ],
    paragraph: [
      { label: 'New event from selection', enabled: !readOnly, click: () => { target.push('menu', { command: 'new-event', subject: null }); } },
      { label: 'Cite for the selected event', enabled: !readOnly, click: () => { target.push('menu', { command: 'cite-selection', subject: null }); } },
      { type: 'separator' },
      { role: 'copy' },
      { type: 'separator' },
      ...paragraphItems(target, subject),
    ],
    source: [{ role: 'copy' }],
    text: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { type: 'separator' }, { role: 'selectAll' }],
  };
  Menu.buildFromTemplate([...items[name]]).popup({ window: target.window });
}
