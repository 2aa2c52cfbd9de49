import { brokenMergeLaws, randomSides } from '../../core/testing/merge-laws';
import type { FaultOptions } from './options';
import type { Report } from './report';

/** Random pairs of edits of one document, merged: nothing lost, the order of the sides without effect. */
export function mergePairs(options: FaultOptions, report: Report): Promise<void> {
  let broken = 0;
  for (let pair = 0; pair < options.pairs; pair++) {
    const seed = options.seed * 10_000_019 + pair;
    const laws = brokenMergeLaws(randomSides(seed));
    if (laws.length > 0) {
      broken++;
      report.damage('merge', { lost: laws.filter((law) => law.startsWith('lost')).length }, `seed ${seed}: ${laws.join('; ')}`);
      if (broken <= 5) process.stdout.write(`       seed ${seed}: ${laws.join('; ')}\n`);
    }
    report.counts.pairs++;
  }
  report.check(`merges of random pairs of edits, ${options.pairs}`, broken === 0, broken === 0 ? 'no event lost, the order of the sides without effect' : `${broken} broken`);
  return Promise.resolve();
}
