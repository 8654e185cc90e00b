// Generated from schemas/recall.schema.json by "npm run fix". Do not edit.

/**
 * What `claimleaf recall` finds: released sheets to take back, and why. The `result` of --json.
 */
export interface Recall {
  /**
   * Version of this format.
   */
  format: 1;
  /**
   * Name of the program.
   */
  generator: string;
  /**
   * Number of releases that were looked at.
   */
  releases: number;
  /**
   * The day on which review dates were judged, YYYY-MM-DD; null where none was given, so that they were not.
   */
  today: string | null;
  /**
   * The claim that was asked for, or null for all.
   */
  claim: string | null;
  /**
   * The revision since which changes were asked for, or null.
   */
  since: string | null;
  /**
   * Number of sheet versions to take back.
   */
  recalled: number;
  /**
   * Released versions of sheets, sorted by topic, sheet and release. With a claim, also those that carry it and need not be taken back.
   *
   * @maxItems 100000
   */
  sheets: RecalledSheet[];
}
/**
 * One version of a sheet.
 */
export interface RecalledSheet {
  /**
   * Id of the topic.
   */
  topic: string;
  /**
   * Id of the sheet.
   */
  sheet: string;
  /**
   * Its title.
   */
  title: string;
  /**
   * The version in the footer of the paper.
   */
  version: string;
  /**
   * The review date on the paper.
   */
  reviewBy: string;
  /**
   * The releases that have this version.
   *
   * @minItems 1
   * @maxItems 10000
   */
  releases: RecallRelease[];
  /**
   * Its PDFs, as paths below the output folder.
   *
   * @maxItems 100
   *
   * Items: A path.
   */
  files: string[];
  /**
   * The version that the content gives now; null where it gives no such sheet.
   */
  current: string | null;
  /**
   * Whether it is to be taken back.
   */
  recall: boolean;
  /**
   * Why.
   *
   * @maxItems 20000
   */
  reasons: RecallReason[];
}
/**
 * A release.
 */
export interface RecallRelease {
  /**
   * Its name.
   */
  name: string;
  /**
   * Its day.
   */
  on: string;
}
/**
 * One reason.
 */
export interface RecallReason {
  /**
   * withdrawn: no article states the claim any more, or has the passage; changed: it says something else; hidden: an editor has hidden it; in-conflict: it stands in an open disagreement and did not; expired: the review date on the paper is past.
   */
  kind: 'withdrawn' | 'changed' | 'hidden' | 'in-conflict' | 'expired';
  /**
   * The claim; null for a date or a passage.
   */
  claim: string | null;
  /**
   * The passage, by its id in the dataset; left out for claims and dates.
   */
  passage?: string;
  /**
   * Its sentence then, or its subject, relation and object; the review date.
   */
  was: string;
  /**
   * Its sentence now; null where there is none.
   */
  is: string | null;
  /**
   * What of the claim has changed.
   *
   * @maxItems 20
   */
  fields: FieldChange[];
}
/**
 * One field that has changed.
 */
export interface FieldChange {
  /**
   * Name of the field.
   */
  field: string;
  /**
   * Its value before; null where it had none.
   */
  old: string | null;
  /**
   * Its value after; null where it has none.
   */
  new: string | null;
}
