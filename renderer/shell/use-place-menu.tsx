import { useState, type MouseEvent, type ReactNode } from 'react';
import { later } from './later';
import type { MenuOfPlace } from './place-menu';

const PlaceMenu = later(() => import('./place-menu').then((part) => part.PlaceMenu));

/** Opens `place-menu.tsx` over an element: its handler, and the menu to draw beside it. */
export function usePlaceMenu(of: MenuOfPlace): { readonly onContextMenu: (event: MouseEvent) => void; readonly menu: ReactNode } {
  const [place, setPlace] = useState<{ readonly x: number; readonly y: number } | null>(null);
  return {
    onContextMenu: (event) => {
      event.preventDefault();
      setPlace({ x: event.clientX, y: event.clientY });
    },
    menu: place !== null && <PlaceMenu {...of} {...place} onClose={() => { setPlace(null); }} />,
  };
}
