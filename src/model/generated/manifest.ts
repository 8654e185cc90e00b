// Generated from schemas/manifest.schema.json by "npm run fix". Do not edit.

/**
 * output/manifest.json: every file of a build with its hash, and the claims that each sheet carries.
 */
export interface Manifest {
  /**
   * Name and version of the program.
   */
  generator: string;
  /**
   * There where the sheets print what nobody has accepted. No release can be made of them.
   */
  draft?: true;
  /**
   * The browser that printed the sheets.
   */
  browser: {
    /**
     * Product and version that the browser reports.
     */
    version: string;
    /**
     * Whether the browser's sandbox was on.
     */
    sandbox: boolean;
  };
  /**
   * SHA-256 of dataset.json.
   */
  dataset: string;
  /**
   * Every file of the output, sorted by path.
   *
   * @maxItems 100000
   */
  files: ManifestFile[];
  /**
   * Every printed sheet.
   *
   * @maxItems 100000
   */
  sheets: ManifestSheet[];
}
/**
 * One file.
 */
export interface ManifestFile {
  /**
   * Path below the output folder, with forward slashes.
   */
  path: string;
  /**
   * Size in bytes.
   */
  bytes: number;
  /**
   * SHA-256 of the file.
   */
  sha256: string;
}
/**
 * One sheet in one paper size.
 */
export interface ManifestSheet {
  /**
   * Id of the topic.
   */
  topic: string;
  /**
   * Id of the sheet.
   */
  sheet: string;
  /**
   * Paper size.
   */
  size: 'a4' | 'letter';
  /**
   * Print size.
   */
  print: 'standard' | 'large';
  /**
   * Path below the output folder.
   */
  file: string;
  /**
   * Hash of what the sheet says, as printed in its footer.
   */
  version: string;
  /**
   * Number of pages.
   */
  pages: number;
  /**
   * Ids of the claims that the sheet prints, sorted.
   *
   * @maxItems 10000
   *
   * Items: Id of a claim.
   */
  claims: string[];
}
