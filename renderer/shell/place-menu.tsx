/**
 * A menu where the pointer or the context key asks for one, drawn by the page.
 *
 * It is for what a hand drags: nobody has to drag (WCAG 2.5.7). What is in the document has native menus, by main.
 */
import { useRef } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';

interface PlaceMenuItem {
  readonly id: string;
  readonly label: string;
  readonly isDisabled?: boolean;
}

export interface MenuOfPlace {
  /** What it is about, for those who hear it. */
  readonly label: string;
  readonly items: readonly PlaceMenuItem[];
  readonly onAction: (id: string) => void;
}

interface PlaceMenuProps extends MenuOfPlace {
  /** In the window, in CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly onClose: () => void;
}

export function PlaceMenu({ label, items, x, y, onAction, onClose }: PlaceMenuProps) {
  const place = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={place} hidden />
      <Popover className="popover" triggerRef={place} isOpen placement="bottom start" offset={2} getTargetRect={() => new DOMRect(x, y, 0, 0)} onOpenChange={(isOpen) => { if (!isOpen) onClose(); }}>
        <Menu aria-label={label} autoFocus="first" disabledKeys={items.filter((item) => item.isDisabled === true).map(({ id }) => id)} onAction={(key) => { onAction(String(key)); }} onClose={onClose}>
          {items.map((item) => <MenuItem key={item.id} id={item.id} className="menu-item menu-item-row">{item.label}</MenuItem>)}
        </Menu>
      </Popover>
    </>
  );
}
