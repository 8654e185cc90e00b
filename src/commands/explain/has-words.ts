import type {Dataset} from '../../model/generated/dataset.ts';

/** What is joined, and the words that say so. */
type Joined = {topic: string; subject: string; relation: string; object: string; quotes: readonly string[]};

/** Every word stands in the labels, ids or quotes. */
export function hasWords({topic, subject, relation, object, quotes}: Joined, text: string, dataset: Dataset): boolean {
  const label = (id: string) => dataset.entities.find((e) => e.topic === topic && e.id === id)?.label ?? id;
  const all = [subject, relation, object, label(subject), label(object), ...quotes];
  const whole = all.join('\n').toLowerCase().replaceAll('-', ' ');
  return text
    .toLowerCase()
    .replaceAll('-', ' ')
    .split(/\s+/)
    .every((word) => whole.includes(word));
}
