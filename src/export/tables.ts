import {claimId} from '../model/claim-key.ts';
import type {ClaimStatement} from '../model/generated/dataset.ts';
import type {Cell} from './csv.ts';
import {allEntities, type ExportInput, sentenceOf} from './export-input.ts';
import {withOrdinals} from './with-ordinals.ts';

/** Types of Frictionless Table Schema that the tables use; lists and objects are JSON within a cell. */
export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'array' | 'object';

/**
 * A column. `from` is the property of the dataset's schema that describes it; without it, the column says itself what
 * it is. `type` is named where the schema's own type is not precise enough, `isOptional` where what holds the property may
 * be absent as a whole.
 */
export type Column<Row> = {
  name: string;
  from?: readonly string[];
  description?: string;
  type?: FieldType;
  isOptional?: true;
  value: (row: Row) => Cell | undefined;
};

type ForeignKey = {fields: readonly string[]; reference: {resource: string; fields: readonly string[]}};

export type Table = {
  name: string;
  title: string;
  description: string;
  columns: readonly Omit<Column<never>, 'value'>[];
  primaryKey: readonly string[];
  foreignKeys: readonly ForeignKey[];
  rows: readonly (readonly Cell[])[];
};

/** The tables of the data package, those that others refer to first. */
export function makeTables(input: ExportInput): Table[] {
  return [
    topics,
    articles,
    entities,
    claims,
    statements,
    proposed,
    conflicts,
    reviews,
    unmapped,
    sheets,
    sheetClaims,
  ].map((make) => make(input));
}

function topics({dataset}: ExportInput): Table {
  return table(
    {name: 'topics', title: 'Topics', description: 'What the articles are about.', primaryKey: ['id']},
    dataset.topics,
    [...same(['topics'], ['id', 'title', 'scope']), ...same(['topics'], ['searched', 'reviewBy'], 'date')],
  );
}

function articles({dataset}: ExportInput): Table {
  return table(
    {
      ...{name: 'articles', title: 'Articles', description: 'The articles, and the texts that they were made from.'},
      primaryKey: ['topic', 'id'],
      foreignKeys: [toTopic],
    },
    dataset.articles,
    [
      ...same(['articles'], ['topic', 'id', 'title', 'language', 'licence', 'file', 'sha256']),
      optional(column('sourceFile', ['articles', 'source', 'file'], (a) => a.source?.file)),
      optional(column('sourceTitle', ['articles', 'source', 'title'], (a) => a.source?.title)),
      optional(column('sourceSha256', ['articles', 'source', 'sha256'], (a) => a.source?.sha256)),
      ...same(['articles'], ['sources']),
      ...same(['articles'], ['retrieved'], 'date'),
      column('reviewState', ['articles', 'review', 'state'], (a) => a.review.state),
      column('reviewedBy', ['articles', 'review', 'by'], (a) => a.review.by),
      column('reviewedOn', ['articles', 'review', 'on'], (a) => a.review.on, 'date'),
      column('stated', ['articles', 'coverage', 'stated'], (a) => a.coverage.stated),
      column('notAClaim', ['articles', 'coverage', 'notAClaim'], (a) => a.coverage.notAClaim),
      column('unmapped', ['articles', 'coverage', 'unmapped'], (a) => a.coverage.unmapped),
      column('share', ['articles', 'coverage', 'share'], (a) => a.coverage.share),
    ],
  );
}

function entities({dataset}: ExportInput): Table {
  return table(
    {
      ...{name: 'entities', title: 'Entities', description: 'The things that claims speak about.'},
      primaryKey: ['topic', 'id'],
      foreignKeys: [toTopic],
    },
    allEntities(dataset),
    [
      ...same(['entities'], ['topic', 'id', 'kind', 'label', 'plain', 'short', 'term', 'does', 'do', 'broader']),
      ...same(['entities'], ['icon', 'symbol', 'foodGroup']),
    ],
  );
}

function claims(input: ExportInput): Table {
  return table(
    {
      ...{name: 'claims', title: 'Claims', description: 'All statements with the same subject, relation and object.'},
      primaryKey: ['id'],
      foreignKeys: [toTopic, toEntity('subject'), toEntity('object')],
    },
    input.dataset.claims,
    [
      ...same(['claims'], ['id', 'topic', 'subject', 'relation', 'object']),
      {
        name: 'sentence',
        description: 'The claim as a sheet would say it alone, as sure as the articles are.',
        value: (claim) => sentenceOf(claim, input),
      },
      ...same(['claims'], ['stance', 'certainty', 'severity', 'population', 'populations', 'articles']),
      ...same(
        ['claims'],
        ['narrower', 'restrictions', 'restriction', 'purpose', 'effect', 'hidden', 'wording', 'rating'],
      ),
    ],
  );
}

function statements({dataset}: ExportInput): Table {
  return table(
    {
      ...{name: 'statements', title: 'Statements', description: 'The places in the articles that state a claim.'},
      primaryKey: ['claim', 'article', 'start', 'end', 'ordinal'],
      foreignKeys: [toClaim, toArticle],
    },
    withOrdinals(
      dataset.claims.flatMap((claim) => claim.statements.map((s) => ({...s, claim: claim.id, topic: claim.topic}))),
    ),
    [
      column('claim', ['claims', 'id'], (s) => s.claim),
      column('topic', ['claims', 'topic'], (s) => s.topic),
      ...statementColumns(),
    ],
  );
}

/** What waits for a person, and what was rejected; of which no claim is made. */
function proposed({dataset: {proposed: heldBack = []}}: ExportInput): Table {
  return table(
    {
      ...{
        name: 'proposed',
        title: 'Proposed',
        description: 'Statements of which no claim is made: not accepted yet, or rejected.',
      },
      primaryKey: ['claim', 'article', 'start', 'end', 'ordinal'],
      foreignKeys: [toTopic, toArticle, toEntity('subject'), toEntity('object')],
    },
    withOrdinals(heldBack.map(({statement, ...p}) => ({...statement, ...p, claim: claimId(p.topic, p)}))),
    [
      {name: 'claim', description: 'Id of the claim that it would be.', value: (s) => s.claim},
      ...same(['proposed'], ['topic', 'subject', 'relation', 'object', 'stoppedBy']),
      ...statementColumns(),
    ],
  );
}

/** What is said of one place in an article, and who has accepted or rejected it. */
function statementColumns(): Column<ClaimStatement & {ordinal: number}>[] {
  const at = ['claims', 'statements'];
  const decided = [...at, 'decided'];
  return [
    ...same(at, ['article', 'line', 'section', 'polarity', 'certainty', 'severity']),
    ...same(at, ['population', 'urgency', 'condition', 'amount', 'time', 'purpose', 'effect', 'timing', 'location']),
    ...same(at, ['state', 'confidence', 'construct', 'rule']),
    optional(column('decidedAs', [...decided, 'as'], (s) => s.decided?.as)),
    optional(column('decidedBy', [...decided, 'by'], (s) => s.decided?.by)),
    optional(column('decidedOn', [...decided, 'on'], (s) => s.decided?.on, 'date')),
    optional(column('decidedWhy', [...decided, 'why'], (s) => s.decided?.why)),
    column('quote', [...at, 'target', 'exact'], (s) => s.target.exact),
    column('start', [...at, 'target', 'start'], (s) => s.target.start),
    column('end', [...at, 'target', 'end'], (s) => s.target.end),
    {
      name: 'ordinal',
      description: '1; 2 and on for further statements of the same claim at the same place.',
      type: 'integer',
      value: (s) => s.ordinal,
    },
  ];
}

function conflicts({dataset}: ExportInput): Table {
  return table(
    {
      ...{name: 'conflicts', title: 'Conflicts', description: 'Where claims or statements disagree.'},
      primaryKey: ['id'],
      foreignKeys: [toTopic],
    },
    dataset.conflicts,
    [
      ...same(['conflicts'], ['id', 'topic', 'class', 'state', 'claims', 'why', 'inputs', 'figures', 'verdict', 'by']),
      ...same(['conflicts'], ['on'], 'date'),
      ...same(['conflicts'], ['reason']),
    ],
  );
}

function reviews({dataset}: ExportInput): Table {
  return table(
    {
      ...{name: 'reviews', title: 'Reviews', description: 'Proposals for the editors: what may belong together.'},
      primaryKey: ['id'],
      foreignKeys: [toTopic],
    },
    dataset.reviews,
    same(['reviews'], ['id', 'topic', 'kind', 'claims', 'units', 'why']),
  );
}

function unmapped({dataset}: ExportInput): Table {
  return table(
    {
      ...{name: 'unmapped', title: 'Unmapped', description: 'Places where no claim was found though one may stand.'},
      primaryKey: ['topic', 'article', 'start', 'end'],
      foreignKeys: [toArticle],
    },
    dataset.unmapped,
    same(
      ['unmapped'],
      ['topic', 'article', 'line', 'section', 'reason', 'word', 'partly', 'entities', 'quote', 'start', 'end'],
    ),
  );
}

function sheets({sheets}: ExportInput): Table {
  return table(
    {
      ...{name: 'sheets', title: 'Sheets', description: 'The sheets that are printed from the claims.'},
      primaryKey: ['topic', 'id'],
      foreignKeys: [toTopic],
    },
    sheets,
    [
      column('topic', ['claims', 'topic'], (s) => s.topic),
      {name: 'id', description: 'Id of the sheet.', value: (s) => s.id},
      {name: 'title', description: 'Title of the sheet.', value: (s) => s.title},
      {name: 'audience', description: 'Whom the sheet is for: patient, clinician or both.', value: (s) => s.audience},
      {name: 'language', description: 'BCP 47 tag.', value: (s) => s.language},
    ],
  );
}

function sheetClaims({sheets}: ExportInput): Table {
  return table(
    {
      ...{name: 'sheet-claims', title: 'Claims on sheets', description: 'Which sheet prints which claim.'},
      primaryKey: ['topic', 'sheet', 'claim'],
      foreignKeys: [toTopic, toSheet, toClaim],
    },
    sheets.flatMap((sheet) => sheet.claims.map((claim) => ({topic: sheet.topic, sheet: sheet.id, claim}))),
    [
      column('topic', ['claims', 'topic'], (s) => s.topic),
      {name: 'sheet', description: 'Id of the sheet.', value: (s) => s.sheet},
      column('claim', ['claims', 'id'], (s) => s.claim),
    ],
  );
}

const toTopic: ForeignKey = {fields: ['topic'], reference: {resource: 'topics', fields: ['id']}};
const toClaim: ForeignKey = {fields: ['claim'], reference: {resource: 'claims', fields: ['id']}};
const toArticle: ForeignKey = {
  fields: ['topic', 'article'],
  reference: {resource: 'articles', fields: ['topic', 'id']},
};
const toSheet: ForeignKey = {fields: ['topic', 'sheet'], reference: {resource: 'sheets', fields: ['topic', 'id']}};
const toEntity = (field: string): ForeignKey => ({
  fields: ['topic', field],
  reference: {resource: 'entities', fields: ['topic', 'id']},
});

type Head = Pick<Table, 'name' | 'title' | 'description' | 'primaryKey'> & Partial<Pick<Table, 'foreignKeys'>>;

function table<Row>(head: Head, rows: readonly Row[], columns: readonly Column<Row>[]): Table {
  return {
    foreignKeys: [],
    ...head,
    columns: columns.map(({value, ...column}) => column),
    rows: rows.map((row) => columns.map(({value}) => value(row) ?? null)),
  };
}

/** A column of something that may be absent as a whole, though it must have the property where it stands. */
const optional = <Row>(column: Column<Row>): Column<Row> => ({...column, isOptional: true});

/** Columns that are called like the properties that they hold. */
function same<Key extends string>(
  path: readonly string[],
  names: readonly Key[],
  type?: FieldType,
): Column<{[K in Key]?: Cell | undefined}>[] {
  return names.map((name) => ({name, from: [...path, name], value: (row) => row[name], ...(type ? {type} : {})}));
}

function column<Row>(
  name: string,
  from: readonly string[],
  value: (row: Row) => Cell | undefined,
  type?: FieldType,
): Column<Row> {
  return {name, from, value, ...(type ? {type} : {})};
}
