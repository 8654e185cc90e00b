import {defineDiagnostics, needed} from './define-diagnostic.ts';

const cleaner = 'Save it again as a plain drawing: most programs offer "plain SVG" or "optimised SVG".';

export const illustrationUnusable = defineDiagnostics({
  id: 'illustration/unusable',
  means: 'A file of figures/ cannot be printed, or does more than show something.',
  asks: 'A figure is an SVG of shapes alone, a PNG or a JPEG, has 500 kB at most, and loads and runs nothing.',
  source: 'own: a sheet shows what its clinic has seen, and nothing acts by itself',
  severity: 'error',
  floor: needed,
  texts: {
    large: ({size, limit}: {size: number; limit: number}) => ({
      message: `Found a figure of ${size} bytes, expected at most ${limit}.`,
      hint: 'Make it smaller: a photograph of 1200 points across is sharp on a sheet.',
    }),
    wide: ({width, height, limit}: {width: number; height: number; limit: number}) => ({
      message: `Found a figure of ${width} × ${height} points, expected at most ${limit} each way.`,
      hint: 'Make it smaller: a photograph of 1200 points across is sharp on a sheet.',
    }),
    type: ({ending, found}: {ending: string; found: string}) => ({
      message: `Found ${found} in a file that ends with .${ending}, expected what its name says.`,
      hint: 'Save it again in the form that its name says, or give it the ending of what it is.',
    }),
    damaged: ({reason}: {reason: string}) => ({
      message: `Found a damaged figure (${reason}), expected a whole one.`,
      hint: 'Save it again.',
    }),
    turned: () => ({
      message: 'Found a photograph that its camera has marked as turned, expected one that stands upright by itself.',
      hint: 'Turn it in a program for pictures and save it: the mark is taken out with all that the camera has noted.',
    }),
    script: ({found}: {found: string}) => ({
      message: `Found ${found} in a figure, expected nothing that runs.`,
      hint: cleaner,
    }),
    outside: ({found}: {found: string}) => ({
      message: `Found ${found} in a figure, expected nothing from outside of the file.`,
      hint: 'Draw what it shows into the figure itself, or save a picture as a PNG or JPEG of its own.',
    }),
    motion: ({found}: {found: string}) => ({
      message: `Found ${found} in a figure, expected one that stands still.`,
      hint: cleaner,
    }),
    words: () => ({
      message:
        'Found letters in a figure, expected shapes alone: sheets have their own letters, and screen readers read none in a figure.',
      hint: 'Put the words into the text beside the figure, or turn the letters into paths.',
    }),
    element: ({found}: {found: string}) => ({
      message: `Found <${found}> in a figure, expected shapes, groups, gradients and patterns.`,
      hint: cleaner,
    }),
    style: ({found}: {found: string}) => ({
      message: `Found the style '${found}' in a figure, expected colours and strokes alone.`,
      hint: 'Write it as an attribute, such as fill="#000".',
    }),
    many: ({found, limit}: {found: number; limit: number}) => ({
      message: `Found a figure of ${Number.isFinite(found) ? found : 'endlessly many'} shapes, expected at most ${limit}, those that are used again counted each time.`,
      hint: 'Simplify it, or save it as a PNG.',
    }),
    deep: ({limit}: {limit: number}) => ({
      message: `Found groups in a figure that are nested more than ${limit} deep, expected at most that.`,
      hint: cleaner,
    }),
  },
  samples: {
    deep: {limit: 100},
    large: {size: 20_000_000, limit: 500_000},
    wide: {width: 9000, height: 6000, limit: 4000},
    type: {ending: 'png', found: 'a JPEG'},
    damaged: {reason: 'it ends too soon'},
    turned: {},
    script: {found: '<script>'},
    outside: {found: 'href="https://example.org/a.png"'},
    motion: {found: '<animate>'},
    words: {},
    element: {found: 'filter'},
    style: {found: 'fill: url(a.svg#b)'},
    many: {found: 90_000, limit: 20_000},
  },
  example: {
    by: 'check',
    changes: [
      {
        file: 'eyes/figures/eye.svg',
        good: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4"/></svg>',
        bad: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script></svg>',
      },
    ],
  },
});
