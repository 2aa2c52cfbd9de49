/** `dateline check FILE.dateline`: the rules of the checks panel for scripts; exit code 1 when one finds something. */
import { basename } from 'node:path';
import { checkTimeline } from '../../core/checks/check-timeline';
import { sortFindings } from '../../core/checks/accepted-findings';
import { decodeTimelineBytes } from '../../core/timeline/decode';
import { EXIT } from './exit-codes';
import { readInput } from './read-input';
import { answer, complain, explain } from './say';
import { tellWaitingEdits } from './tell-waiting-edits';

export async function runCheck(args: readonly string[], dataDir: string): Promise<number> {
  const [file, ...more] = args;
  if (file === undefined || more.length > 0 || file.startsWith('-')) {
    complain('usage: dateline check FILE.dateline');
    return EXIT.usage;
  }
  const bytes = await readInput(file);
  if (!bytes.ok) {
    explain(bytes.failure);
    return EXIT.noInput;
  }
  const decoded = decodeTimelineBytes(bytes.value, basename(file));
  if (!decoded.ok) {
    explain(decoded.failure);
    return EXIT.data;
  }
  await tellWaitingEdits(dataDir, file);
  const { timeline } = decoded.value;
  const titles = new Map(timeline.events.map(({ id, title }) => [id, title]));
  const { open } = sortFindings(checkTimeline(timeline).findings, timeline.acceptedFindings);
  for (const finding of open) answer(`${file}: ${finding.rule}: ${titles.get(finding.event) ?? finding.event}: ${finding.detail()}`);
  const count = (number: number, unit: string): string => `${number.toLocaleString('en')} ${unit}${number === 1 ? '' : 's'}`;
  complain(`${count(timeline.events.length, 'event')}, ${count(timeline.sources.length, 'source')}: ${open.length === 0 ? 'nothing doubtful' : count(open.length, 'doubtful thing')}`);
  return open.length === 0 ? EXIT.done : EXIT.found;
}
