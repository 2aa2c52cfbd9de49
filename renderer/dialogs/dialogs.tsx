import type { ComponentType } from 'react';
import { useView, type DialogName } from '../state/view';
import { ReviewDialog } from '../review/review-dialog';
import { AboutDialog } from './about-dialog';
import { DeleteSourceDialog } from './delete-source-dialog';
import { ExportDialog } from './export-dialog';
import { GoToDateDialog } from './go-to-date-dialog';
import { PasteDialog } from './paste-dialog';
import { PublicationDateDialog } from './publication-date-dialog';
import { SearchDialog } from './search-dialog';
import { ShortcutsDialog } from './shortcuts-dialog';
import { SourceDetailsDialog } from './source-details-dialog';
import { VersionsDialog } from './versions-dialog';

const DIALOGS: Readonly<Record<DialogName, ComponentType>> = {
  paste: PasteDialog, 'export-pdf': ExportDialog, shortcuts: ShortcutsDialog, about: AboutDialog, search: SearchDialog, 'publication-date': PublicationDateDialog,
  'source-details': SourceDetailsDialog, 'delete-source': DeleteSourceDialog, review: ReviewDialog, 'go-to-date': GoToDateDialog, versions: VersionsDialog,
};

/** The dialogue that is open, if any. */
export function Dialogs() {
  const name = useView((view) => view.dialog);
  if (name === null) return null;
  const Open = DIALOGS[name];
  return <Open />;
}
