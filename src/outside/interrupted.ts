/** The person has ended the program at a prompt (Ctrl-C, or the input has ended). Exit code 130. */
export class Interrupted extends Error {}

/** Escape: the person takes back the question, not the session. Who does not catch it ends as Ctrl-C does. */
export class SteppedBack extends Interrupted {}
