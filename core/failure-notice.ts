/**
 * What a window says of something that could not be done.
 */
import type { Notice, SaveState } from './ipc-contract';
import type { Failure } from './result';

/** `talks.dateline: disk full on /home/anna`: a folder that the message names is not said twice. */
function titleOf({ subject, message }: Failure): string {
  const nameAt = Math.max(subject.lastIndexOf('/'), subject.lastIndexOf('\\')) + 1;
  const folder = subject.slice(0, Math.max(0, nameAt - 1));
  return `${folder !== '' && message.includes(folder) ? subject.slice(nameAt) : subject}: ${message}`;
}

/** @param saveState of the window's timeline by now; null where it has none */
export function failureNotice(failure: Failure, saveState: SaveState | null): Notice {
  const ofSaving = saveState?.type === 'failed' && failure.message.includes(saveState.message);
  return { id: `failure-${failure.code}`, tone: 'error', title: titleOf(failure), detail: failure.remedy, ...(ofSaving ? { ofSaving } : {}) };
}
