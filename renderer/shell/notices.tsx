import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { Button } from 'react-aria-components';
import { words as texts } from '../../core/words/words';
import { bridge } from '../bridge';
import { dropNotice, useShell, type ShownNotice } from '../state/shell';
import { IconButton } from './hinted-button';
import './notices.css';

const ICONS = { info: Info, success: CircleCheck, warning: TriangleAlert, error: CircleAlert } as const;

/** Good news goes by itself; what needs a person stays until they have seen to it. */
const STAY_MS = 6_000;
/** What offers something stays long enough to be read and reached. */
const STAY_WITH_ACTIONS_MS = 12_000;

/** What the action's button says from now on; null where the notice is done with. */
function answer(notice: ShownNotice, action: string): string | null {
  if (notice.answer !== undefined) return notice.answer(action);
  void bridge().noticeAction(notice.id, action);
  return null;
}

/** A failure speaks for itself; the others have been announced when they were shown, as what comes with its words is not heard for certain. */
function NoticeCard({ notice }: { readonly notice: ShownNotice }) {
  const Icon = ICONS[notice.tone];
  const passes = notice.passing === true || (notice.tone === 'success' && notice.actions === undefined);
  // Nothing goes from under a pointer or the focus.
  const [isHeld, setHeld] = useState(false);
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const press = (action: string): void => {
    const said = answer(notice, action);
    if (said === null) dropNotice(notice.id);
    else setAnswers((before) => ({ ...before, [action]: said }));
  };
  useEffect(() => {
    if (!passes || isHeld) return undefined;
    const timer = setTimeout(() => { dropNotice(notice.id); }, notice.actions === undefined ? STAY_MS : STAY_WITH_ACTIONS_MS);
    return () => { clearTimeout(timer); };
  }, [notice, passes, isHeld]);
  /** Of the message that has the focus; what is open behind it has its own turn. */
  const closeByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    dropNotice(notice.id);
  };
  return (
    <div
      className={`notice notice-${notice.tone}`} {...(notice.tone === 'error' ? { role: 'alert' } : { role: 'group', 'aria-label': notice.title })}
      onPointerEnter={() => { setHeld(true); }} onPointerLeave={() => { setHeld(false); }} onFocus={() => { setHeld(true); }} onBlur={() => { setHeld(false); }} onKeyDown={closeByKey}
    >
      <Icon className="notice-icon" size={17} aria-hidden />
      <div className="notice-text">
        <p className="notice-title">{notice.title}</p>
        {notice.detail !== undefined && <p className="notice-detail">{notice.detail}</p>}
        {notice.actions !== undefined && (
          <div className="notice-actions">
            {notice.actions.map((action) => <Button key={action.id} className="button" onPress={() => { press(action.id); }}>{answers[action.id] ?? action.label}</Button>)}
          </div>
        )}
      </div>
      <IconButton label={texts().shell.closeMessage} placement="top" icon={<X size={15} aria-hidden />} onPress={() => { dropNotice(notice.id); }} />
    </div>
  );
}

/** Tells the style sheet how high they are: an open dialogue ends above them, so that they lie over none of its fields. */
function useHeightTold(messages: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = messages.current;
    if (element === null) return undefined;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => { style.setProperty('--messages-height', `${element.offsetHeight}px`); });
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty('--messages-height');
    };
  }, [messages]);
}

export function Notices() {
  const messages = useRef<HTMLElement>(null);
  useHeightTold(messages);
  const notices = useShell((shell) => shell.notices);
  const progress = useShell((shell) => shell.progress);
  return (
    <section ref={messages} className="notices" aria-label={texts().shell.messages}>
      {progress !== null && (
        <div className="notice notice-info">
          <div className="notice-text">
            <p className="notice-title">{progress.total > 0 ? texts().shell.progress(progress.label, progress.done, progress.total) : progress.label}</p>
            <progress className="notice-progress" aria-label={progress.label} {...(progress.total > 0 ? { value: progress.done, max: progress.total } : {})} />
          </div>
          {progress.task === 'import' && <Button className="button" aria-label={texts().shell.cancelImport} onPress={() => { void bridge().cancelImport(); }}>{texts().shell.cancel}</Button>}
          {progress.task === 'export' && <Button className="button" aria-label={texts().shell.cancelExport} onPress={() => { void bridge().cancelExport(); }}>{texts().shell.cancel}</Button>}
          {progress.task === 'update' && <Button className="button" aria-label={texts().shell.cancelUpdate} onPress={() => { void bridge().noticeAction('update', 'stop'); }}>{texts().shell.cancel}</Button>}
        </div>
      )}
      {notices.map((notice) => <NoticeCard key={notice.id} notice={notice} />)}
    </section>
  );
}
