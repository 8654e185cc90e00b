/** The command line is wrong: the message says what was found and expected. Exit code 2. */
export class UsageError extends Error {}
