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
   * Phone numbers that patients may call. The box that says when to get help prints beside each urgency the number that answers it: the one that names it under 'for', else the first. Others are named below.
   *
   * @minItems 1
   * @maxItems 4
   */
  phones: Phone[];
  outOfHours?: OutOfHours;
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
     * Whether a sheet says by their numbers which articles stand behind it: on a patient's sheet in a line at each block, on a clinician's behind each statement.
     */
    sourceMarks?: boolean;
    /**
     * What the clinic writes on a patient's sheet by hand: name, given-by and date are lines, sticker is a box for a patient sticker. The three lines where left out.
     *
     * @maxItems 4
     *
     * Items: A line, or the box.
     */
    blanks?: ('name' | 'given-by' | 'date' | 'sticker')[];
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
     * Smallest share of an article's statements that must be mapped, 0 to 1; 0.5 where left out.
     */
    coverage?: number;
    /**
     * Highest school grade of a sheet; 8 where left out.
     */
    readingGrade?: number;
    /**
     * School grade to aim at: a higher one is a warning; 6 where left out.
     */
    readingTarget?: number;
    /**
     * Mean number of words in a sentence; 15 where left out.
     */
    sentenceMean?: number;
    /**
     * Most words in a sentence; 20 where left out.
     */
    sentenceWords?: number;
    /**
     * Most sentences in a paragraph; 5 where left out.
     */
    paragraphSentences?: number;
    /**
     * Smallest share of sentences in the active voice; 0.8 where left out.
     */
    activeShare?: number;
    /**
     * Most blocks that teach on a side of paper; 4 where left out.
     */
    mainIdeas?: number;
    /**
     * Most items of a list without groups; 7 where left out.
     */
    listItems?: number;
    /**
     * So many words in a row as in an article are a copy; 8 where left out.
     */
    overlapWords?: number;
    /**
     * Smallest type in standard print, in points; 12 where left out.
     */
    textSize?: number;
    /**
     * Smallest type in large print, in points; 18 where left out.
     */
    textSizeLarge?: number;
    /**
     * Largest share of a page's height that the footer takes in standard print, 0 to 1; 0.1 where left out, twice as much in large print.
     */
    footerShare?: number;
    /**
     * Smallest type of the source marks and of the footer in standard print, in points; 9 where left out.
     */
    markSize?: number;
    /**
     * Most letters on a line of running text; 75 where left out.
     */
    lineLetters?: number;
    /**
     * Smallest mean number of letters on the lines of a text in a narrow column; 12 where left out.
     */
    columnLetters?: number;
    /**
     * Smallest contrast of text to its ground, as a ratio; 4.5 where left out.
     */
    contrast?: number;
    /**
     * Largest size of a PDF in bytes; 100000 where left out.
     */
    fileBytes?: number;
    /**
     * Severity by code; docs/rules.md lists the codes, and how weak each may be.
     */
    severity?: {
      /**
       * off leaves it out.
       */
      [k: string]: 'error' | 'warning' | 'info' | 'off' | undefined;
    };
    /**
     * Findings that are left out for a time.
     *
     * @maxItems 1000
     */
    suppress?: Suppression[];
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
   * When somebody answers, such as Monday to Friday, 8 am to 6 pm.
   */
  hours?: string;
  /**
   * How urgent the calls are that it answers: today, the same day; week, soon.
   *
   * @minItems 1
   * @maxItems 2
   *
   * Items: How urgent.
   */
  for?: ('today' | 'week')[];
  /**
   * The number as printed.
   */
  number: string;
}
/**
 * Whom to call when no phone of the clinic is answered; printed below the numbers in the box that says when to get help.
 */
export interface OutOfHours {
  /**
   * When that is, such as Nights and weekends.
   */
  when: string;
  /**
   * The number as printed.
   */
  number: string;
}
/**
 * Findings of one code in some files, left out until a day.
 */
export interface Suppression {
  /**
   * The code of the findings.
   */
  code: string;
  /**
   * File of the content, or a pattern such as my-topic/sheets/*.yaml.
   */
  file: string;
  /**
   * Only findings about this claim.
   */
  claim?: string;
  /**
   * Why it may be left out.
   */
  reason: string;
  /**
   * The last day on which it is left out, YYYY-MM-DD; then it is an error.
   */
  until: string;
}
