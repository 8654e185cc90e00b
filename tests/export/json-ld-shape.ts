/** The shape of the JSON-LD document as JSON Schema: what each kind of thing has, and that it has nothing else. */

const link = {type: 'string', pattern: '^(data:|https://)'};
const links = {type: 'array', items: link, uniqueItems: true};
const text = {type: 'string'};
const texts = {type: 'array', items: text};
const day = {type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$'};
const count = {type: 'integer', minimum: 0};
const sha256 = {type: 'string', pattern: '^[0-9a-f]{64}$'};
const certainty = {enum: ['stated', 'can', 'limited']};

const object = (type: string | string[], properties: object, optional: object = {}) => ({
  type: 'object',
  additionalProperties: false,
  required: ['@type', ...Object.keys(properties)],
  properties: {'@type': {const: type}, ...properties, ...optional},
});
const named = (kind: string) => ({type: 'string', pattern: `^data:${kind}(/|$)`});

const licence = {anyOf: [link, object('CreativeWork', {name: text})]};
const licences = {type: 'array', items: licence};
const status = {creativeWorkStatus: {enum: ['unreviewed', 'reviewed']}};
const review = {lastReviewed: day, reviewedBy: {type: 'array', items: object('Person', {name: text})}};

const quote = object(
  'Annotation',
  {
    '@id': named('quote'),
    target: object('SpecificResource', {
      source: named('article'),
      selector: {
        type: 'array',
        minItems: 2,
        maxItems: 2,
        prefixItems: [
          object('TextQuoteSelector', {exact: {type: 'string', minLength: 1}}, {prefix: text, suffix: text}),
          object('TextPositionSelector', {start: count, end: count}),
        ],
        items: false,
      },
    }),
    line: {type: 'integer', minimum: 1},
    section: texts,
    polarity: {enum: ['affirmed', 'negated', 'mixed']},
    certainty,
    wasGeneratedBy: named('rule'),
  },
  {
    severity: {const: 'severe'},
    urgency: {enum: ['emergency', 'today', 'soon']},
    timing: text,
    location: text,
    population: named('entity'),
    ...{condition: text, amount: text, time: text},
    purpose: {enum: ['prevent', 'relieve', 'cure']},
    effect: {enum: ['sets-off', 'worsens']},
    state: {enum: ['accepted', 'sure', 'proposed']},
    construct: text,
    acceptance: named('acceptance'),
    confidence: {type: 'integer', minimum: 0, maximum: 85},
  },
);

const things = [
  object(
    'Dataset',
    {
      '@id': named('dataset'),
      name: text,
      description: text,
      hasPart: links,
      publisher: object('Organization', {name: text}),
      wasGeneratedBy: object('Activity', {wasAssociatedWith: named('program')}),
    },
    {license: licences, creativeWorkStatus: {const: 'draft'}},
  ),
  object(['SoftwareAgent', 'SoftwareApplication'], {'@id': named('program'), name: text}),
  object('Activity', {'@id': named('rule'), name: text, wasAssociatedWith: named('program')}),
  object(
    'Activity',
    {
      '@id': named('acceptance'),
      method: {enum: ['read', 'corrected', 'added', 'construct']},
      ...{date: day, isPartOf: named('topic'), wasAssociatedWith: object('Agent', {name: text}, {description: text})},
    },
    {description: text},
  ),
  object('DefinedTerm', {'@id': named('relation'), name: text}, {description: text}),
  object(
    'MedicalWebPage',
    {
      ...{'@id': named('topic'), name: text, description: text, inLanguage: texts, dateModified: day, reviewBy: day},
      ...{isPartOf: named('dataset'), isBasedOn: links, hasPart: links, ...status},
    },
    {license: licences, ...review},
  ),
  object(
    'MedicalWebPage',
    {
      ...{'@id': named('sheet'), name: text, inLanguage: texts, audience: {enum: ['patient', 'clinician', 'both']}},
      ...{isPartOf: named('topic'), mentions: links, ...status},
    },
    {description: text, url: link, ...review},
  ),
  object('CreativeWork', {'@id': named('source'), name: text, file: text, sha256}),
  object(
    'CreativeWork',
    {
      ...{'@id': {type: 'string', pattern: '^https?://'}, name: text, url: link},
      publisher: object('Organization', {name: text}),
    },
    {datePublished: text},
  ),
  object(
    'Article',
    {
      ...{'@id': named('article'), name: text, inLanguage: texts, isPartOf: named('topic'), file: text, sha256},
      ...{retrieved: day, license: licences, wasDerivedFrom: links, ...status},
    },
    review,
  ),
  object(
    ['DefinedTerm', 'Concept'],
    {'@id': named('entity'), name: text, kind: text, isPartOf: named('topic')},
    {alternateName: texts, broader: links},
  ),
  object(
    ['Claim', 'Statement'],
    {
      '@id': {type: 'string', pattern: '^data:claim/c-[0-9a-f]{10}$'},
      text: {type: 'string', minLength: 1},
      ...{isPartOf: named('topic'), subject: named('entity'), relation: named('relation'), object: named('entity')},
      stance: {enum: ['supports', 'weakly', 'mixed', 'opposes']},
      certainty,
      appearance: {...links, minItems: 1},
      wasDerivedFrom: {type: 'array', minItems: 1, items: quote},
    },
    {
      ...{severity: {const: 'severe'}, rating: text, hidden: {const: true}},
      ...{restrictions: texts, restriction: text, purpose: {enum: ['prevent', 'relieve', 'cure']}},
      effect: {enum: ['sets-off', 'worsens']},
      population: named('entity'),
      populations: links,
      narrower: links,
    },
  ),
  object(
    'Dispute',
    {
      ...{'@id': named('dispute'), description: text, isPartOf: named('topic'), class: text},
      ...{state: {enum: ['open', 'decided']}, claims: links},
    },
    {figures: texts},
  ),
  object(
    'Activity',
    {'@id': named('decision'), used: named('dispute')},
    {verdict: text, date: day, description: text, wasAssociatedWith: object('Agent', {name: text})},
  ),
];

export const shape = {
  type: 'object',
  additionalProperties: false,
  required: ['@context', '@graph'],
  properties: {
    '@context': {type: 'object'},
    '@graph': {type: 'array', minItems: 1, items: {oneOf: things}},
  },
};
