// Generated from schemas/clinic.schema.json by "npm run fix". Do not edit.

/**
 * The clinic that hands the sheets over, and its settings.
 */
export interface Clinic {
  /**
   * Name printed at the head of every sheet.
   */
  name: string;
  /**
   * Postal address, a line an entry.
   *
   * @maxItems 6
   *
   * Items: One line of the address.
   */
  address?: string[];
  /**
   * SVG or PNG file beside clinic.yaml.
   */
  logo?: string;
  /**
   * ISO 3166 code of the clinic's country; picks the emergency number and the units.
   */
  country: string;
  /**
   * Phone numbers that patients may call.
   *
   * @minItems 1
   * @maxItems 4
   */
  phones: Phone[];
  /**
   * Emergency number by country.
   */
  emergency: {
    /**
     * The number as people dial it.
     */
    [k: string]: string | undefined;
  };
  /**
   * Units of measure by country.
   */
  units?: {
    /**
     * metric or US customary.
     */
    [k: string]: 'metric' | 'us' | undefined;
  };
  /**
   * What is printed, and how.
   */
  sheets: {
    /**
     * Paper sizes to print.
     *
     * @minItems 1
     * @maxItems 2
     *
     * Items: A paper size.
     */
    sizes: ('a4' | 'letter')[];
    /**
     * Print sizes; standard alone where left out. Large print has letters of 18 points and more.
     *
     * @minItems 1
     * @maxItems 2
     *
     * Items: A print size.
     */
    print?: ('standard' | 'large')[];
    /**
     * Short address of the online copies, printed with the sheet's name behind it.
     */
    address: string;
    /**
     * Whether a QR code of that address is printed beside it.
     */
    qr?: boolean;
    /**
     * Whether each statement carries the numbers of its articles.
     */
    sourceMarks?: boolean;
  };
  /**
   * Who pays for the sheets, as a sentence. Comparison sheets print it.
   */
  funding?: string;
  /**
   * How and how often the sheets are kept up to date, as a sentence. Comparison sheets print it.
   */
  updates?: string;
  /**
   * Limits of the checks that a clinic may set.
   */
  checks?: {
    /**
     * Smallest share of an article's statements that must be mapped, 0 to 1.
     */
    coverage?: number;
  };
}
/**
 * One phone number.
 */
export interface Phone {
  /**
   * Who answers.
   */
  label: string;
  /**
   * The number as printed.
   */
  number: string;
}
