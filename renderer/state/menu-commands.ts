/**
 * What each item of the native menus does in the window.
 */
import type { WindowCommand } from '../../core/commands/command-ids';
import { assertNever } from '../../core/result';
import type { EventId, SourceId } from '../../core/timeline/types';
import { words } from '../../core/words/words';
import { toggleChecks } from '../checks/checks-store';
import { updateSource } from '../review/review-intents';
import { focusNextPane } from '../shell/pane-focus';
import { bringToFront } from '../shell/use-panes';
import { chooseSource, markRead } from '../sources/source-intents';
import { acceptSuggestion, dismissSuggestion, isSuggested, reviewSuggestions } from '../suggestions/suggestion-intents';
import { startTour } from '../tour/tour-state';
import { copySelected, cutSelected, pasteEvents } from './clip-intents';
import { askToRemoveSource, describeSource, importFiles, showOriginal } from './document-intents';
import { useMirror } from './mirror';
import { redo, sendDrafts, undo } from './edit';
import { deleteSelected, toggleConfidential } from '../timeline/bulk-intents';
import { requestLanes } from '../timeline/lanes-options';
import { citeSelection, duplicateEvent, editEvent, newEvent } from './event-intents';
import { goToEvent } from './event-steps';
import { stepCitation } from './navigation';
import { changePreferences } from './preferences';
import { announce } from './shell';
import { nextRequest, openDialog, selectEvent, useView, type View } from './view';

/** Fields that are not part of the document (search, paste) undo by themselves: they are marked so, or in a dialogue, behind which nothing is undone. */
const keepsItsOwn = (): boolean => useView.getState().dialog !== null || document.activeElement?.closest('[data-own-undo]') != null;

type SourceCommand = Extract<WindowCommand, 'source-details' | 'publication-date' | 'update-source' | 'review' | 'show-original' | 'toggle-read' | 'source-confidential' | 'delete-source'>;

/** What is done with a source: the one under the pointer, else the one in the source pane. */
function withSource(command: SourceCommand, subject: SourceId | null): void {
  const sources = useMirror.getState().timeline?.sources ?? [];
  const source = sources.find(({ id }) => id === (subject ?? useView.getState().selectedSource)) ?? sources[0];
  if (source === undefined) return;
  if (useView.getState().selectedSource !== source.id) chooseSource(source.id);
  switch (command) {
    case 'source-details': openDialog('source-details'); break;
    case 'publication-date': openDialog('publication-date'); break;
    case 'review': openDialog('review'); break;
    case 'update-source': void updateSource(source.id); break;
    case 'show-original': void showOriginal(source.id); break;
    case 'toggle-read': void markRead(source.id, source.read !== true); break;
    case 'source-confidential': void describeSource(source.id, { confidential: source.confidential === true ? null : true }); break;
    case 'delete-source': askToRemoveSource(source.id); break;
    default: assertNever(command);
  }
}

/** Suggestions cannot be related before they are events. */
function relateSelected(event: EventId | null): void {
  if (useMirror.getState().readOnly) return;
  if (event === null || isSuggested(event)) { const { relations } = words(); announce(event === null ? relations.selectFirst : relations.acceptFirst); return; }
  useView.setState({ selectedEvent: event });
  openDialog('relate');
}

/** The view may be chosen already and have no room. */
function showView(view: View['view']): void {
  useView.setState({ view });
  bringToFront('timeline');
}

export function carryOutMenuCommand(command: WindowCommand, subject: string | null): void {
  // What is typed belongs to what the command is about. A field that undoes by itself has to have it still.
  if ((command !== 'undo' && command !== 'redo') || !keepsItsOwn()) sendDrafts();
  const view = useView.getState();
  const event = (subject as EventId | null) ?? view.selectedEvent;
  switch (command) {
    case 'undo': if (keepsItsOwn()) document.execCommand('undo'); else void undo(); break;
    case 'redo': if (keepsItsOwn()) document.execCommand('redo'); else void redo(); break;
    case 'new-event': void newEvent(); break;
    case 'accept-suggestion': if (event !== null) void acceptSuggestion(event); break;
    case 'dismiss-suggestion': if (event !== null) void dismissSuggestion(event); break;
    case 'edit-event':
      if (isSuggested(event)) void acceptSuggestion(event as EventId, true);
      else if (event !== null) editEvent(event);
      break;
    case 'duplicate-event': if (event !== null) void duplicateEvent(event); break;
    case 'delete-event': if (event !== null) void deleteSelected(event); break;
    case 'event-confidential': if (event !== null) void toggleConfidential(event); break;
    case 'copy-event': void copySelected(event); break;
    case 'cut-event': void cutSelected(event); break;
    case 'paste-events': void pasteEvents(true); break;
    case 'relate-event': relateSelected(event); break;
    case 'kinds': openDialog('kinds'); break;
    case 'names': openDialog('names'); break;
    case 'cite-selection': void citeSelection(); break;
    case 'paste-text': openDialog('paste'); break;
    case 'import': void importFiles(); break;
    case 'import-events': void import('../import-events/import-intents').then((part) => part.importEvents()); break;
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
    case 'show-chronology': showView('chronology'); break;
    case 'show-lanes': showView('lanes'); break;
    case 'zoom-fit': showView('lanes'); requestLanes({ type: 'fit' }); break;
    case 'next-citation':
      if (event !== view.selectedEvent) selectEvent(event);
      stepCitation(1);
      break;
    case 'previous-citation': stepCitation(-1); break;
    case 'next-event': goToEvent(1); break;
    case 'previous-event': goToEvent(-1); break;
    case 'next-pane': focusNextPane(1); break;
    case 'palette': openDialog('palette'); break;
    case 'preferences': openDialog('preferences'); break;
    case 'suggestions': reviewSuggestions(); break;
    case 'tour': void startTour(); break;
    case 'source-details': case 'publication-date': case 'update-source': case 'review': case 'show-original': case 'toggle-read': case 'source-confidential': case 'delete-source':
      withSource(command, subject as SourceId | null);
      break;
    case 'versions': openDialog('versions'); break;
    case 'time-zone': openDialog('time-zone'); break;
    case 'keyboard-shortcuts': openDialog('shortcuts'); break;
    case 'about': openDialog('about'); break;
    case 'theme-system': changePreferences({ theme: 'system' }); break;
    case 'theme-light': changePreferences({ theme: 'light' }); break;
    case 'theme-dark': changePreferences({ theme: 'dark' }); break;
    default: assertNever(command);
  }
}
