/** What is said about a sheet in its PDF. */
export type PdfMeta = {
  title: string;
  /** BCP 47, for example en-GB. */
  language: string;
  author: string;
  subject: string;
  keywords?: readonly string[];
  /** From the content, never from the clock: a date (2026-11-21) or a time in UTC (2026-11-21T08:00:00Z). */
  created: string;
  /** The sheet's content hash. */
  version: string;
  /** The program and its version. */
  producer: string;
};
