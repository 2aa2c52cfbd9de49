import { Component, type ReactNode } from 'react';
import { later } from '../shell/later';
import { bridge } from '../bridge';

const CrashScreen = later(() => import('./crash-screen').then((part) => part.CrashScreen));

const wordsOf = (problem: unknown): string => (problem instanceof Error ? (problem.stack ?? `${problem.name}: ${problem.message}`) : String(problem)).slice(0, 8_000);

/** What the browser says where sizes are looked at again a picture later: no fault, and it would fill the log at every start. */
const PUT_OFF = /^ResizeObserver loop/;

/** Problems that break nothing that is drawn are only written down. */
export function logProblems(): void {
  window.addEventListener('error', ({ error, message }) => { if (!PUT_OFF.test(message)) void bridge().reportProblem(`error: ${error === undefined || error === null ? message : wordsOf(error)}`); });
  window.addEventListener('unhandledrejection', ({ reason }) => { void bridge().reportProblem(`unhandled: ${wordsOf(reason)}`); });
}

interface State {
  readonly problem: string | null;
}

/** When drawing fails, says so and how to go on. The document is in main and on the disk; nothing is lost with the page. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { problem: null };

  static getDerivedStateFromError(problem: unknown): State {
    return { problem: wordsOf(problem) };
  }

  override componentDidCatch(problem: unknown, { componentStack }: { readonly componentStack?: string | null }): void {
    void bridge().reportProblem(`window: ${wordsOf(problem)}\n${(componentStack ?? '').slice(0, 4_000)}`);
  }

  override render(): ReactNode {
    const { problem } = this.state;
    return problem === null ? this.props.children : <CrashScreen problem={problem} />;
  }
}
