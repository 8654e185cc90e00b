export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
export const items = (texts: readonly string[], tag = 'li'): string =>
  texts.map((t) => `<${tag}>${t}</${tag}>`).join('');
export const tableOf = (rows: readonly (readonly string[])[]): string =>
  `<table><thead><tr>${items(rows[0] ?? [], 'th')}</tr></thead><tbody>${rows
    .slice(1)
    .map((row) => `<tr>${items(row, 'td')}</tr>`)
    .join('')}</tbody></table>`;
