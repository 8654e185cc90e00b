import {isPassage, partsOf} from '../../model/part.ts';
import type {Rule} from '../rule.ts';
import {ofWhole} from './finding.ts';
import {main, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

const complete = sample([main('Brush your teeth.')]);

export const footer: Rule<SheetSubject> = {
  id: 'sheet/footer',
  means: 'The footer of a sheet is not complete.',
  asks: 'The footer is complete: sources, dates, version, disclaimer, address of the online copy.',
  source: 'DISCERN 4-5; PEMAT 1; IPDAS',
  severity: 'error',
  says: 'Found {value} in the footer, expected it to be complete.',
  hint: 'Fill the words in the wording file, and the dates in topic.yaml.',
  readers: 'everyone',
  good: complete,
  bad: {...complete, sheet: {...complete.sheet, footer: {...complete.sheet.footer, disclaimer: ''}}},
  judge({sheet: {footer, review, claims, sides}}) {
    const parts: Record<string, string> = {
      evidence: footer.sources.label,
      review: footer.review,
      version: footer.version,
      signed: review.text,
      disclaimer: footer.disclaimer,
      address: footer.online.address,
      // A sheet without claims and passages has no article behind it.
      sources:
        claims.length === 0 && !partsOf(sides).some(isPassage)
          ? 'none'
          : footer.sources.articles.map((a) => a.title).join('; '),
    };
    const missing = Object.keys(parts).filter((key) => parts[key]?.trim() === '');
    return [ofWhole(missing.length === 0 ? 'complete' : `no ${missing.join(', ')}`, 'complete', missing.length === 0)];
  },
};
