/**
 * What each item of the native menus does in the window.
 */
import type { MenuCommand } from '../../core/ipc-contract';
import { assertNever } from '../../core/result';
import type { EventId } from '../../core/timeline/types';
import { toggleChecks } from '../checks/checks-store';
import { importFiles } from './document-intents';
import { redo, undo } from './edit';
import { deleteSelected } from '../timeline/bulk-intents';
import { requestLanes } from '../timeline/lanes-options';
import { citeSelection, duplicateEvent, newEvent } from './event-intents';
import { stepCitation, stepEvent } from './navigation';
import { nextRequest, openDialog, useView } from './view';

/** Fields that are not part of the document (search, paste) undo by themselves; they are marked so. */
const ownUndo = (): boolean => document.activeElement?.closest('[data-own-undo]') != null;

export function carryOutMenuCommand(command: MenuCommand, subject: string | null): void {
  const view = useView.getState();
  const event = (subject as EventId | null) ?? view.selectedEvent;
  switch (command) {
    case 'undo': if (ownUndo()) document.execCommand('undo'); else void undo(); break;
    case 'redo': if (ownUndo()) document.execCommand('redo'); else void redo(); break;
    case 'new-event': void newEvent(); break;
    case 'edit-event': if (event !== null) useView.setState({ selectedEvent: event, inspectorOpen: true, focusField: { field: 'title', at: nextRequest() } }); break;
    case 'duplicate-event': if (event !== null) void duplicateEvent(event); break;
    case 'delete-event': if (event !== null) void deleteSelected(event); break;
    case 'cite-selection': void citeSelection(); break;
    case 'paste-text': openDialog('paste'); break;
    case 'import': void importFiles(); break;
    case 'export-pdf': openDialog('export-pdf'); break;
    case 'export': openDialog('export'); break;
    case 'verify-pdf': void import('../export/verify-dialog').then((part) => part.verifyPdf()); break;
    case 'find': useView.setState({ sourceOpen: true, findAt: nextRequest() }); break;
    case 'search': openDialog('search'); break;
    case 'go-to-date': openDialog('go-to-date'); break;
    case 'toggle-source': useView.setState({ sourceOpen: !view.sourceOpen }); break;
    case 'toggle-inspector': useView.setState({ inspectorOpen: !view.inspectorOpen }); break;
    case 'toggle-overview': useView.setState({ overviewOpen: !view.overviewOpen }); break;
    case 'checks': toggleChecks(); break;
    case 'toggle-furniture': useView.setState({ showFurniture: !view.showFurniture }); break;
    case 'show-chronology': useView.setState({ view: 'chronology' }); break;
    case 'show-lanes': useView.setState({ view: 'lanes' }); break;
    case 'zoom-fit': useView.setState({ view: 'lanes' }); requestLanes({ type: 'fit' }); break;
    case 'next-citation': stepCitation(1); break;
    case 'previous-citation': stepCitation(-1); break;
    case 'next-event': stepEvent(1); break;
    case 'previous-event': stepEvent(-1); break;
    case 'versions': openDialog('versions'); break;
    case 'keyboard-shortcuts': openDialog('shortcuts'); break;
    case 'about': openDialog('about'); break;
    case 'theme-system': useView.setState({ theme: 'system' }); break;
    case 'theme-light': useView.setState({ theme: 'light' }); break;
    case 'theme-dark': useView.setState({ theme: 'dark' }); break;
    default: assertNever(command);
  }
}
