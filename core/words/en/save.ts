/** What the status bar says about the file, and what can be done about it. */
export const save = {
  saved: 'All changes saved',
  saving: 'Saving…',
  reading: 'Reading the whole timeline…',
  notSaved: (why: string) => `Not saved: ${why}`,
  unsavedNew: 'Kept safe, not in a file yet',
  readOnly: 'Read only',
  whyReadOnly: (why: string | null) => `Read only: ${why ?? 'this timeline cannot be changed.'}`,
  state: 'Save state',
  retry: 'Retry',
  saveAs: 'Save as…',
  saveElsewhere: 'Save elsewhere…',
  status: 'Status',
};
