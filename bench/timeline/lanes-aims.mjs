// What the Lanes view promises (part 5 of the plan), held against one run's figures. Each is a ratio, so that it means the same on any machine.

/** `figure` and `limit` are multiples or milliseconds as `unit` says; `least`: more is better. */
const aim = (name, figure, limit, unit = 'times', least = false) => ({ name, figure, limit, unit, least, met: least ? figure >= limit : figure <= limit });

/** The aims that can be told from the sizes that were measured. */
export function lanesAims(results) {
  const of = (events, contender) => results.find((result) => result.events === events && result.contender === contender)?.figures ?? null;
  const at = (events) => ({ ours: of(events, 'Dateline lanes'), plain: of(events, 'plain canvas'), empty: of(events, 'empty loop'), vis: of(events, 'vis-timeline') });
  const aims = [];
  for (const events of [10_000, 100_000]) {
    const { ours, plain, vis } = at(events);
    const count = events.toLocaleString('en');
    if (ours !== null && plain !== null) aims.push(aim(`first paint at ${count}, beside a plain canvas`, ours.firstPaintMs / plain.firstPaintMs, 2));
    if (ours !== null && vis !== null) aims.push(aim(`first paint at ${count}, quicker than vis-timeline`, vis.firstPaintMs / ours.firstPaintMs, 10, 'times', true));
  }
  const million = at(1_000_000).ours;
  if (million !== null) aims.push(aim('first paint at 1,000,000', million.firstPaintMs, 1_000, 'ms'));
  for (const [events, limit] of [[100_000, 1.2], [1_000_000, 1.5]]) {
    const { ours, empty } = at(events);
    const count = events.toLocaleString('en');
    if (ours === null || empty === null) continue;
    for (const what of ['pan', 'zoom']) aims.push(aim(`p95 of a ${what} at ${count}, beside an empty loop`, ours[what].p95Ms / empty[what].p95Ms, limit));
    if (events === 100_000) aims.push(aim(`long tasks in pan and zoom at ${count}`, ours.pan.longTasks + ours.zoom.longTasks, 0, 'tasks'));
  }
  const { ours, plain } = at(100_000);
  if (ours !== null && plain !== null) aims.push(aim('memory of the page at 100,000, beside a plain canvas', ours.memoryMb / plain.memoryMb, 2));
  const own = results.filter(({ contender, figures }) => contender === 'Dateline lanes' && figures !== null);
  // The near window holds as many events at every size from a thousand on, so what a frame costs may not grow.
  const [few, many] = [own.find(({ events }) => events >= 1_000), own[own.length - 1]];
  if (few !== undefined && many !== undefined && many.events > few.events) {
    aims.push(aim(`work of a panned frame at ${many.events.toLocaleString('en')}, beside ${few.events.toLocaleString('en')}`, many.figures.pan.workMs / few.figures.pan.workMs, 1.5));
  }
  return aims;
}

const shown = (value, unit) => `${unit === 'times' ? value.toFixed(2) : value.toFixed(0)} ${unit}`;

export const aimLine = ({ name, figure, limit, unit, least, met }) => `  ${met ? 'pass' : 'MISS'}  ${name}: ${shown(figure, unit)} (${least ? 'at least' : 'at most'} ${shown(limit, unit)})`;
