// Runs the checks of `npm test` as many at a time as the machine has room for, and shows what they say in their order.
//
// A step begins as soon as what it needs has passed and there is room: that is what makes the whole run short, because the
// end-to-end tests wait more than they work. What a step says is shown when its turn comes: the first one that has not
// ended speaks at once, the others are kept until then.
import { heardBy } from './setup/console.mjs';

/**
 * @param steps in the order to be shown; `{ name, needs?, room?, isLong?, hasWindows? }`, see test-steps.mjs. What is needed and
 *   not among them counts as there.
 * @param cores steps that take one core each run side by side on them, others alone
 * @param screens how many steps with windows may run at once
 * @param take runs a step and answers whether it passed; never rejects
 * @param skip says that a step fails because another one, named, did
 * @param print shows what was said
 */
export async function sideBySide(steps, { cores, screens, take, skip, print }) {
  const kept = new Map(steps.map(({ name }) => [name, []]));
  const outcomes = new Map();
  const running = new Map();
  // The longest decides when all is done, so it is the first to be looked at.
  const waiting = [...steps].sort((one, other) => Number(other.isLong ?? false) - Number(one.isLong ?? false));
  let shown = 0;

  const hear = (name) => (text) => {
    if (steps[shown]?.name === name) print(text);
    else kept.get(name).push(text);
  };
  const end = (name, passed) => {
    outcomes.set(name, passed);
    running.delete(name);
    for (; shown < steps.length; shown += 1) {
      const { name: next } = steps[shown];
      for (const text of kept.get(next).splice(0)) print(text);
      if (!outcomes.has(next)) return;
    }
  };

  const needed = (step) => (step.needs ?? []).filter((name) => kept.has(name));
  const roomOf = (step) => Math.min(cores, step.room ?? 1);
  const isRoomFor = (step) => [...running.values()].reduce((sum, { step: other }) => sum + roomOf(other), 0) + roomOf(step) <= cores;
  const isScreenFor = (step) => step.hasWindows !== true || [...running.values()].filter(({ step: other }) => other.hasWindows === true).length < screens;

  /** Begins what can begin. What only waits for room keeps those after it waiting too, or it would never come to its turn. */
  const begin = () => {
    for (const step of [...waiting]) {
      const failed = needed(step).find((name) => outcomes.get(name) === false);
      if (failed === undefined && (!needed(step).every((name) => outcomes.has(name)) || !isScreenFor(step))) continue;
      if (failed === undefined && !isRoomFor(step)) return;
      waiting.splice(waiting.indexOf(step), 1);
      if (failed !== undefined) {
        heardBy(hear(step.name), () => skip(step, failed));
        end(step.name, false);
        // Others may need this one.
        begin();
        return;
      }
      const done = heardBy(hear(step.name), () => take(step)).then((passed) => { end(step.name, passed); });
      running.set(step.name, { step, done });
    }
  };

  for (begin(); running.size > 0; begin()) await Promise.race([...running.values()].map(({ done }) => done));
  if (waiting.length > 0) throw new Error(`These need what never comes: ${waiting.map(({ name }) => name).join(', ')}`);
}
