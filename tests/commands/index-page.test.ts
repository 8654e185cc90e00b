import {expect, it} from 'vitest';
import {renderIndex} from '../../src/7-html/render-index.ts';
import {groups} from '../../src/commands/build/index-groups.ts';
import {indexPage} from '../../src/commands/build/index-page.ts';
import {purposeOf} from '../../src/commands/build/purpose-of.ts';
import {scoreWords} from '../../src/commands/build/score-words.ts';
import type {Content} from '../../src/model/content.ts';
import type {ManifestSheet} from '../../src/model/generated/manifest.ts';
import type {Scorecard} from '../../src/model/generated/scorecards.ts';
import {blocksOf, type Sheet} from '../../src/model/sheet.ts';
import {readIndexTemplate} from '../../src/outside/program-files.ts';
import {exportCommitted} from '../export/committed.ts';

const {content, dataset, sheets} = exportCommitted();
const hash = '0'.repeat(64);

const edition = (sheet: Sheet, size: 'a4' | 'letter', print: 'standard' | 'large'): ManifestSheet => {
  const file = `sheets/${sheet.topic}/${sheet.id}.${size}${print === 'large' ? '.large' : ''}.pdf`;
  return {topic: sheet.topic, sheet: sheet.id, size, print, file, version: sheet.version, pages: 1, claims: []};
};
const editionsOf = (sheet: Sheet) => [
  edition(sheet, 'a4', 'large'),
  edition(sheet, 'a4', 'standard'),
  edition(sheet, 'letter', 'large'),
  edition(sheet, 'letter', 'standard'),
];
const pageOf = (all: readonly Sheet[], its: Content = content, cards: readonly Scorecard[] = []) =>
  indexPage(dataset, all.flatMap(editionsOf), cards, all, its, hash);
const shown = (page: ReturnType<typeof pageOf>) => page.topics.flatMap((t) => t.groups).flatMap((g) => g.sheets);
const html = renderIndex(pageOf(sheets), readIndexTemplate(), []);

const scorecard = (scores: Scorecard['scores'], grade: number | null = null): Scorecard => ({
  ...{topic: 't', sheet: 's', title: 'Title', version: '0000000', audience: 'patient', review: null},
  ...{grade, scores, criteria: [], items: [], editions: []},
});
const score = (instrument: Scorecard['scores'][number]['instrument'], passed: number, judged: number) => ({
  ...{instrument, passed, judged, notJudged: 0, signedOff: 0},
});

it('offers the clinic’s paper first, and standard print before large print, whatever the files are called', () => {
  const labels = (its: Content) =>
    shown(pageOf(sheets.slice(0, 1), its)).flatMap(({main, others}) => [main, ...others].map(({label}) => label));
  expect(labels(content)).toEqual(['A4', 'US Letter', 'A4, large print', 'US Letter, large print']);
  const {clinic} = content;
  if (!clinic) throw new Error('no clinic');
  const american: Content = {...content, clinic: {...clinic, sheets: {...clinic.sheets, sizes: ['letter', 'a4']}}};
  expect(labels(american)).toEqual(['US Letter', 'A4', 'US Letter, large print', 'A4, large print']);
});

it('shows each sheet once: patients’ sheets first, in the order of their topic, then clinicians’, then the evidence', () => {
  const page = pageOf(sheets);
  expect(page.topics.map((topic) => topic.groups.map(({id}) => id.slice(topic.id.length + 1)))).toEqual([
    ['patients'],
    ['patients', 'clinicians', 'maintainers'],
    ['patients'],
  ]);
  expect(shown(page).length).toBe(sheets.length);
  for (const sheet of sheets) expect(groups.filter(({has}) => has(sheet)).length).toBe(1);
  const audience = new Map(sheets.map((sheet) => [sheet.title, sheet.audience]));
  for (const {id, sheets: own} of page.topics.flatMap((topic) => topic.groups)) {
    const clinicians = own.filter(({title}) => audience.get(title) === 'clinician').length;
    expect(clinicians).toBe(id.endsWith('-patients') ? 0 : own.length);
  }
  const [topic] = page.topics;
  const order = content.topics.find((t) => t.topic.id === topic?.id)?.topic.sheets ?? [];
  expect(topic?.groups[0]?.sheets[0]?.title).toBe(sheets.find(({id}) => id === order[0])?.title);
});

it('says what a sheet is for: in its own sentence, else by what it holds', () => {
  expect(purposeOf({about: 'Choose one.', sides: []})).toBe('Choose one.');
  expect(purposeOf({about: '', sides: []})).toBe('');
  const tells = (sheet: Sheet) => blocksOf(sheet).some((block) => block.type === 'list' && block.kind === 'actions');
  const overview = sheets.find((sheet) => sheet.about === '' && sheet.audience === 'patient' && tells(sheet));
  expect(overview && purposeOf(overview)).toMatch(/^On it: when to get help, .*what to do.*\.$/);
  expect(shown(pageOf(sheets)).filter(({purpose}) => purpose === '')).toEqual([]);
});

it('leads from picture and title to the PDF, and shows the version', () => {
  for (const {title, version, main, thumbnail} of shown(pageOf(sheets))) {
    const from = html.indexOf(`<a class="open" href="${main.path}">`);
    const link = html.slice(from, html.indexOf('</a>', from));
    expect(from).toBeGreaterThan(0);
    expect(link).toContain(`src="${thumbnail}"`);
    expect(link).toContain(`<h4>${title}</h4>`);
    expect(html).toContain(`Version ${version}<`);
  }
});

it('needs no script, and has a contents list that leads to each topic and group', () => {
  expect(html).not.toMatch(/<script|\son\w+=|javascript:/);
  const places = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets.length).toBe(dataset.topics.length + pageOf(sheets).topics.flatMap((t) => t.groups).length);
  expect(targets.filter((id) => !places.has(id))).toEqual([]);
  expect([...html.matchAll(/\sid="/g)].length).toBe(places.size);
});

it('fetches nothing from elsewhere', () => {
  const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"|url\(([^)]+)\)/g)].map(([, a, b]) => a ?? b);
  expect(addresses.filter((address) => !/^(?:#|sheets\/|thumbnails\/|data:)/.test(address ?? ''))).toEqual([]);
});

it('says what figures mean, and that no person has given them', () => {
  const card = scorecard([score('pemat-u', 9, 10), score('pemat-a', 5, 5), score('cci', 12, 13)], 5.96);
  const words = 'reading grade 6.0, easy to understand and to act on 14 of 15, clear words 12 of 13';
  expect(scoreWords(card)).toBe(words);
  expect(scoreWords(scorecard([score('pemat-u', 0, 0)]))).toBe('');
  const [sheet] = sheets;
  if (!sheet) throw new Error('no sheet');
  const own = {...card, topic: sheet.topic, sheet: sheet.id};
  const withScores = renderIndex(pageOf([sheet], content, [own]), readIndexTemplate(), []);
  expect(withScores).toContain(`<strong>${sheet.title}</strong><br>${words}</li>`);
  expect(withScores).toContain('No person has given them');
  expect(html).not.toContain('No person has given them');
});

it('names who has reviewed a sheet', () => {
  const [sheet] = sheets;
  if (!sheet) throw new Error('no sheet');
  const review = {who: 'A. Person', role: 'nurse', on: '2026-11-21'};
  const card = {...scorecard([]), topic: sheet.topic, sheet: sheet.id, review} as Scorecard;
  expect(renderIndex(pageOf([sheet], content, [card]), readIndexTemplate(), [])).toContain(
    'Reviewed by A. Person, nurse.',
  );
  expect(html).not.toContain('Reviewed by');
});

it('says of a topic without a printed sheet that it has none', () => {
  expect(
    renderIndex(pageOf([]), readIndexTemplate(), []).split('No sheet of this topic has been printed.').length,
  ).toBe(1 + dataset.topics.length);
});
