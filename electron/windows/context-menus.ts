/**
 * Right-click menus, native. What the window does itself it is told by the same commands as from the menu bar.
 */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import { areMet } from '../../core/commands/command-state';
import { COMMANDS, type CommandLine } from '../../core/commands/menu-table';
import { isSuggestionId } from '../../core/reading/suggested-event';
import { assertNever } from '../../core/result';
import type { WindowCommand } from '../../core/commands/command-ids';
import type { Requests } from '../../core/ipc-contract';
import { paragraphOfSubject } from '../../core/sources/paragraph-subject';
import { PARAGRAPH_ROLES, type EventId, type SourceId } from '../../core/timeline/types';
import { words } from '../../core/words/words';
import { commandStateIn } from './app-commands';
import type { AppContext } from './app-context';
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

/** A place up or down in the list of sources, for a hand that does not drag (WCAG 2.5.7). */
function orderItems({ session }: DocumentWindow, id: string): readonly Item[] {
  if (session === null) return [];
  const { native: { context }, sources: { moveEdit } } = words();
  const { timeline: { sources }, readOnly } = session;
  const at = sources.findIndex((source) => source.id === id);
  const item = (label: string, index: number): Item => ({
    label, enabled: !readOnly && at >= 0 && sources[index] !== undefined, click: () => { void session.edit({ label: moveEdit, command: { type: 'move-source', id: id as SourceId, index } }); },
  });
  return [item(context.moveUp, at - 1), item(context.moveDown, at + 1), separator];
}

export function showContextMenu(context: AppContext, target: DocumentWindow, name: Parameters<Requests['showMenu']>[0], subject: string): void {
  const { menu, native, suggestions } = words();
  const state = commandStateIn(context, target, name === 'event' ? { event: subject } : name === 'source' ? { source: subject } : {});
  const run = (command: WindowCommand, about: string | null) => () => { target.push('menu', { command, subject: about }); };
  /** As in the menu bar, and by its rules. */
  const item = (label: string, command: CommandLine['id'] & WindowCommand, about: string | null = subject): Item =>
    ({ label, enabled: areMet(COMMANDS.find(({ id }) => id === command)?.needs ?? [], state), click: run(command, about) });
  const items = (): readonly Item[] => {
    switch (name) {
      case 'event': {
        if (isSuggestionId(subject as EventId)) {
          const answer = (label: string, command: WindowCommand): Item => ({ label, enabled: areMet(['editable', 'selected'], state), click: run(command, subject) });
          return [
            answer(suggestions.accept, 'accept-suggestion'), answer(suggestions.edit, 'edit-event'),
            separator,
            answer(suggestions.dismiss, 'dismiss-suggestion'),
          ];
        }
        return [
          item(menu.context.edit, 'edit-event'), item(menu.context.duplicate, 'duplicate-event'), item(menu.citeSelection, 'cite-selection'), item(menu.relateEvent, 'relate-event'),
          separator,
          item(native.commands.copyEvent, 'copy-event'), item(native.commands.cutEvent, 'cut-event'), item(native.commands.pasteEvents, 'paste-events'),
          separator,
          item(native.context.showCitation, 'next-citation'),
          separator,
          item(menu.context.delete, 'delete-event'),
        ];
      }
      case 'paragraph': return [
        { ...item(menu.context.newEventFromSelection, 'new-event', null), enabled: areMet(['editable', 'marked'], state) }, item(menu.context.citeForSelected, 'cite-selection', null),
        separator,
        { role: 'copy', label: menu.copy }, item(menu.search, 'search', null), item(menu.findInSource, 'find', null),
        ...roleItems(target, subject),
      ];
      case 'source': return [
        item(native.context.sourceDetails, 'source-details'), item(native.context.publicationDate, 'publication-date'), item(native.commands.toggleRead, 'toggle-read'),
        item(native.context.showOriginal, 'show-original'),
        separator,
        ...orderItems(target, subject),
        item(native.context.updateSource, 'update-source'), item(native.commands.review, 'review'),
        separator,
        item(native.context.deleteSource, 'delete-source'),
      ];
      default: return assertNever(name);
    }
  };
  Menu.buildFromTemplate([...items()]).popup({ window: target.window });
}
