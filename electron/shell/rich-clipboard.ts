/**
 * Rich text on the clipboard, by the interface of either runtime: Electron 25 writes and reads at once, later ones as
 * the web does.
 */
import * as electron from 'electron';

interface OldClipboard {
  readonly write: (data: { readonly text: string; readonly html: string }) => void;
  readonly readHTML?: () => string;
  readonly availableFormats: () => readonly string[];
}

interface NewClipboard {
  readonly write: (items: readonly unknown[]) => Promise<void>;
  readonly read: () => Promise<readonly { readonly types: readonly string[]; readonly getType: (type: string) => Promise<{ readonly text: () => Promise<string> }> }[]>;
}

const isOld = (clipboard: object): boolean => 'readHTML' in clipboard;

export async function writeRich(html: string, text: string): Promise<void> {
  const { clipboard } = electron as { readonly clipboard: object };
  if (isOld(clipboard)) (clipboard as OldClipboard).write({ html, text });
  else {
    const { ClipboardItem: Item } = electron as unknown as { readonly ClipboardItem: new (items: Readonly<Record<string, string>>) => unknown };
    await (clipboard as NewClipboard).write([new Item({ 'text/html': html, 'text/plain': text })]);
  }
}

/** Empty when there is none. */
export async function readRich(): Promise<string> {
  const { clipboard } = electron as { readonly clipboard: object };
  if (isOld(clipboard)) return (clipboard as OldClipboard).readHTML?.() ?? '';
  for (const item of await (clipboard as NewClipboard).read()) {
    if (item.types.includes('text/html')) return (await item.getType('text/html')).text();
  }
  return '';
}

/** Whether there is any, without reading it. */
export async function hasRich(): Promise<boolean> {
  const { clipboard } = electron as { readonly clipboard: object };
  if (isOld(clipboard)) return (clipboard as OldClipboard).availableFormats().includes('text/html');
  return (await (clipboard as NewClipboard).read()).some(({ types }) => types.includes('text/html'));
}
