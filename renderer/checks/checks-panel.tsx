import { X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button, GridList, GridListItem, ToggleButton } from 'react-aria-components';
import { CHECK_RULES, type CheckRule, type Finding } from '../../core/checks/finding';
import type { Timeline } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { IconButton } from '../shell/hinted-button';
import { mendFocus } from '../state/focus-return';
import { useMirror } from '../state/mirror';
import { openDialog } from '../state/view';
import { AcceptFinding } from './accept-finding';
import { goToFinding, takeBackFinding } from './check-intents';
import { openChecks, useChecks, useFindings } from './checks-store';
import { FindingText, findingTitle, type FindingWords } from './finding-row';
import './checks.css';

interface Row {
  readonly id: string;
  readonly finding: Finding;
  /** Why it is in order; null for one that is to be looked at. */
  readonly reason: string | null;
}

/** So many findings of a rule are shown at first, and more with each press. */
const SHOWN_AT_ONCE = 100;

function useWords(timeline: Timeline | null): FindingWords {
  const events = timeline?.events;
  const kinds = timeline?.kinds;
  return useMemo(() => {
    const eventOf = new Map(events?.map((event) => [event.id, event]));
    const kindOf = new Map(kinds?.map((kind) => [kind.id, kind]));
    return { event: (id) => eventOf.get(id), kind: (id) => kindOf.get(id) };
  }, [events, kinds]);
}

/** A citation that waits for review since its source was updated. */
const isToReview = ({ finding }: Row): boolean => finding.toReview === true;

function RuleGroup({ rule, rows, words }: { readonly rule: CheckRule; readonly rows: readonly Row[]; readonly words: FindingWords }) {
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  const readOnly = useMirror((mirror) => mirror.readOnly);
  const shown = rows.slice(0, most);
  const { title, advice } = texts().checks.rules[rule];
  const go = (key: string | number): void => { const row = rows.find(({ id }) => id === key); if (row !== undefined) goToFinding(row.finding); };
  return (
    <section className="checks-group">
      <div className="checks-rule">
        <h3 className="checks-rule-title" id={`rule-${rule}`}>{title}</h3>
        <span className="checks-count">{texts().numbers.number(rows.length)}</span>
        <p className="checks-advice">{advice}</p>
        {rule === 'anchor' && rows.some(isToReview) && <Button className="checks-review" onPress={() => { openDialog('review'); }}>{texts().checks.reviewUpdate}</Button>}
      </div>
      <GridList className="findings" aria-labelledby={`rule-${rule}`} items={shown} dependencies={[words, readOnly]} selectionMode="none" onAction={go}>
        {(row) => (
          <GridListItem id={row.id} className={row.reason === null ? 'finding' : 'finding finding-accepted'} textValue={texts().checks.whole(findingTitle(row.finding, words), row.finding.detail(), row.reason)}>
            <FindingText finding={row.finding} words={words} reason={row.reason} />
            {row.reason === null
              ? <AcceptFinding finding={row.finding} isDisabled={readOnly} />
              : <Button className="button button-quiet finding-accept" isDisabled={readOnly} onPress={() => { void takeBackFinding(row.finding); }}>{texts().checks.checkAgain}</Button>}
          </GridListItem>
        )}
      </GridList>
      {rows.length > shown.length && (
        <Button className="button button-quiet checks-more" onPress={() => { setMost(most + SHOWN_AT_ONCE); }}>{texts().checks.showMore(rows.length - shown.length)}</Button>
      )}
    </section>
  );
}

function groupsOf(rows: readonly Row[]): readonly (readonly [CheckRule, readonly Row[]])[] {
  const byRule = new Map<CheckRule, Row[]>(CHECK_RULES.map((rule) => [rule, []]));
  for (const row of rows) byRule.get(row.finding.rule)?.push(row);
  return [...byRule].filter(([, found]) => found.length > 0);
}

/** The panel takes the focus when it opens, and gives it back when it closes with the focus in it. */
function useFocusInside(): React.RefObject<HTMLElement | null> {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = panel.current;
    const before = document.activeElement;
    element?.focus();
    // Rows come a moment after their list; whoever has gone on by then is left alone.
    const frame = requestAnimationFrame(() => { if (document.activeElement === element) element?.querySelector<HTMLElement>('[role="row"]')?.focus(); });
    return () => {
      cancelAnimationFrame(frame);
      const holds = document.activeElement === document.body || element?.contains(document.activeElement) === true;
      if (holds && before instanceof HTMLElement && before.isConnected) before.focus();
      mendFocus();
    };
  }, []);
  return panel;
}

/** The place of the panel between panes and status bar; empty while it is closed. */
export function ChecksDock() {
  const isOpen = useChecks((checks) => checks.isOpen);
  return isOpen ? <ChecksPanel /> : null;
}

/** What an empty list may say: of what was found in order nothing is known but that. */
function nothingWords(timeline: Timeline | null, accepted: number): string {
  const { checks } = texts();
  return timeline?.events.length === 0 ? checks.noEvents : accepted > 0 ? checks.noneOpen : checks.none;
}

/** Doubtful things by rule: one press or Enter goes to the place; each can be found in order, with a reason. */
function ChecksPanel() {
  const timeline = useMirror((mirror) => mirror.timeline);
  const showAccepted = useChecks((checks) => checks.showAccepted);
  const isChecked = useChecks((checks) => checks.outcome !== null);
  const { open, accepted } = useFindings();
  const words = useWords(timeline);
  const panel = useFocusInside();
  const groups = useMemo(
    () => groupsOf([
      ...open.map((finding) => ({ id: finding.id, finding, reason: null })),
      ...(showAccepted ? accepted.map(({ finding, reason }) => ({ id: finding.id, finding, reason })) : []),
    ]),
    [open, accepted, showAccepted],
  );
  return (
    <section
      ref={panel} className="checks" aria-label={texts().checks.title} tabIndex={-1}
      onKeyDown={(event) => { if (event.key === 'Escape' && !event.defaultPrevented) { event.stopPropagation(); openChecks(false); } }}
    >
      <header className="checks-header">
        <h2 className="checks-title">{texts().checks.title}</h2>
        <span className="checks-summary" role="status">{isChecked ? texts().checks.toCheck(open.length) : texts().checks.looking}</span>
        <span className="checks-space" />
        {(accepted.length > 0 || showAccepted) && (
          <ToggleButton className="button button-quiet" isSelected={showAccepted} onChange={(show) => { useChecks.setState({ showAccepted: show }); }}>
            {showAccepted ? texts().checks.hideAccepted(accepted.length) : texts().checks.showAccepted(accepted.length)}
          </ToggleButton>
        )}
        <IconButton label={texts().checks.close} placement="top" icon={<X size={15} aria-hidden />} onPress={() => { openChecks(false); }} />
      </header>
      <div className="checks-body">
        {groups.map(([rule, rows]) => <RuleGroup key={rule} rule={rule} rows={rows} words={words} />)}
        {groups.length === 0 && isChecked && (
          <p className="checks-none">{nothingWords(timeline, accepted.length)}</p>
        )}
      </div>
    </section>
  );
}
