import {compareText} from '../base/order.ts';
import type {Passage} from '../model/generated/dataset.ts';
import type {Recall, RecalledSheet, RecallReason} from '../model/generated/recall.ts';
import type {Release, ReleasedClaim, ReleasedSheet} from '../model/generated/release.ts';
import {compareFields} from './compare-fields.ts';
import {nameOf, type SheetOutline} from './compare-sheets.ts';

/** What a claim says in some dataset, as a release would record it, and whether it is hidden there. */
export type RecordedClaim = ReleasedClaim & {hidden: boolean};

/** What the content gives now. */
export type Present = {
  claims: readonly RecordedClaim[];
  sheets: readonly SheetOutline[];
  /** The hash of what a section of an article would print, by topic and passage; null where it is not there any more. */
  hashOf: (topic: string, passage: string) => string | null;
};

/** What to look for: one claim, or what has changed since a revision (with the claims that it had), or everything. */
export type Asked = {
  claim: string | null;
  since: {revision: string; claims: readonly RecordedClaim[]; passages: readonly Passage[]} | null;
  /** YYYY-MM-DD, or null: then no review date is judged. */
  today: string | null;
};

/**
 * Every released version of a sheet that carries a claim which the content does not make any more, or makes otherwise,
 * or whose review date is past, with each reason. Versions are listed once, with all releases that have them.
 *
 * With a claim, also the versions that carry it and are fine. With a revision, only what has changed since counts, so
 * that review dates do not.
 */
export function findRecalls(releases: readonly Release[], present: Present, {claim, since, today}: Asked): Recall {
  const now = new Map(present.claims.map((c) => [c.id, c]));
  const current = new Map(present.sheets.map((s) => [nameOf(s), s.version]));
  const changed = since ? changedClaims(since.claims, present.claims) : null;
  const counts = (id: string) => (claim === null || id === claim) && (changed === null || changed.has(id));
  const found = new Map<string, RecalledSheet>();
  for (const release of [...releases].sort(byDay)) {
    const then = new Map(release.claims.map((c) => [c.id, c]));
    for (const sheet of release.sheets) {
      if (claim !== null && !sheet.claims.includes(claim)) continue;
      const reasons = [
        ...sheet.claims.filter(counts).flatMap((id) => reasonsOf(then.get(id), now.get(id))),
        ...(claim === null ? passageReasons(sheet, present, since?.passages ?? null) : []),
        ...(since === null ? expiredBy(sheet, today) : []),
      ];
      if (reasons.length === 0 && claim === null) continue;
      const key = JSON.stringify([sheet.topic, sheet.sheet, sheet.version, reasons]);
      const known = found.get(key) ?? entryOf(sheet, current.get(nameOf(sheet)) ?? null, reasons);
      known.releases.push({name: release.name, on: release.on});
      known.files = [...new Set([...known.files, ...sheet.editions.map((e) => e.file)])].sort(compareText);
      found.set(key, known);
    }
  }
  // Entries of one sheet stay in the order of their releases.
  const sheets = [...found.values()].sort((a, b) => compareText(nameOf(a), nameOf(b)));
  return {
    ...{format: 1, generator: 'claimleaf', releases: releases.length, today, claim},
    since: since?.revision ?? null,
    recalled: sheets.filter((s) => s.recall).length,
    sheets,
  };
}

const byDay = (a: Release, b: Release) => compareText(a.on, b.on) || compareText(a.name, b.name);

/** The ids of the claims that came, went, or say something else, are hidden or disputed otherwise. */
function changedClaims(before: readonly RecordedClaim[], now: readonly RecordedClaim[]): Set<string> {
  const state = ({says, hidden, dispute}: RecordedClaim) => JSON.stringify([says, hidden, dispute]);
  const [was, is] = [before, now].map((list) => new Map(list.map((c) => [c.id, state(c)])));
  return new Set([...before, ...now].map((c) => c.id).filter((id) => was?.get(id) !== is?.get(id)));
}

function entryOf(sheet: ReleasedSheet, current: string | null, reasons: RecallReason[]): RecalledSheet {
  const {topic, sheet: id, title, version, reviewBy} = sheet;
  return {
    ...{topic, sheet: id, title, version, reviewBy, current, reasons},
    ...{releases: [], files: [], recall: reasons.length > 0},
  };
}

function reasonsOf(then: ReleasedClaim | undefined, now: RecordedClaim | undefined): RecallReason[] {
  if (!then) return [];
  const claim = then.id;
  const was = then.sentence ?? `${then.subject} — ${then.relation} — ${then.object}`;
  if (!now) return [{kind: 'withdrawn', claim, was, is: null, fields: []}];
  const is = now.sentence;
  return [
    ...(now.says === then.says
      ? []
      : [{kind: 'changed' as const, claim, was, is, fields: compareFields(fieldsOf(then), fieldsOf(now))}]),
    ...(now.hidden ? [{kind: 'hidden' as const, claim, was, is, fields: []}] : []),
    ...(now.dispute === 'open' && then.dispute !== 'open'
      ? [{kind: 'in-conflict' as const, claim, was, is, fields: []}]
      : []),
  ];
}

function fieldsOf({stance, certainty, severity, population, wording, rating, articles}: ReleasedClaim) {
  return {stance, certainty, severity, population, wording, rating, articles: articles.join(', ')};
}

/** Passages that are not there any more, or not as they were printed; with a revision, not as they were in it. */
function passageReasons(
  {topic, passages = []}: ReleasedSheet,
  {hashOf}: Present,
  before: readonly Passage[] | null,
): RecallReason[] {
  return passages.flatMap(({id, heading, hash}): RecallReason[] => {
    const now = hashOf(topic, id);
    const isOfBefore = before?.some((p) => p.topic === topic && p.id === id && p.hash === now);
    if (now === hash || isOfBefore) return [];
    const kind = now === null ? 'withdrawn' : 'changed';
    return [{kind, claim: null, passage: id, was: heading, is: null, fields: []}];
  });
}

/** A sheet may be handed out on the day itself. Days are written so that the order of the letters is theirs. */
function expiredBy({reviewBy}: ReleasedSheet, today: string | null): RecallReason[] {
  return today !== null && reviewBy < today
    ? [{kind: 'expired', claim: null, was: reviewBy, is: null, fields: []}]
    : [];
}
