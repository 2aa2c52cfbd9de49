/**
 * Right-click menus, native. What the window does itself it is told by the same commands as from the menu bar.
 */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { WindowCommand } from '../../core/commands/command-ids';
import type { Requests } from '../../core/ipc-contract';
import { paragraphOfSubject } from '../../core/sources/paragraph-subject';
import { PARAGRAPH_ROLES } from '../../core/timeline/types';
import { words } from '../../core/words/words';
import type { DocumentWindow } from './document-window';

type Item = MenuItemConstructorOptions;

const separator: Item = { type: 'separator' };

function roleItems(target: DocumentWindow, subject: string): readonly Item[] {
  const { session } = target;
  const { context } = words().menu;
  const named = paragraphOfSubject(subject);
  const role = session?.timeline.sources.find(({ id }) => id === named?.source)?.paragraphs.find(({ id }) => id === named?.paragraph)?.role;
  if (session === null || named === null || role === undefined) return [];
  return [separator, {
    label: context.paragraphIs, enabled: !session.readOnly,
    submenu: PARAGRAPH_ROLES.map((one): Item => ({
      label: context.roles[one], type: 'radio', checked: one === role,
      click: () => { void session.edit({ label: context.changeRole, command: { type: 'set-paragraph-role', ...named, role: one } }); },
    })),
  }];
}

export function showContextMenu(target: DocumentWindow, name: Parameters<Requests['showMenu']>[0], subject: string): void {
  const { menu, native } = words();
  const { session } = target;
  const can = session !== null && !session.readOnly;
  const hasEvent = target.selected.event !== null;
  const item = (label: string, command: WindowCommand, enabled = true, about: string | null = subject): Item => ({ label, enabled, click: () => { target.push('menu', { command, subject: about }); } });
  const items = (): readonly Item[] => {
    switch (name) {
      case 'event': return [
        item(menu.context.edit, 'edit-event', can), item(menu.context.duplicate, 'duplicate-event', can), item(menu.citeSelection, 'cite-selection', can), item(menu.relateEvent, 'relate-event', can),
        separator,
        item(native.commands.copyEvent, 'copy-event'), item(native.commands.cutEvent, 'cut-event', can), item(native.commands.pasteEvents, 'paste-events', can),
        separator,
        item(native.context.showCitation, 'next-citation', (session?.timeline.events.find(({ id }) => id === subject)?.citations.length ?? 0) > 0),
        separator,
        item(menu.context.delete, 'delete-event', can),
      ];
      case 'paragraph': return [
        item(menu.context.newEventFromSelection, 'new-event', can, null), item(menu.context.citeForSelected, 'cite-selection', can && hasEvent, null),
        separator,
        { role: 'copy', label: menu.copy }, item(menu.search, 'search', true, null), item(menu.findInSource, 'find', true, null),
        ...roleItems(target, subject),
      ];
      case 'source': {
        const source = session?.timeline.sources.find(({ id }) => id === subject);
        return [
          item(native.context.sourceDetails, 'source-details'), item(native.context.publicationDate, 'publication-date', can), item(native.commands.toggleRead, 'toggle-read', can),
          item(native.context.showOriginal, 'show-original', source?.fileName !== undefined),
          separator,
          item(native.context.updateSource, 'update-source', can), item(native.commands.review, 'review', can),
          separator,
          item(native.context.deleteSource, 'delete-source', can),
        ];
      }
    }
  };
  Menu.buildFromTemplate([...items()]).popup({ window: target.window });
}
