/**
 * A paragraph as one word, for requests whose subject is a string: ids of paragraphs are unique within their source only.
 */
import type { ParagraphId, SourceId } from '../timeline/types';

export const paragraphSubject = (source: SourceId, paragraph: ParagraphId): string => JSON.stringify([source, paragraph]);

/** Null when it is none. */
export function paragraphOfSubject(subject: string): { readonly source: SourceId; readonly paragraph: ParagraphId } | null {
  try {
    const value: unknown = JSON.parse(subject);
    if (!Array.isArray(value)) return null;
    const [source, paragraph] = value as readonly unknown[];
    return typeof source === 'string' && typeof paragraph === 'string' ? { source: source as SourceId, paragraph: paragraph as ParagraphId } : null;
  } catch {
    return null;
  }
}
