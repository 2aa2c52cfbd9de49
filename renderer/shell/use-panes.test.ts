import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EventId, ParagraphId, SourceId } from '../../core/timeline/types';
import { FIRST_VIEW, nextRequest, selectEvent, showParagraph, useView } from '../state/view';
import { bringToFront, shownPanes, togglePane, type Pane } from './use-panes';

const EVENT = 'e1' as EventId;

function shown(): readonly Pane[] {
  const { sourcePx, timeline, inspectorPx } = shownPanes();
  return [...(sourcePx === null ? [] : ['source' as const]), ...(timeline ? ['timeline' as const] : []), ...(inspectorPx === null ? [] : ['inspector' as const])];
}

/** A small window at great zoom. */
const inNarrowWindow = (): void => { vi.stubGlobal('window', { innerWidth: 480 }); };

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  inNarrowWindow();
  useView.setState(FIRST_VIEW);
  bringToFront('source');
});

describe('a window with room for one pane only', () => {
  it('begins with the source', () => {
    expect(shown()).toEqual(['source']);
  });

  it.each([
    ['an event', () => { selectEvent(EVENT); }],
    ['a day', () => { useView.setState({ scrollToDay: { day: 19_000, at: nextRequest() } }); }],
    ['another view', () => { useView.setState({ view: 'lanes' }); }],
  ])('makes room for the timeline when it is asked for %s', (_, ask) => {
    ask();
    expect(shown()).toEqual(['timeline']);
    showParagraph('s1' as SourceId, 'p1' as ParagraphId);
    expect(shown()).toEqual(['source']);
  });

  it('leaves the inspector where it is for an event, which can be seen there', () => {
    bringToFront('inspector');
    selectEvent(EVENT);
    expect(shown()).toEqual(['inspector']);
  });

  it('leaves the text where it is for an event that is only marked', () => {
    selectEvent(EVENT, false);
    expect(shown()).toEqual(['source']);
  });

  it('brings back a pane that is open with its button, and closes one that is shown', () => {
    bringToFront('timeline');
    togglePane('source', false);
    expect(shown()).toEqual(['source']);
    togglePane('source', true);
    expect(shown()).toEqual(['inspector']);
  });

  it('changes nothing about a wider one', () => {
    vi.stubGlobal('window', { innerWidth: 760 });
    selectEvent(EVENT);
    expect(shown()).toEqual(['source', 'timeline']);
    inNarrowWindow();
    expect(shown()).toEqual(['source']);
  });
});
