/**
 * The machine, not the content, stands in the way: a missing browser, a folder that cannot be written, a browser
 * that keeps dying. `message` says what was found and what was expected, `hint` what to do; the command line shows
 * both and ends with exit code 3.
 */
export class EnvironmentError extends Error {
  readonly code: string;
  readonly hint: string;

  constructor(code: string, message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EnvironmentError';
    this.code = code;
    this.hint = hint;
  }
}
