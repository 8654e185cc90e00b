import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const explainNothing = defineDiagnostic({
  id: 'explain/nothing',
  means: 'Nothing of the dataset fits what was asked for.',
  asks: 'What is asked for is in the dataset.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({asked, near}: {asked: string; near: readonly string[]}) => ({
    message: `Found nothing for ${asked}, expected a claim, an entity, a sheet or a version.${near.length > 0 ? ` Did you mean ${near.join(', ')}?` : ''}`,
    hint: "Claims look like c-0123456789, sheets like topic/sheet, versions like 0a1b2c3; `claimleaf explain --text 'WORDS'` finds by words. A version is known as long as the content gives it: for an older one look into content/releases, or take the content of its time.",
  }),
  sample: {asked: 'dry-eyse', near: ['dry-eyes']},
  example: {by: 'explain', good: '--text "dry eyes"', bad: '--text "wet eyes"'},
});
