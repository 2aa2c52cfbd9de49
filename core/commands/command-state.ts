/**
 * When a command can be given. The menu greys what cannot be, the palette leaves it out.
 */
export interface CommandState {
  readonly hasWindow: boolean;
  readonly hasDocument: boolean;
  readonly hasFile: boolean;
  readonly readOnly: boolean;
  readonly hasEvent: boolean;
  readonly hasSource: boolean;
  /** This copy knows where newer versions come from. */
  readonly hasUpdates: boolean;
}

export type Need =
  | 'nothing' | 'window' | 'document' | 'file' | 'event' | 'source' | 'updates'
  /** A document that can be changed, and what is named of it. */
  | 'editable' | 'editable-file' | 'editable-event' | 'editable-source';

export function isMet(need: Need, state: CommandState): boolean {
  const has: Readonly<Record<Need, boolean>> = {
    nothing: true, window: state.hasWindow, document: state.hasDocument, file: state.hasFile, event: state.hasEvent, source: state.hasSource, updates: state.hasUpdates,
    editable: state.hasDocument, 'editable-file': state.hasFile, 'editable-event': state.hasEvent, 'editable-source': state.hasSource,
  };
  return has[need] && !(need.startsWith('editable') && state.readOnly);
}
