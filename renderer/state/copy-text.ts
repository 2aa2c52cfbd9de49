/**
 * Puts text on the clipboard by the page's own means: the session refuses every permission, that of `navigator.clipboard`
 * too. Works while a person's press or key is being answered.
 */
export function copyText(text: string): boolean {
  // What has the focus or is selected is not what is meant, so the command is told that there is something to copy.
  const allow = (event: Event): void => { event.preventDefault(); };
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('beforecopy', allow, { capture: true });
  document.addEventListener('copy', put, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('beforecopy', allow, { capture: true });
    document.removeEventListener('copy', put, { capture: true });
  }
}
