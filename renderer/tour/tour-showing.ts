/** Which step of the tour is shown. Apart from what the steps do, since the first picture asks for it. */
import { create } from 'zustand';

/** Null while there is no tour. */
export const useTour = create<{ readonly step: number | null }>(() => ({ step: null }));
