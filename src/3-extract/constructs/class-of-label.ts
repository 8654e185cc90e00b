import {topicsOf} from '../resolve.ts';
import {labelOf} from '../unit-texts.ts';
import type {Construct} from './construct.ts';

/** "Whole grains: oats and rice give …" says it of whole grains too: a list's items belong to the class before them. */
export const classOfLabel: Construct = {
  name: 'class-of-label',
  example: {text: '- **Rootgreen:** Brint is rich in lumine.', says: 'lumine found-in rootgreen'},
  find({unit, readText, lexicon}, found) {
    const label = labelOf(unit);
    const [ofLabel, ...others] = label ? topicsOf(readText(label)).flat() : [];
    // "Vegetables and fruits:" says nothing of either alone.
    if (!ofLabel || others.length > 0) return [];
    const {id} = ofLabel;
    const members = found.filter((f) => lexicon.broader.get(f.object)?.has(id));
    const relation = members[0]?.relation;
    if (relation === undefined || found.some((f) => f.object === id && f.relation === relation)) return [];
    const bySubject = new Map(members.filter((f) => f.relation === relation).map((f) => [f.subject, f]));
    return [...bySubject.values()].map((f) => ({...f, object: id, leans: true}));
  },
};
