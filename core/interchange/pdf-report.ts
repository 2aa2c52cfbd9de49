/** What is found out about a PDF of ours: whether it is as it was exported. */

/**
 * Are the pages of a PDF of ours as they were exported?
 *
 * `drawn`: they draw what they drew and nothing foreign lies over them, but an earlier version exported it, and noted
 * neither their pictures and size nor where their links lead. `overlaid`: they draw what they drew, but something lies
 * over them, they are cropped or turned, or a picture or a link was exchanged. `changed`: they draw something else.
 */
export type PagesVerdict = 'intact' | 'drawn' | 'overlaid' | 'changed';

/** Are bookmarks, title, author and day of export as they were? `unknown`: an earlier version exported it, and did not note them. */
export type GuideVerdict = 'intact' | 'changed' | 'unknown';

/** What `Verify PDF…` found out about a PDF of ours. */
export interface PdfReport {
  readonly fileName: string;
  /** For `openVerified`; null when there is no timeline to open. */
  readonly handle: string | null;
  readonly title: string;
  /** ISO 8601 instant; null when it does not say. */
  readonly created: string | null;
  readonly data: 'intact' | 'changed' | 'missing';
  readonly pages: PagesVerdict;
  readonly guide: GuideVerdict;
  /** Hex SHA-256 of the timeline in it; its beginning is in every footer. */
  readonly dataSha256: string | null;
}
