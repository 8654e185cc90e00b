import {describe, expect, it} from 'vitest';
import {makeLexicon} from '../../src/3-extract/lexicon.ts';
import type {CareCountry} from '../../src/model/article-reading.ts';
import {readKnowledge} from '../../src/outside/program-files.ts';
import {entities, extractFrom, relations} from './engine.ts';

const english = readKnowledge().languages.get('en');
if (!english) throw new Error('language/en.yaml is missing');

const britain: CareCountry = {country: 'GB', emergencyNumber: '999'};

/** Reason -> how soon, of all that a text sends to care for. */
function urgencies(markdown: string, here: CareCountry | null = britain) {
  const {statements} = extractFrom(markdown, makeLexicon(entities, english!, relations, {here}));
  return Object.fromEntries(
    statements.filter((s) => s.relation === 'see-doctor-for').map((s) => [s.object, s.urgency]),
  );
}

const ofRash = (markdown: string, here?: CareCountry | null) => urgencies(markdown, here)['skin-rash'];

describe('how soon a sentence sends its reader to care', () => {
  it('takes up the sentence before where it says so', () => {
    const both = 'Get emergency help if you have dry skin. Do the same if you have a rash.';
    expect(urgencies(`## When to see a doctor\n\n${both}`)).toMatchObject({'skin-rash': 'emergency'});
    expect(urgencies(`## When to see a doctor\n\n${both.replace('Do the same', 'See a doctor')}`)).toMatchObject({
      'skin-rash': 'soon',
    });
  });

  it.each([
    ['emergency', 'Call 999 at once if you have a rash.'],
    ['emergency', 'Call an ambulance if you have a rash.'],
    ['emergency', 'Get emergency medical help if you have a rash.'],
    ['emergency', 'Contact the emergency department for help if you have a rash.'],
    ['emergency', 'If you have a rash, go to A&E.'],
    ['today', 'See a doctor urgently if you have a rash.'],
    ['today', 'See a doctor as soon as possible if you have a rash.'],
    ['today', 'See a doctor within 24 hours if you have a rash.'],
    ['today', 'If you have a rash, call a doctor today.'],
    ['today', 'Call 111 if you have a rash.'],
    ['today', 'Ask for an emergency appointment with a doctor if you have a rash.'],
    ['soon', 'See a doctor if you have a rash.'],
    ['today', 'See a doctor within a day if you have a rash.'],
    ['today', 'See a doctor urgently within a week if you have a rash.'],
    ['soon', 'See a doctor within a few days if you have a rash.'],
    ['soon', 'See a doctor within a few weeks if you have a rash.'],
  ])('%s: %s', (urgency, text) => {
    expect(ofRash(text)).toBe(urgency);
  });

  it.each([
    ['This is not an emergency: see a doctor within a few weeks if you have a rash.'],
    ['You do not need to call 999 if you have a rash.'],
    ['You do not need to call 999 or go to A&E if you have a rash.'],
    ['There is no need for an ambulance if you have a rash.'],
    ['If you have a rash, an ambulance is not needed.'],
    ['Call the non-emergency number if you have a rash.'],
    ['You do not need to see a doctor urgently if you have a rash.'],
    ['Call us rather than 999 if you have a rash.'],
  ])('what is denied does not count: %s', (text) => {
    // Where the denial is not understood, nothing is stated at all.
    expect(ofRash(text) ?? 'soon').toBe('soon');
  });

  it('a denial that is no more than that leaves the reason', () => {
    expect(ofRash('This is not an emergency: see a doctor within a few weeks if you have a rash.')).toBe('soon');
  });

  it.each([
    ['Do not hesitate to call 999 if you have a rash.'],
    ['Do not wait: call 999 if you have a rash.'],
    ['Do not call us first: call 999 if you have a rash.'],
    ['Do not drive to A&E, call for an ambulance if you have a rash.'],
  ])('no denial of it: %s', (text) => {
    expect(ofRash(text)).toBe('emergency');
  });

  it('of several instructions in one sentence, the one for that reason; else the most urgent', () => {
    expect(urgencies('See a doctor if you have dry skin, and call 999 if you have a rash.')).toEqual({
      'dry-skin': 'soon',
      'skin-rash': 'emergency',
    });
    expect(urgencies('Call 999 and see a doctor if you have a rash or dry skin.')).toEqual({
      'dry-skin': 'emergency',
      'skin-rash': 'emergency',
    });
  });
});

describe('what introduces a reason', () => {
  it('a lead-in, a label, a heading, the nearest that says anything', () => {
    expect(ofRash('Call 999 if you have:\n\n- a rash')).toBe('emergency');
    expect(ofRash('## When to call 999\n\nSee a doctor today if you have:\n\n- a rash')).toBe('today');
    expect(ofRash('- **When to get urgent help:** a rash')).toBe('today');
    expect(ofRash('## Emergencies\n\n### Skin\n\nGet help if you have a rash.')).toBe('emergency');
    expect(ofRash('## When to call 999\n\n### When to call within a day\n\nGet help if you have a rash.')).toBe(
      'today',
    );
    expect(ofRash('| When to call 999 |\n|---|\n| A rash |')).toBe('emergency');
  });

  it('gives way to what the sentence itself tells to do', () => {
    expect(ofRash('## Emergencies\n\nSee a doctor within a few weeks if you have a rash.')).toBe('soon');
    expect(ofRash('Call 999 if you have:\n\n- a rash (see a doctor the same day)')).toBe('today');
  });

  it('gives way to a sentence that denies it', () => {
    expect(ofRash('## Emergencies\n\nIf you have a rash, this is not an emergency.') ?? 'soon').toBe('soon');
  });

  it('does not give way to words about the sign itself', () => {
    expect(ofRash('Call 999 if you have:\n\n- a rash immediately after a meal')).toBe('emergency');
  });
});

describe('words of a country', () => {
  it('counts those of the clinic’s', () => {
    const usa: CareCountry = {country: 'US', emergencyNumber: '911'};
    expect(ofRash('Call 111 if you have a rash.', usa)).toBe('soon');
    expect(ofRash('Call the ER if you have a rash.', usa)).toBe('emergency');
    expect(ofRash('Call the ER if you have a rash.')).toBe('soon');
    expect(ofRash('Call 000 if you have a rash.', {country: 'AU', emergencyNumber: '000'})).toBe('emergency');
    expect(ofRash('Call 111 if you have a rash.', {country: 'NZ', emergencyNumber: '111'})).toBe('emergency');
    expect(ofRash('Call 000 if you have a rash.', null)).toBe('soon');
  });
});

it('nothing but a reason to seek care has an urgency', () => {
  const {statements} = extractFrom('In an emergency, low levels of zinc cause hair loss at once.');
  expect(statements.map((s) => s.urgency)).toEqual([null]);
});
