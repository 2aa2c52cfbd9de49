import { useEffect, useState } from 'react';
import type { ExportRequest } from '../../core/interchange/export-request';
import type { PreviewedExport } from '../../core/ipc-contract';
import type { Failure } from '../../core/result';
import { bridge } from '../bridge';

/** A choice under way is waited for this long, so that typing a header does not print at every letter. */
const PAUSE_MS = 180;

export interface PreviewState {
  readonly shown: PreviewedExport | null;
  readonly failure: Failure | null;
  readonly isWaiting: boolean;
}

/** The preview of a request; the one before stays in sight until the next is there. Null asks for nothing. */
export function usePreview(request: ExportRequest | null): PreviewState {
  const [state, setState] = useState<PreviewState>({ shown: null, failure: null, isWaiting: true });
  useEffect(() => {
    if (request === null) return undefined;
    let isOver = false;
    setState((before) => ({ ...before, isWaiting: true }));
    const timer = setTimeout(() => {
      void bridge().previewExport(request).then((result) => {
        if (isOver) return;
        if (result.ok) setState({ shown: result.value, failure: null, isWaiting: false });
        else if (result.failure.code !== 'export-cancelled') setState({ shown: null, failure: result.failure, isWaiting: false });
      });
    }, PAUSE_MS);
    return () => { isOver = true; clearTimeout(timer); };
  }, [request]);
  useEffect(() => () => { void bridge().endPreview(); }, []);
  return state;
}
