/** The person has ended the program at a prompt (Ctrl-C, or the input has ended). Exit code 130. */
export class Interrupted extends Error {}
