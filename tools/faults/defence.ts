/** A defence of the program, the line that it hangs on, how that line is without it, and the test that must fail then. */
export type Defence = {
  name: string;
  /** Against what. */
  against: string;
  file: string;
  line: string;
  without: string;
  test: string;
};
