/**
 * Which of the requests to show a day or an event the timeline has carried out, in whichever view.
 *
 * A view that comes in the place of the other begins where that one stood, and does not do again what was asked of it. A
 * request that made room for the timeline in a narrow window, though, is there before any view and is still to be done.
 */
interface Numbered {
  readonly at: number;
}

/** Null before any view was there: a window begins with everything in sight, whatever is selected. */
let lastAt: number | null = null;

export const isToDo = <Request extends Numbered>(request: Request | null): request is Request => request !== null && lastAt !== null && request.at > lastAt;

/** To be called by each view once it has looked at what there is. */
export function noteCarriedOut(...requests: readonly (Numbered | null)[]): void {
  lastAt = Math.max(lastAt ?? 0, ...requests.map((request) => request?.at ?? 0));
}
