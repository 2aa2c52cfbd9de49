/** Whether what is being dragged over this window began in it: dropped here again, it makes nothing new. */
let isOurs = false;

export const isDraggedHere = (): boolean => isOurs;

/** The end is told to what was dragged, which may be gone by then; no pointer moves in a window while something is dragged over it. */
const end = (): void => { setDraggedHere(false); };

export function setDraggedHere(ours: boolean): void {
  isOurs = ours;
  const change = ours ? 'addEventListener' : 'removeEventListener';
  for (const type of ['pointerdown', 'pointermove'] as const) window[change](type, end);
}
