/**
 * Every rule over a whole timeline.
 *
 * In steps, so that the window can do it between two frames; and remembering what it found about events that have not
 * changed since, so that a keystroke costs a look at one event and not at 100,000.
 */
import { namesInSentences } from '../interchange/source-labels';
import type { Paragraph, ParagraphId, Source, SourceId, Timeline, TimelineEvent } from '../timeline/types';
import { afterPublication } from './after-publication';
import { anchor } from './anchor';
import { createDuplicateFinder } from './duplicate';
import { endBeforeStart } from './end-before-start';
import { CHECK_RULES, NO_FINDINGS, type CheckContext, type EventRule, type Finding } from './finding';
import { firstJanuary } from './first-january';
import { createRelationFinder } from './relation';
import { sourcesDisagree } from './sources-disagree';
import { titleWords } from './title-words';
import { uncited } from './uncited';
import { weekday } from './weekday';

const EVENT_RULES: readonly EventRule[] = [endBeforeStart, weekday, sourcesDisagree, afterPublication, anchor, uncited, firstJanuary];

/** Events looked at between two pauses: well under a millisecond's work each hundred. */
const STEP = 100;

export type Checked = Pick<Timeline, 'events' | 'sources'>;

const paragraphsOf = new WeakMap<readonly Paragraph[], ReadonlyMap<ParagraphId, Paragraph>>();

function paragraphsById(paragraphs: readonly Paragraph[]): ReadonlyMap<ParagraphId, Paragraph> {
  let byId = paragraphsOf.get(paragraphs);
  if (byId === undefined) paragraphsOf.set(paragraphs, (byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]))));
  return byId;
}

export function checkContext(sources: readonly Source[]): CheckContext {
  const byId = new Map<SourceId, Source>(sources.map((source) => [source.id, source]));
  let names: ReadonlyMap<SourceId, string> | null = null;
  return {
    source: (id) => byId.get(id),
    nameOf: (id) => (names ??= namesInSentences(sources)).get(id),
    paragraph: (source, paragraph) => {
      const found = byId.get(source);
      return found === undefined ? undefined : paragraphsById(found.paragraphs).get(paragraph);
    },
  };
}

function lookAt(event: TimelineEvent, context: CheckContext): readonly Finding[] {
  let findings = NO_FINDINGS;
  for (const rule of EVENT_RULES) {
    const found = rule(event, context);
    if (found.length > 0) findings = findings.length === 0 ? found : [...findings, ...found];
  }
  return findings;
}

/** What is known of one event. */
interface Looked {
  readonly findings: readonly Finding[];
  /** Words of its title, once someone has asked for them. */
  words: readonly number[] | null;
}

/** The outcome of a check, and what the next one can take over from it. */
export interface CheckOutcome {
  /** By rule, then in the order of the file. */
  readonly findings: readonly Finding[];
  readonly sources: readonly Source[];
  readonly events: readonly TimelineEvent[];
  /** One for each of `events`. */
  readonly looked: readonly Looked[];
}

/**
 * Finds for each event, asked for in order, what an earlier check knew of it.
 *
 * An edit replaces, adds or removes a few events and keeps the others as the values they were, in their order; so two
 * places in the lists are compared that go on together. (A map of 100,000 objects would take longer than the rules do.)
 */
function takeOver(events: readonly TimelineEvent[], before: CheckOutcome | null): (at: number) => Looked | null {
  let old = 0;
  return (at) => {
    const event = events[at];
    if (before === null) return null;
    if (before.events[old] !== event) {
      if (before.events[old + 1] === event) old += 1;
      else {
        if (before.events[old] !== events[at + 1]) old += 1;
        return null;
      }
    }
    old += 1;
    return before.looked[old - 1] ?? null;
  };
}

/** Yields between steps. What `before` found about events and sources that have not changed is not looked for again. */
export function* checkInSteps({ events, sources }: Checked, before: CheckOutcome | null = null): Generator<undefined, CheckOutcome, undefined> {
  const context = checkContext(sources);
  const duplicates = createDuplicateFinder();
  const relations = createRelationFinder();
  for (let at = 0; at < events.length; at += 1) {
    const event = events[at];
    if (event !== undefined) {
      duplicates.count(event);
      relations.count(event);
    }
    if (at % STEP === STEP - 1) yield;
  }
  const known = takeOver(events, before);
  const sameSources = before?.sources === sources;
  const looked: Looked[] = [];
  const byRule = new Map(CHECK_RULES.map((rule) => [rule, [] as Finding[]]));
  for (let at = 0; at < events.length; at += 1) {
    const event = events[at];
    if (event === undefined) continue;
    const earlier = known(at);
    const now: Looked = earlier !== null && sameSources ? earlier : { findings: lookAt(event, context), words: earlier?.words ?? null };
    looked.push(now);
    for (const finding of now.findings) byRule.get(finding.rule)?.push(finding);
    const twin = duplicates.look(event, () => (now.words ??= titleWords(event.title)));
    if (twin !== null) byRule.get('duplicate')?.push(twin);
    relations.look(event);
    if (at % STEP === STEP - 1) yield;
  }
  byRule.set('relation', [...relations.findings()]);
  return { findings: [...byRule.values()].flat(), sources, events, looked };
}

/** The same at once. */
export function checkTimeline(timeline: Checked, before: CheckOutcome | null = null): CheckOutcome {
  const steps = checkInSteps(timeline, before);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}
