import type {Tree, TreeToken} from '../../src/syntax/parser.ts';

/** Head word of the subject, plain form of the verb, head word of the object; '-' where there is none. */
export type MainRelation = {subject: string; verb: string; object: string; denied: boolean};

/** The main relation of a tree, read as a program would: no word of the sentence is looked at but for the denials. */
export function mainRelation(tree: Tree): MainRelation {
  const rootAt = tree.findIndex(({head}) => head === -1);
  const dependent = (of: number, ...relations: string[]): number =>
    tree.findIndex(({head, relation}) => head === of && relations.includes(relation));
  const formOf = (at: number): string => tree[at]?.form.toLowerCase() ?? '-';

  const root = tree[rootAt] as TreeToken;
  const copula = dependent(rootAt, 'cop');
  const below = tree.findIndex(({head, relation, upos}) => head === rootAt && relation === 'xcomp' && upos === 'VERB');
  const verbAt = below < 0 ? rootAt : below;
  const agent = dependent(verbAt, 'obl:agent');
  const passive = dependent(verbAt, 'nsubj:pass');
  const active = dependent(rootAt, 'nsubj', 'csubj', 'nsubj:outer');
  const object = [dependent(verbAt, 'obj'), dependent(verbAt, 'obl')].find((at) => at >= 0) ?? -1;
  const subjectAt = passive >= 0 ? agent : active;
  const denies = (at: number) =>
    tree.some(({head, relation, lemma}) => head === at && relation === 'advmod' && ['not', 'never'].includes(lemma));
  const noSubject = tree.some(
    ({head, relation, lemma}) =>
      head === subjectAt && /^(?:det|cc:preconj)$/.test(relation) && ['no', 'neither'].includes(lemma),
  );
  return {
    subject: formOf(subjectAt),
    verb: copula >= 0 ? (tree[copula]?.lemma ?? '-') : (tree[verbAt]?.lemma ?? root.lemma),
    object: copula >= 0 ? root.form.toLowerCase() : formOf(passive >= 0 ? passive : object),
    denied: denies(rootAt) || denies(verbAt) || noSubject,
  };
}
