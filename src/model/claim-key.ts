import {shortHash} from '../base/hash.ts';

/** What a claim joins. Statements with the same three are one claim. */
export type Triple = {subject: string; relation: string; object: string};

/** The triple as one text, for looking up and for sorting within a topic. */
export const claimKey = ({subject, relation, object}: Triple): string => `${subject}\n${relation}\n${object}`;

/** The id of a claim: it depends on the claim alone, so it survives rewording anywhere in the articles. */
export const claimId = (topic: string, claim: Triple): string => `c-${shortHash(`${topic}\n${claimKey(claim)}`, 10)}`;
