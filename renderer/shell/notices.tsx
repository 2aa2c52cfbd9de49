import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import type { Notice } from '../../core/ipc-contract';
import { bridge } from '../bridge';
import { dropNotice, useShell } from '../state/shell';
import './notices.css';

const ICONS = { info: Info, success: CircleCheck, warning: TriangleAlert, error: CircleAlert } as const;

/** Good news goes by itself; what needs a person stays until they have seen to it. */
const STAY_MS = 6_000;

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const Icon = ICONS[notice.tone];
  const passes = notice.tone === 'success' && notice.actions === undefined;
  useEffect(() => {
    if (!passes) return undefined;
    const timer = setTimeout(() => { dropNotice(notice.id); }, STAY_MS);
    return () => { clearTimeout(timer); };
  }, [notice, passes]);
  return (
    <div className={`notice notice-${notice.tone}`} role={notice.tone === 'error' ? 'alert' : 'status'}>
      <Icon className="notice-icon" size={17} aria-hidden />
      <div className="notice-text">
        <p className="notice-title">{notice.title}</p>
        {notice.detail !== undefined && <p className="notice-detail">{notice.detail}</p>}
        {notice.actions !== undefined && (
          <div className="notice-actions">
            {notice.actions.map((action) => (
              <Button key={action.id} className="button" onPress={() => { void bridge().noticeAction(notice.id, action.id); dropNotice(notice.id); }}>{action.label}</Button>
            ))}
          </div>
        )}
      </div>
      <Button className="button button-icon" aria-label="Close this message" onPress={() => { dropNotice(notice.id); }}><X size={15} aria-hidden /></Button>
    </div>
  );
}

export function Notices() {
  const notices = useShell((shell) => shell.notices);
  const progress = useShell((shell) => shell.progress);
  return (
    <section className="notices" aria-label="Messages">
      {progress !== null && (
        <div className="notice notice-info">
          <div className="notice-text">
            <p className="notice-title">{progress.label}{progress.total > 0 && ` · ${progress.done.toLocaleString('en')} of ${progress.total.toLocaleString('en')}`}</p>
            <progress className="notice-progress" aria-label={progress.label} {...(progress.total > 0 ? { value: progress.done, max: progress.total } : {})} />
          </div>
          <Button className="button" onPress={() => { void (progress.task === 'import' ? bridge().cancelImport() : bridge().cancelExport()); }}>Cancel</Button>
        </div>
      )}
      {notices.map((notice) => <NoticeCard key={notice.id} notice={notice} />)}
    </section>
  );
}
