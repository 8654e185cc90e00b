import type {Diagnostic, DiagnosticCode, Place, Severity} from '../diagnostics.ts';
import type {Example} from './example.ts';

/** The weakest that a clinic may make a code, and why. Codes without a floor may be turned off. */
export type Floor = {severity: 'error' | 'warning'; because: string};

/** What is known of a code: how bad it is where nothing is set, and how weak it may be made. */
export type Described = {id: DiagnosticCode; severity: Severity; floor?: Floor};

/** What every code says of itself. */
export type Explained = Described & {
  /** What it stands for, in one sentence. It never stands for something else later. */
  means: string;
  /** What it asks, in one sentence. */
  asks: string;
  /** Where the demand comes from, such as 'PEMAT 5; CCI 6'. */
  source: string;
};

/** What is said of one finding; a severity where it differs from that of the code. */
type Text = {
  /** 'Found …, expected …', in one sentence. */
  message: string;
  /** What to do about it. */
  hint: string;
  severity?: Severity;
};

/** What else a finding may carry: the other place, and the claims that it is about. */
type Beside = Pick<Diagnostic, 'related' | 'claims'>;

/** Makes a finding at a place, from its facts. */
type Raise<Facts> = (
  place: Place,
  ...rest: unknown extends Facts ? [facts?: Facts, beside?: Beside] : [facts: Facts, beside?: Beside]
) => Diagnostic;

type About = Explained & {example: Example};

/** A code with its explanation, its example, and all that it says of sample facts. */
export type Defined = About & {says: readonly Text[]};

type Texts = Record<string, (facts: never) => Text> & {[name in keyof Defined]?: never};
type FactsOf<T> = T extends (facts: infer Facts) => Text ? Facts : never;

/** Errors that no setting makes weaker: what they are about cannot be used, so that nothing sound could come of it. */
export const needed = {severity: 'error', because: 'nothing sound can be made of what is wrong'} as const;

/**
 * A diagnostic of a stage or a command: all that is said of it stands in its file, and whoever sees the problem first
 * calls it, `topicId(place, {id, folder})`.
 */
export function defineDiagnostic<Facts>({
  text,
  sample,
  ...about
}: About & {text: (facts: Facts) => Text; sample: NoInfer<Facts>}): Raise<Facts> & Defined {
  return Object.assign(raiser(about, text), {...about, says: [text(sample)]});
}

/** One that is said in several ways, `yamlSyntax.keyTwice(place, {key})`. */
export function defineDiagnostics<T extends Texts>({
  texts,
  samples,
  ...about
}: About & {texts: T; samples: {[K in keyof T]: NoInfer<FactsOf<T[K]>>}}): {
  [K in keyof T]: Raise<FactsOf<T[K]>>;
} & Defined {
  const raisers = Object.entries(texts).map(([name, text]) => [name, raiser(about, text as (facts: unknown) => Text)]);
  const says = Object.entries(texts).map(([name, text]) => text(samples[name] as never));
  return {...about, says, ...Object.fromEntries(raisers)};
}

function raiser<Facts>({id, severity}: Described, text: (facts: Facts) => Text): Raise<Facts> {
  return (place: Place, facts?: Facts, beside?: Beside): Diagnostic => ({
    ...{code: id, severity, ...text(facts as Facts)},
    place,
    ...beside,
  });
}
