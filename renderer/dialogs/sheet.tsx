import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
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

/**
 * The field that has the focus first may stand below the fold of a small window, and the library gives it the focus
 * without scrolling there; and a message that comes leaves the dialogue less room.
 */
function useFieldInView(body: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = body.current;
    if (element === null) return undefined;
    let heightPx = Infinity;
    const observer = new ResizeObserver(() => {
      if (element.clientHeight < heightPx && element.contains(document.activeElement)) document.activeElement?.scrollIntoView({ block: 'nearest' });
      heightPx = element.clientHeight;
    });
    observer.observe(element);
    return () => { observer.disconnect(); };
  }, [body]);
}

interface BodyProps {
  readonly title: string;
  readonly read: boolean;
  readonly children: ReactNode;
}

function Body({ title, read, children }: BodyProps) {
  const body = useRef<HTMLDivElement>(null);
  useFieldInView(body);
  return <div ref={body} className="dialog-body" {...(read ? { tabIndex: 0, role: 'group', 'aria-label': title } : {})}>{children}</div>;
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
            <Body title={title} read={read}>{children}</Body>
            {actions !== undefined && <div className="dialog-actions">{actions}</div>}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </LibraryLanguage>
  );
}
