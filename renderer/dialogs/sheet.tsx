import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { words as texts } from '../../core/words/words';
import { IconButton } from '../shell/hinted-button';
import { LibraryLanguage } from '../shell/library-language';
import { openDialog } from '../state/view';

interface SheetProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons under the content; a dialogue without any gets a button that closes it. */
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  /** Its content is read and not worked with, so the keyboard reaches the whole of it to scroll. */
  readonly read?: boolean;
  readonly role?: 'dialog' | 'alertdialog';
}

/** A dialogue over the window: focus stays inside and goes back to where it was; Escape and a press outside close it. */
export function Sheet({ title, children, actions, wide = false, read = false, role = 'dialog' }: SheetProps) {
  return (
    <LibraryLanguage>
      <ModalOverlay className="dialog-scrim" isOpen isDismissable onOpenChange={(open) => { if (!open) openDialog(null); }}>
        <Modal className={wide ? 'dialog dialog-wide' : 'dialog'}>
          <Dialog role={role}>
            <div className="dialog-top">
              <Heading slot="title" className="dialog-title">{title}</Heading>
              {actions === undefined && <IconButton label={texts().dialogs.close} keys="Escape" icon={<X size={16} aria-hidden />} onPress={() => { openDialog(null); }} />}
            </div>
            <div className="dialog-body" {...(read ? { tabIndex: 0, role: 'group', 'aria-label': title } : {})}>{children}</div>
            {actions !== undefined && <div className="dialog-actions">{actions}</div>}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </LibraryLanguage>
  );
}
