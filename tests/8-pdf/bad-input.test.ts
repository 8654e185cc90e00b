import {PDFDocument} from '@cantoo/pdf-lib';
import {describe, expect, test} from 'vitest';
import {finishPdf} from '../../src/8-pdf/finish-pdf.ts';
import {activePdf} from './made-pdf.ts';
import {activeNames, readObjects} from './read-objects.ts';

const meta = {
  title: 'Title',
  language: 'en',
  author: 'Author',
  subject: 'Subject',
  created: '2026-11-21T08:00:00Z',
  version: '1',
  producer: 'Claimleaf',
};

describe('active content', () => {
  const allowed = ['https://example.org/a(b)', 'HTTP://example.org', 'mailto:a@example.org', 'tel:+441632960001'];
  const refused = [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'ftp://example.org',
    '//example.org',
    'sheet.pdf',
    'https:',
    'https://example.org/\u0000',
    '',
  ];

  test('nothing is left but links to addresses and places', async () => {
    const finished = await readObjects(await finishPdf(await activePdf([...allowed, ...refused]), meta));
    const used = new Set(finished.flatMap(({names}) => names));
    for (const name of activeNames) expect([...used]).not.toContain(name);
    expect(finished.flatMap(({uris}) => uris)).toEqual(allowed);
    expect(finished.filter(({names}) => names.includes('/Annot')).length).toBe(allowed.length + 1);
    expect(finished.some(({text}) => /untagged|calc|alert|passwd/.test(text))).toBe(false);
  });

  test('the file that this is tried on does hold it all', async () => {
    const raw = await readObjects(await activePdf([...allowed, ...refused]));
    const used = new Set(raw.flatMap(({names}) => names));
    for (const name of activeNames) expect([...used]).toContain(name);
  });
});

describe('input that is no print', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  test.each([
    ['nothing', new Uint8Array(), /empty/],
    ['text', bytes('<html>'), /not a PDF: it starts with "<html"/],
    ['a torn PDF', bytes('%PDF-1.4\n1 0 obj <<'), /can be read/],
  ])('%s', async (_, raw, message) => {
    await expect(finishPdf(raw, meta)).rejects.toThrow(message);
  });

  test.each(['user', ''])('a PDF encrypted with the password %j', async (userPassword) => {
    const document = await PDFDocument.create();
    document.addPage();
    document.encrypt({ownerPassword: 'owner', userPassword});
    await expect(finishPdf(await document.save(), meta)).rejects.toThrow('The print is encrypted.');
  });

  test('a PDF without tags', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    await expect(finishPdf(await document.save(), meta)).rejects.toThrow(/no tags/);
  });
});

describe('meta', () => {
  test.each(['2026-11-21', '2026-11-21T08:00:00Z', '2026-11-21T08:00:00.123Z'])('the date %s', async (created) => {
    const document = await PDFDocument.load(await finishPdf(await activePdf([]), {...meta, created}), {
      updateMetadata: false,
    });
    expect(document.getCreationDate()?.toISOString()).toMatch(/^2026-11-21T0[08]:00:00.000Z$/);
    expect(document.getModificationDate()).toEqual(document.getCreationDate());
  });

  test.each(['', '21.11.2026', '2026-02-30', '2026-13-01', '2026-11-21T08:00:00+01:00', '2026-11-21T25:00:00Z'])(
    'not the date %j',
    async (created) => {
      await expect(finishPdf(await activePdf([]), {...meta, created})).rejects.toThrow(/date it was made/);
    },
  );

  test.each(['title', 'language'])('a blank %s', async (key) => {
    await expect(finishPdf(await activePdf([]), {...meta, [key]: ' '})).rejects.toThrow(`needs a ${key}`);
  });

  test('markup in the title stays text', async () => {
    const pdf = await finishPdf(await activePdf([]), {...meta, title: 'a <b> & "c"'});
    expect(Buffer.from(pdf).toString('utf8')).toContain('a &lt;b&gt; &amp; "c"');
  });
});
