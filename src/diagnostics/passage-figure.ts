import {defineDiagnostics, needed} from './define-diagnostic.ts';

export const passageFigure = defineDiagnostics({
  id: 'passage/figure',
  means: 'A passage shows a figure that has no file, or no words for who cannot see it.',
  asks: "Each figure of a passage is a file of the topic's figures/, and has a text alternative.",
  source: 'WCAG 1.1.1; ISO 14289-1; own',
  severity: 'error',
  floor: needed,
  texts: {
    alternative: ({path}: {path: string}) => ({
      message: `Found the figure '${path}' without a text alternative, expected what it shows, in words.`,
      hint: 'Write it between the brackets: `![A hand holds the device upright.](figures/name.svg)`.',
    }),
    missing: ({path, known}: {path: string; known: readonly string[]}) => ({
      message: `Found no file '${path}', expected ${known.length > 0 ? `one of: ${known.join(', ')}` : 'a file in the folder figures/ of the topic'}.`,
      hint: 'Put the file there, or correct the path behind the brackets.',
    }),
    path: ({path}: {path: string}) => ({
      message: `Found the figure '${path}', expected a file in the folder figures/ of the topic.`,
      hint: 'Put the file into figures/ beside articles/, and write `figures/name.svg`. No other folder and no address is read.',
    }),
    ending: ({path}: {path: string}) => ({
      message: `Found the figure '${path}', expected a file that ends with .svg, .png, .jpg or .jpeg.`,
      hint: 'Save it as one of these: SVG for a drawing, JPEG for a photograph.',
    }),
  },
  samples: {
    alternative: {path: 'figures/step-1.svg'},
    missing: {path: 'figures/step-1.svg', known: ['figures/step-2.svg']},
    path: {path: '../../other/step-1.svg'},
    ending: {path: 'figures/step-1.gif'},
  },
  example: {
    by: 'sheet',
    changes: [
      {
        file: 'eyes/sheets/dry-eyes.yaml',
        good: '    bottom:\n',
        bad: '    bottom:\n      - passage: {article: dry-eyes, section: what-helps}\n',
      },
      {file: 'eyes/articles/dry-eyes.md', good: 'licence: CC-BY-4.0', bad: 'licence: CC-BY-4.0\nrights: own'},
      {
        file: 'eyes/articles/dry-eyes.md',
        good: '- Take regular breaks.\n',
        bad: '![](figures/eye.svg)\n\n- Take regular breaks.\n',
      },
    ],
  },
});
