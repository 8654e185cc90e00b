import type {Diagnostic} from '../diagnostics.ts';

/** Workflow commands by which GitHub shows problems beside the lines of a pull request. */
export function toGithubAnnotations(diagnostics: readonly Diagnostic[], contentFolder: string): string {
  return diagnostics
    .map(({severity, place, code, message, hint}) => {
      const level = severity === 'error' ? 'error' : severity === 'warning' ? 'warning' : 'notice';
      const where = [
        `file=${property(`${contentFolder}/${place.file}`)}`,
        ...(place.line ? [`line=${place.line}`] : []),
        ...(place.column ? [`col=${place.column}`] : []),
        `title=${property(code)}`,
      ];
      return `::${level} ${where.join(',')}::${data(`${message} ${hint}`)}`;
    })
    .join('\n');
}

const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
