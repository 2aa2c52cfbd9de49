/** TimelineJS, whose slides are all in the page. It moves by slides, so a window is its nearest event. */
import '@knight-lab/timelinejs/dist/css/timeline.css';
import { civilOf, dayOfSecond } from '../../../core/dates/calendar';
import { spanOfEdtf } from '../../../core/dates/when-span';
import { register } from './contender';

declare const TL: { readonly Timeline: new (id: string, data: unknown, options: unknown) => Slides };

interface Slides {
  readonly on: (name: string, listener: () => void) => void;
  readonly goTo: (slide: number) => void;
}

let slides: Slides | null = null;
let starts: readonly number[] = [];

register({
  load(root, events) {
    const found = events.map((event) => ({ event, start: spanOfEdtf(event.when.edtf)?.startSecond ?? 0 })).sort((a, b) => a.start - b.start);
    starts = found.map(({ start }) => start);
    const data = { events: found.map(({ event, start }) => ({ start_date: civilOf(dayOfSecond(start)), text: { headline: event.title } })) };
    return new Promise((resolve) => {
      slides = new TL.Timeline(root.id, data, { height: root.clientHeight, width: root.clientWidth, duration: 0 });
      slides.on('loaded', resolve);
    });
  },
  show({ startSecond, endSecond }) {
    const middle = (startSecond + endSecond) / 2;
    slides?.goTo(Math.max(0, starts.findIndex((start) => start >= middle)));
  },
});
