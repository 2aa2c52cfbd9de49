/**
 * vis-timeline as fast as its documentation makes it: a window that holds few items from the start, no stacking, plain text, no editing.
 */
import { Timeline } from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { spanOfEdtf } from '../../../core/dates/when-span';
import { register } from './contender';

let timeline: Timeline | null = null;

register({
  load(root, events, near) {
    const items = events.map((event, id) => {
      const span = spanOfEdtf(event.when.edtf);
      const start = (span?.startSecond ?? 0) * 1_000;
      return { id, content: event.title, start, group: event.kind, type: 'point' as const };
    });
    const groups = ['meeting', 'alert', 'statement'].map((id) => ({ id, content: id }));
    return new Promise((resolve) => {
      const made = new Timeline(root, items, groups, {
        start: near.startSecond * 1_000, end: near.endSecond * 1_000, height: root.clientHeight, stack: false, editable: false, selectable: false, showTooltips: false, xss: { disabled: true },
      });
      timeline = made;
      const drawn = (): void => { made.off('changed', drawn); resolve(); };
      made.on('changed', drawn);
    });
  },
  show({ startSecond, endSecond }) {
    timeline?.setWindow(startSecond * 1_000, endSecond * 1_000, { animation: false });
  },
});
