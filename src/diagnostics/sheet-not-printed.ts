import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const sheetNotPrinted = defineDiagnostic({
  id: 'sheet/not-printed',
  means: 'The browser hung or crashed twice over a sheet, which is left out; the others are printed.',
  asks: 'Each sheet can be printed.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({edition, fault}: {edition: string; fault: string}) => ({
    message: `Found no way to print ${edition}, expected a PDF: ${fault}, twice, each time in a new browser.`,
    hint: 'Look for something very long or deeply nested in the sheet. None of its editions is in the output, but those of the last build that still say the same.',
  }),
  sample: {edition: 'eyes/dry-eyes.a4', fault: 'it took longer than 30 s'},
  example: {by: 'never', because: 'no sheet that passes the checks is known to do it; the machine may'},
});
