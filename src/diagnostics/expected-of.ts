/** What a schema asks for, of what it says of a value that does not fit: 'must be integer' -> 'it to be integer'. */
export function expectedOf(misfit: string | undefined): string {
  if (misfit === undefined) return 'another (it does not fit its schema)';
  const asked = /^must (NOT )?(.*)$/.exec(misfit);
  return asked ? `it ${asked[1] ? 'not ' : ''}to ${asked[2]}` : `another (${misfit})`;
}
