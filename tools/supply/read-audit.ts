/** What `npm audit --json` has found, in a line; or that it could not look, and why. */
export function readAudit(text: string): {isBad: boolean; line: string} {
  const report = parse(text);
  const counts = report?.metadata?.vulnerabilities;
  if (!counts) {
    const reason = report?.error?.summary || report?.message || 'npm audit gave no report';
    return {isBad: false, line: `skipped: ${reason.split('\n')[0]}`};
  }
  const {high = 0, critical = 0, moderate = 0, low = 0} = counts;
  return {
    isBad: high + critical > 0,
    line: `${critical} critical, ${high} high, ${moderate} moderate, ${low} low`,
  };
}

type Report = {
  metadata?: {vulnerabilities?: Partial<Record<'critical' | 'high' | 'moderate' | 'low', number>>};
  error?: {summary?: string};
  message?: string;
};

function parse(text: string): Report | null {
  try {
    return JSON.parse(text) as Report | null;
  } catch {
    return null;
  }
}
