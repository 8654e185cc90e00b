import {Ajv2020} from 'ajv/dist/2020.js';
import {expect, test} from 'vitest';
import {completing, idsFile, idsSchema} from '../../src/model/editor-schemas.ts';
import {schemas} from '../../src/outside/schemas.ts';

const topic = {
  topic: {id: 'eyes', title: 'Eyes', kinds: {symptom: 'What people feel.'}},
  vocabulary: {
    entities: [
      {id: 'wind', kind: 'factor', label: 'wind', plain: 'wind'},
      {id: 'dry-eyes', kind: 'symptom', label: 'dry eyes', plain: 'dry, sore eyes'},
    ],
  },
  relations: [],
  articles: [],
  sheets: [],
} as unknown as Parameters<typeof idsSchema>[0][number];

const ids = () => idsSchema([topic], ['drop']) as {$defs: {[kind: string]: unknown}};

test('the ids of the content are listed by what they name, each with its meaning, in order', () => {
  expect(ids().$defs.entity).toEqual({
    enum: ['dry-eyes', 'wind'],
    enumDescriptions: ['dry, sore eyes (symptom, eyes)', 'wind (factor, eyes)'],
  });
  expect(ids().$defs.kind).toEqual({enum: ['symptom'], enumDescriptions: ['What people feel.']});
});

test('where nothing has an id yet, any text fits: no list is empty', () => {
  expect(ids().$defs.article).toEqual({type: 'string'});
});

test('an id that two topics have is listed once, with both meanings', () => {
  const {$defs} = idsSchema([topic, topic], []) as {$defs: {[kind: string]: unknown}};
  expect($defs.kind).toEqual({enum: ['symptom'], enumDescriptions: ['What people feel.']});
});

test('where an id stands, the ids are offered, no example of another content, and what fitted before still fits', () => {
  const written = schemas.written('sheet.schema.json') as {$defs: {query: {properties: {subject: unknown}}}};
  const {properties} = (completing(written) as typeof written).$defs.query;
  const subject = properties.subject as {items: {anyOf: unknown[]}; examples?: unknown};
  expect(subject.items.anyOf[0]).toEqual({$ref: `../${idsFile}#/$defs/entity`});
  expect(subject.examples).toBeUndefined();
  expect(JSON.stringify(subject)).not.toContain('"names"');

  const ajv = new Ajv2020({strict: false, validateFormats: false});
  const schema = JSON.parse(JSON.stringify(properties.subject).replaceAll(`../${idsFile}`, ''), (key, value) =>
    key === '' ? {...value, $defs: ids().$defs} : value,
  );
  const fits = ajv.compile(schema);
  expect(fits(['wind'])).toBe(true);
  expect(fits(['not-yet-there'])).toBe(true);
  expect(fits(['No Id'])).toBe(false);
});

test.each(['sheet', 'vocabulary', 'topic', 'annotations'])('the schema of %s says of each id what it names', (name) => {
  const text = JSON.stringify(completing(schemas.written(`${name}.schema.json`)));
  expect(text).toContain(`../${idsFile}#/$defs/`);
});
