/** Whether what is being dragged over this window began in it: dropped here again, it changes nothing. */
let isOurs = false;

export const isDraggedHere = (): boolean => isOurs;
export const setDraggedHere = (ours: boolean): void => { isOurs = ours; };
