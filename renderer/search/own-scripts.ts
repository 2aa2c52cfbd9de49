/**
 * Lets the page start its own workers, and nothing else, under a policy that otherwise takes script from no string.
 *
 * Trusted Types ask a policy named "default" for every address handed to `new Worker`; the name is listed in
 * electron/shell/app-protocol.ts. There is no rule for markup or code, so those stay refused.
 */
interface PolicyFactory {
  readonly createPolicy: (name: 'default', rules: { readonly createScriptURL: (address: string) => string | null }) => unknown;
}

let isAllowed = false;

/** The address when it is a file of ours, null otherwise, which refuses it. */
export function ownScript(address: string, base: string): string | null {
  const { protocol, host, pathname } = new URL(address, base);
  const page = new URL(base);
  return protocol === page.protocol && host === page.host && /\.(js|ts)$/.test(pathname) ? address : null;
}

/** Must run before the first worker is started; more than once does no harm. */
export function allowOwnWorkers(): void {
  if (isAllowed) return;
  isAllowed = true;
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };
  trustedTypes?.createPolicy('default', { createScriptURL: (address) => ownScript(address, location.href) });
}
