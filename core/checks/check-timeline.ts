/**
 * Every rule over a whole timeline.
 *
 * In steps, so that the window can do it between two frames; and remembering what it found about events that have not
 * changed since, so that a keystroke costs a look at one event and not at 100,000.
 */
import type { Paragraph, ParagraphId, Source, SourceId, Timeline, TimelineEvent } from '../timeline/types';
import { afterPublication } from './after-publication';
import { anchor } from './anchor';
import { createDuplicateFinder } from './duplicate';
import { endBeforeStart } from './end-before-start';
import { CHECK_RULES, NO_FINDINGS, type CheckContext, type EventRule, type Finding } from './finding';
import { firstJanuary } from './first-january';
import { sourcesDisagree } from './sources-disagree';
import { uncited } from './uncited';
import { weekday } from './weekday';

const EVENT_RULES: readonly EventRule[] = [endBeforeStart, weekday, sourcesDisagree, afterPublication, anchor, uncited, firstJanuary];

/** Events looked at between two pauses: well under a millisecond's work each hundred. */
const STEP = 500;

export type Checked = Pick<Timeline, 'events' | 'sources'>;

const paragraphsOf = new WeakMap<readonly Paragraph[], ReadonlyMap<ParagraphId, Paragraph>>();

function paragraphsById(paragraphs: readonly Paragraph[]): ReadonlyMap<ParagraphId, Paragraph> {
  let byId = paragraphsOf.get(paragraphs);
  if (byId === undefined) paragraphsOf.set(paragraphs, (byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]))));
  return byId;
}

export function checkContext(sources: readonly Source[]): CheckContext {
  const byId = new Map<SourceId, Source>(sources.map((source) => [source.id, source]));
  return {
    source: (id) => byId.get(id),
    paragraph: (source, paragraph) => {
      const found = byId.get(source);
      return found === undefined ? undefined : paragraphsById(found.paragraphs).get(paragraph);
    },
  };
}

/** What the rules found about an event, kept for as long as the event and the sources are the same values. */
const known = new WeakMap<TimelineEvent, { readonly sources: readonly Source[]; readonly findings: readonly Finding[] }>();

function lookAt(event: TimelineEvent, sources: readonly Source[], context: CheckContext): readonly Finding[] {
  const before = known.get(event);
  if (before?.sources === sources) return before.findings;
  let findings = NO_FINDINGS;
  for (const rule of EVENT_RULES) {
    const found = rule(event, context);
    if (found.length > 0) findings = findings.length === 0 ? found : [...findings, ...found];
  }
  known.set(event, { sources, findings });
  return findings;
}

/** Yields between steps and returns all findings, by rule and then in the order of the file. */
export function* checkInSteps({ events, sources }: Checked): Generator<undefined, readonly Finding[], undefined> {
  const context = checkContext(sources);
  const duplicates = createDuplicateFinder(events);
  const byRule = new Map(CHECK_RULES.map((rule) => [rule, [] as Finding[]]));
  for (let at = 0; at < events.length; at += 1) {
    const event = events[at];
    if (event === undefined) continue;
    for (const finding of lookAt(event, sources, context)) byRule.get(finding.rule)?.push(finding);
    const twin = duplicates.look(event);
    if (twin !== null) byRule.get('duplicate')?.push(twin);
    if (at % STEP === STEP - 1) yield;
  }
  return [...byRule.values()].flat();
}

/** The same at once. */
export function checkTimeline(timeline: Checked): readonly Finding[] {
  const steps = checkInSteps(timeline);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}
