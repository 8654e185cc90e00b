import {expect, test} from 'vitest';
import {readAudit} from '../../tools/supply/read-audit.ts';

const found = (vulnerabilities: object) => JSON.stringify({metadata: {vulnerabilities}});

test.each([
  ['no hole', found({low: 0, moderate: 0, high: 0, critical: 0}), false, '0 critical, 0 high, 0 moderate, 0 low'],
  ['one that is moderate', found({moderate: 1}), false, '0 critical, 0 high, 1 moderate, 0 low'],
  ['one that is high', found({high: 1}), true, '0 critical, 1 high, 0 moderate, 0 low'],
  ['one that is critical', found({critical: 2}), true, '2 critical, 0 high, 0 moderate, 0 low'],
  [
    'a registry without an answer',
    '{"message": "request failed", "error": {"summary": "", "detail": ""}}',
    false,
    'skipped: request failed',
  ],
  ['a registry that says why', '{"error": {"summary": "no such endpoint\\nmore"}}', false, 'skipped: no such endpoint'],
  ['nothing', '', false, 'skipped: npm audit gave no report'],
  ['no object', 'null', false, 'skipped: npm audit gave no report'],
])('%s', (_, text, isBad, line) => {
  expect(readAudit(text)).toEqual({isBad, line});
});
