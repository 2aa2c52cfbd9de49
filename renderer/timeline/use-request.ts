/**
 * Requests to a view: "show this day", "fit all". A new object is a new request.
 */
import { useEffect, useRef } from 'react';

/** Carries a request out once, with what the view knows then. */
export function useRequest<Request extends object>(request: Request | null, carryOut: (request: Request) => void): void {
  const latest = useRef(carryOut);
  useEffect(() => { latest.current = carryOut; });
  useEffect(() => { if (request !== null) latest.current(request); }, [request]);
}
