/**
 * What no window of Dateline may do, whatever runs in it: reach a network, ask for a permission, go elsewhere, open
 * another window, attach a webview.
 *
 * After Electron's security checklist. Each item is tested against the running app.
 */
import { app, session, type Session, type WebContents } from 'electron';
import { APP_INDEX } from './app-protocol';

/** Schemes a page may load from: its own files, and what it made itself. DevTools need their own in development. */
const LOCAL_SCHEMES = ['app:', 'blob:', 'devtools:'];

/** Switches for Chromium, before the app is ready: no background traffic, and no name can be looked up at all. */
export function silenceNetwork(): void {
  const off = ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability', 'no-pings', 'disable-sync', 'disable-breakpad'];
  for (const name of off) app.commandLine.appendSwitch(name);
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('proxy-server', 'direct://');
  app.commandLine.appendSwitch('dns-prefetch-disable');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  app.commandLine.appendSwitch('disable-features', 'SpareRendererForSitePerProcess,MediaRouter,OptimizationHints,Translate,AutofillServerCommunication,CertificateTransparencyComponentUpdater,DialMediaRouteProvider');
}

export function lockDownSession(target: Session): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => { answer(false); });
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  // A bare Electron looks up a host for spell-check dictionaries; none are fetched until the person turns spell-check on.
  target.setSpellCheckerEnabled(false);
  target.setSpellCheckerLanguages([]);
  target.webRequest.onBeforeRequest((details, answer) => {
    let scheme = '';
    try {
      scheme = new URL(details.url).protocol;
    } catch {
      // Not an address: refused like any other scheme.
    }
    answer({ cancel: !LOCAL_SCHEMES.includes(scheme) });
  });
  target.on('will-download', (event) => { event.preventDefault(); });
}

function lockDownContents(contents: WebContents): void {
  const stay = (event: { preventDefault(): void }, url: string): void => {
    if (url !== APP_INDEX) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => { event.preventDefault(); });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Every session and every page that will ever exist. Call once the app is ready. */
export function lockDownApp(): void {
  lockDownSession(session.defaultSession);
  app.on('session-created', lockDownSession);
  app.on('web-contents-created', (_event, contents) => { lockDownContents(contents); });
}
