import { useEffect, useLayoutEffect, type RefObject } from 'react';

/** Keeps a text area as high as its text, whatever makes it wrap otherwise: typing, the pane's width, a font that arrives. */
export function useGrownHeight(area: RefObject<HTMLTextAreaElement | null>, value: string): void {
  useLayoutEffect(() => { grow(area.current); }, [area, value]);
  useEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    let widthPx = element.clientWidth;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === widthPx) return;
      widthPx = element.clientWidth;
      grow(element);
    });
    observer.observe(element);
    void document.fonts.ready.then(() => { grow(element); });
    return () => { observer.disconnect(); };
  }, [area]);
}

function grow(element: HTMLTextAreaElement | null): void {
  if (element === null) return;
  element.style.height = 'auto';
  element.style.height = `${element.scrollHeight + element.offsetHeight - element.clientHeight}px`;
}
