import {expect, it} from 'vitest';
import {decodeReferences} from '../../src/import/references.ts';

it.each([
  ['5 &micro;g &amp; 1&Omicron; mg', '5 µg & 1Ο mg'],
  ['2&#x202e;5 and 2&#8238;5', '2\u202e5 and 2\u202e5'],
  ['&constructor; &toString; &valueOf; &nope;', '&constructor; &toString; &valueOf; &nope;'],
])('%s is read as a browser reads it', (written, read) => expect(decodeReferences(written)).toBe(read));
