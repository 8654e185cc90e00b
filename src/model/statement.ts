export type Polarity = 'affirmed' | 'negated' | 'mixed';
export type Certainty = 'stated' | 'can' | 'limited';

/** One place in one article that says one atomic thing. Offsets are UTF-16 units of the article's file. */
export type Statement = {
  article: string;
  subject: string;
  relation: string;
  object: string;
  polarity: Polarity;
  certainty: Certainty;
  severity: 'severe' | null;
  population: string | null;
  line: number;
  section: string[];
  start: number;
  end: number;
  /** Id of the rule that found it. */
  rule: string;
};

/** A unit of an article in which nothing was found though it may hold something. */
export type UnmappedUnit = {
  article: string;
  line: number;
  section: string[];
  start: number;
  end: number;
  reason: 'no-entity' | 'one-entity' | 'no-relation' | 'unresolved' | 'too-long';
};

/** What became of every unit of an article. */
export type Extraction = {
  article: string;
  statements: Statement[];
  unmapped: UnmappedUnit[];
  /** Units that state at least one claim. */
  stated: number;
  /** Units that cannot state one, by reason. */
  notAClaim: Record<string, number>;
};
