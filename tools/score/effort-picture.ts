/** A curve: points of effort and recall, from little to much. */
export type Curve = {name: string; color: string; dash: string; points: readonly {x: number; recall: number}[]};

/** A panel of the picture; `bars` are marks of what was to be reached. */
export type Panel = {
  title: string;
  unit: string;
  most: number;
  step: number;
  curves: readonly Curve[];
  bars: readonly {x: number; recall: number}[];
};

const width = 360;
const height = 260;
const [left, top] = [52, 34];
const gap = 70;

/** Panels side by side as SVG, recall upwards; the names of the curves below. The same panels give the same bytes. */
export function drawPanels(panels: readonly Panel[], alternative: string): string {
  const full = {width: left + panels.length * (width + gap), height: top + height + 90};
  const legend = (panels[0]?.curves ?? []).map(
    ({name, color, dash}, i) =>
      `<g transform="translate(${left + i * 250} ${top + height + 68})">${line(color, dash, 'M0 0H32')}<text x="40" y="5">${name}</text></g>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${full.width} ${full.height}" font-family="sans-serif" font-size="14" role="img">`,
    `<title>${alternative}</title>`,
    `<rect width="${full.width}" height="${full.height}" fill="#fff"/>`,
    ...panels.map(
      (panel, i) => `<g transform="translate(${left + i * (width + gap)} ${top})">\n${drawPanel(panel)}\n</g>`,
    ),
    ...legend,
    '</svg>',
    '',
  ].join('\n');
}

function drawPanel({title, unit, most, step, curves, bars}: Panel): string {
  const x = (value: number) => round((value / most) * width);
  const y = (recall: number) => round(height - recall * height);
  const across = [0, 0.25, 0.5, 0.75, 1].map(
    (recall) =>
      `<path d="M0 ${y(recall)}H${width}" stroke="#ddd"/><text x="-8" y="${y(recall) + 5}" text-anchor="end">${recall.toFixed(2)}</text>`,
  );
  const along = Array.from({length: Math.floor(most / step) + 1}, (_, i) => i * step).map(
    (value) =>
      `<path d="M${x(value)} ${height}v6" stroke="#333"/><text x="${x(value)}" y="${height + 21}" text-anchor="middle">${value}</text>`,
  );
  return [
    `<text x="0" y="-14" font-weight="bold">${title}</text>`,
    ...across,
    ...along,
    `<text x="${width / 2}" y="${height + 42}" text-anchor="middle">${unit}</text>`,
    `<path d="M0 0V${height}H${width}" fill="none" stroke="#333"/>`,
    ...curves.map(({color, dash, points}) =>
      line(color, dash, `M0 ${height}${points.map((p) => `L${x(p.x)} ${y(p.recall)}`).join('')}`),
    ),
    ...bars.map(
      ({x: at, recall}) => `<circle cx="${x(at)}" cy="${y(recall)}" r="6" fill="none" stroke="#b00" stroke-width="2"/>`,
    ),
  ].join('\n');
}

const line = (color: string, dash: string, d: string) =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="2.5"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`;

const round = (n: number) => Math.round(n * 10) / 10;
