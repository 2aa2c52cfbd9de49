/**
 * The keyboard when a timeline comes into a window: among its events, where people work.
 *
 * The browser leaves it at nothing, where no arrow does anything, each time a window starts with a file, begins anew
 * after it stopped, or gets a timeline from the menus.
 */
import { isNowhere, mendFocus } from '../state/focus-return';

/** On the root element until the first key: see chronology.css and lanes.css. */
const NO_KEY_YET = 'noKeyYet';

/** Nobody asked for the focus, and who works with the pointer needs no frame around the events; it is drawn once a key is pressed. */
function hideUntilKey(): () => void {
  const { dataset } = document.documentElement;
  dataset[NO_KEY_YET] = '';
  const show = (): void => {
    delete dataset[NO_KEY_YET];
    window.removeEventListener('keydown', show, { capture: true });
  };
  window.addEventListener('keydown', show, { capture: true });
  return show;
}

/** Words of a source marked with the pointer need no focus, and would lose what can be done with them to one that goes elsewhere. */
const isMarking = (): boolean => window.getSelection()?.isCollapsed === false;

/** Once the timeline is on the screen; a person who was quicker is left where they are. @returns what ends it */
export function beginInTimeline(): () => void {
  let end = (): void => undefined;
  // Called before the next picture is painted, and again when this one is there.
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      if (!isNowhere() || isMarking()) return;
      end = hideUntilKey();
      mendFocus();
    });
  });
  return () => {
    cancelAnimationFrame(frame);
    end();
  };
}
