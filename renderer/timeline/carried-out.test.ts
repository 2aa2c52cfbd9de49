import { describe, expect, it } from 'vitest';
import { isToDo, noteCarriedOut } from './carried-out';

describe('what the timeline is asked to show', () => {
  it('is nothing while there was no view, and then what was asked since', () => {
    expect(isToDo({ at: 3 })).toBe(false);
    noteCarriedOut({ at: 3 }, null);
    expect([isToDo({ at: 3 }), isToDo({ at: 4 }), isToDo(null)]).toEqual([false, true, false]);
    noteCarriedOut({ at: 2 }, { at: 5 });
    expect([isToDo({ at: 4 }), isToDo({ at: 6 })]).toEqual([false, true]);
  });
});
