/** The verdicts on statements, which need no reason. */
export const statementVerdicts = ['accept', 'reject', 'whole'] as const;
