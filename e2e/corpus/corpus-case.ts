/**
 * One hostile thing by name: how it is made and what has to become of it.
 */
export const CASE_GROUPS = ['html', 'markdown', 'url', 'docx', 'pdf', 'text', 'json', 'path', 'mail'] as const;
export type CaseGroup = (typeof CASE_GROUPS)[number];

/** Where a case may put its files, and what it leaves behind. */
export interface MadeCase {
  /** What is given to the app. */
  readonly path: string;
  /** Ends what the case keeps running (a writer that swaps the file). */
  readonly end?: () => void;
}

export interface CorpusCase {
  readonly group: CaseGroup;
  /** Unique in its group. */
  readonly name: string;
  /** Name of the file that is made. */
  readonly fileName: string;
  /** Bytes of the file, or a function that puts something stranger into the folder. */
  readonly content: string | Uint8Array | ((folder: string) => MadeCase);
  /**
   * `imported`: its words can be read, cited and exported. `refused`: a message says why. `either`: both are right, so
   * long as nothing runs, leaves, hangs or breaks.
   */
  readonly expect: 'imported' | 'refused' | 'either';
  /** Words that must be among the paragraphs of an imported one. */
  readonly words?: string;
  /** Words that must not be: what an attacker wanted shown or believed. */
  readonly without?: RegExp;
}

/** The name under which outcomes are reported: `html-img-onerror`. */
export const caseId = ({ group, name }: CorpusCase): string => `${group}-${name}`;
