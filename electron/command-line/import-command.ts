/**
 * `dateline import FILE … --into CASE.dateline`: documents become sources, calendars and tables become events.
 *
 * The timeline is opened and saved by the same session as in a window: its lock, its journal, its atomic save. A file
 * that cannot be read is said and the others are still taken; one that its parser hangs or dies on is such a file.
 */
import { readFile, stat, unlink } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { DayCount } from '../../core/interchange/table-columns';
import { mentionsInSource, mergeMentions, openSuggestions } from '../../core/reading/suggest';
import { acceptCommands } from '../../core/reading/suggested-event';
import { encodeTimeline } from '../../core/timeline/encode';
import type { Edit } from '../../core/timeline/commands';
import { newTimeline } from '../../core/timeline/new-timeline';
import type { EventId, SourceId, Timeline } from '../../core/timeline/types';
import { ok, type Result } from '../../core/result';
import type { ParserHost } from '../import/parser-host';
import { replaceFile, resolveTarget } from '../storage/atomic-save';
import { diskFailure } from '../storage/disk-failure';
import { openSession, type OpenedSession } from '../storage/open-session';
import { recoveryNotice } from '../storage/recovery-notice';
import { EXIT } from './exit-codes';
import { showProgress } from './show-progress';
import { freshId } from '../storage/fresh-ids';
import { takeFile } from './take-file';
import { IMPORT_USAGE } from './usage';
import { answer, complain, explain } from './say';

/** Failures of a timeline that is open in a Dateline, for which a window offers more than a command can. */
const LOCKED: readonly string[] = ['locked', 'locked-elsewhere'];
const CLOSE_FIRST = 'Close it there first. If that Dateline does not run any more, open it once in a window.';

/** Problems of one file that are listed; more are counted. */
const LISTED = 50;

function list(problems: readonly string[], fileName: string): void {
  problems.slice(0, LISTED).forEach(complain);
  if (problems.length > LISTED) complain(`${fileName}: and ${(problems.length - LISTED).toLocaleString('en')} more`);
}

function suggestionsOf(timeline: Timeline, sources: ReadonlySet<SourceId>): Edit | null {
  // Names are told apart by their surroundings alone: the classifier of the window takes half a second to load.
  const mentions = timeline.sources.filter(({ id }) => sources.has(id)).flatMap((source) => mentionsInSource(source, () => null) ?? []);
  const found = openSuggestions(mergeMentions(mentions), timeline.dismissed, timeline.events);
  if (found.length === 0) return null;
  const commands = acceptCommands(found.map((suggestion) => ({ suggestion, id: freshId('e') as EventId })), timeline.kinds, new Date().toISOString());
  return { command: { type: 'batch', commands }, label: `Accept ${found.length.toLocaleString('en')} suggestions` };
}

/** Where the timeline is, and what was put there for one that is to be made; null where there was one. */
interface Into {
  readonly target: string;
  readonly made: Buffer | null;
}

async function prepare(path: string): Promise<Result<Into>> {
  try {
    const target = await resolveTarget(path);
    if (await stat(target).then(() => true, () => false)) return ok({ target, made: null });
    const made = Buffer.from(encodeTimeline(newTimeline(freshId('t'), basename(path).replace(/\.dateline$/i, ''))));
    const written = await replaceFile(target, made);
    return written.ok ? ok({ target, made }) : written;
  } catch (error) {
    return { ok: false, failure: diskFailure(error, path) };
  }
}

/** Takes away again what was made for nothing, unless something has been written into it. */
async function unmake({ target, made }: Into): Promise<void> {
  const now = await readFile(target).catch(() => null);
  if (made !== null && now?.equals(made) === true) await unlink(target).catch(() => undefined);
}

/** Says what an earlier run had left for the timeline, which is saved with what is imported. Answers whether there is something to look at. */
function tellRecovered(path: string, { session, recovered }: OpenedSession): boolean {
  const notice = recoveryNotice({ title: session.timeline.title, filePath: session.filePath }, recovered);
  if (notice === null || recovered === null) return false;
  complain(`${path}: ${notice.title}. ${notice.detail ?? ''}`);
  return notice.tone === 'warning' || recovered.conflicts.length > 0;
}

export async function runImport(args: readonly string[], dataDir: string, host: ParserHost): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], allowPositionals: true, options: { into: { type: 'string' }, 'accept-suggestions': { type: 'boolean' }, 'day-first': { type: 'boolean' }, 'month-first': { type: 'boolean' }, 'days-from': { type: 'string' } } });
  } catch (error) {
    complain(`${error instanceof Error ? error.message : 'The options cannot be read.'}\nusage: ${IMPORT_USAGE}`);
    return EXIT.usage;
  }
  const { values, positionals: files } = parsed;
  const daysFrom = values['days-from'];
  const saysBothOrders = values['day-first'] === true && values['month-first'] === true;
  if (values.into === undefined || files.length === 0 || saysBothOrders || (daysFrom !== undefined && daysFrom !== '1900' && daysFrom !== '1904')) {
    complain(`usage: ${IMPORT_USAGE}`);
    return EXIT.usage;
  }
  const dayOrder = values['day-first'] === true ? 'day-month' : values['month-first'] === true ? 'month-day' : null;
  const dayCount: DayCount | null = daysFrom === undefined ? null : `from-${daysFrom}`;
  const prepared = await prepare(values.into);
  if (!prepared.ok) {
    explain(prepared.failure);
    return EXIT.notWritten;
  }
  const opened = await openSession({ dataDir, filePath: values.into });
  if (!opened.ok) {
    explain(LOCKED.includes(opened.failure.code) ? { ...opened.failure, remedy: CLOSE_FIRST } : opened.failure);
    return EXIT.notWritten;
  }
  const { session } = opened.value;
  let isDoubtful = tellRecovered(values.into, opened.value);
  session.listen((event) => {
    if (event.type !== 'conflicts') return;
    event.sentences.forEach(complain);
    isDoubtful = true;
  });
  const before = session.timeline;
  const newSources = new Set<SourceId>();
  let failures = 0;
  let leftOut = 0;
  try {
    for (const file of files) {
      const name = basename(file);
      const taken = await takeFile(file, { host, timeline: session.timeline, dayOrder, dayCount, onPart: (part) => { showProgress(`Reading ${name}: ${Math.round(part * 100)} %`); } });
      showProgress(null);
      const stored = taken.ok && taken.value.edit !== null ? await session.edit(taken.value.edit) : taken;
      if (!stored.ok) {
        explain(stored.failure);
        failures += 1;
      }
      if (!taken.ok) continue;
      list(taken.value.problems, name);
      taken.value.notes.forEach(complain);
      leftOut += taken.value.problems.length;
      if (taken.value.source !== null && stored.ok) newSources.add(taken.value.source);
    }
    const accepted = values['accept-suggestions'] === true ? suggestionsOf(session.timeline, newSources) : null;
    if (accepted !== null) {
      const stored = await session.edit(accepted);
      if (!stored.ok) {
        explain(stored.failure);
        failures += 1;
      }
    }
    const saved = await session.saveNow();
    if (!saved.ok) {
      explain(saved.failure);
      return EXIT.notWritten;
    }
    const { events, sources } = session.timeline;
    const counted = (count: number, name: string): string => `${count.toLocaleString('en')} new ${name}${count === 1 ? '' : 's'}`;
    const isNothing = failures > 0 && session.timeline === before;
    if (isNothing && prepared.value.made !== null) complain(`${values.into}: Nothing was taken, so no timeline was made.`);
    else answer(`${values.into}: ${counted(sources.length - before.sources.length, 'source')}, ${counted(events.length - before.events.length, 'event')}${leftOut === 0 ? '' : `; ${leftOut.toLocaleString('en')} ${leftOut === 1 ? 'part was' : 'parts were'} left out or doubtful`}`);
  } finally {
    host.dispose();
    await session.close();
    if (failures > 0) await unmake(prepared.value);
  }
  return failures > 0 ? EXIT.data : leftOut > 0 || isDoubtful ? EXIT.found : EXIT.done;
}
