import {PDFDocument, PDFName, PDFString} from '@cantoo/pdf-lib';

/**
 * A tagged PDF of one page, made without a browser, in which all that a PDF can do by itself is done, and one link of
 * each kind. In: the addresses of the links that stand in the structure. Out: its bytes.
 */
export async function activePdf(addresses: readonly string[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const {context, catalog} = document;
  const page = document.addPage([200, 200]);
  const script = {S: 'JavaScript', JS: PDFString.of('app.alert(1)')};

  page.node.set(PDFName.of('AA'), context.obj({O: script}));
  page.node.set(PDFName.of('Contents'), context.register(context.stream('/H1 <</MCID 0>> BDC BT (x) Tj ET EMC')));
  await document.attach(Uint8Array.of(1), 'file.exe');
  document.addJavaScript('start', 'app.alert(1)');
  const embedded = context.register(context.stream('x', {Type: 'EmbeddedFile'}));
  const entries = {
    OpenAction: script,
    AA: {WC: script},
    URI: {Base: PDFString.of('file:///')},
    AcroForm: {Fields: [], XFA: embedded},
    AF: [embedded],
    Collection: {},
    Dests: {place: [page.ref, 'Fit'], elsewhere: {D: [0, 'Fit'], A: script}},
    Threads: [],
  };
  for (const [key, value] of Object.entries(entries)) catalog.set(PDFName.of(key), context.obj(value));

  const top = context.nextRef();
  const annotate = (annotation: object) =>
    context.register(context.obj({Type: 'Annot', Rect: [0, 0, 9, 9], ...annotation}));
  const actions = [
    ...addresses.map((address) => ({S: 'URI', URI: PDFString.of(address), Next: script})),
    script,
    {S: 'Launch', F: PDFString.of('calc.exe')},
    {S: 'GoToR', F: PDFString.of('other.pdf'), D: [0, 'Fit']},
    {S: 'GoToE', D: [0, 'Fit']},
    {S: 'SubmitForm', F: PDFString.of('https://example.org')},
    {S: 'ImportData', F: PDFString.of('x.fdf')},
    {S: 'Named', N: 'Print'},
  ];
  const links = [
    ...actions.map((action) => annotate({Subtype: 'Link', A: action, AA: {E: script}})),
    annotate({Subtype: 'Link', Dest: 'place'}),
    annotate({Subtype: 'Link', Dest: 'nowhere'}),
    annotate({Subtype: 'Link', Dest: 'elsewhere'}),
    annotate({Subtype: 'FileAttachment', FS: {EF: {F: embedded}}}),
    annotate({Subtype: 'Widget', FT: 'Btn', A: script}),
    annotate({Subtype: 'Screen', A: script}),
    annotate({Subtype: 'RichMedia'}),
  ];
  const elements = links.map((Obj) =>
    context.register(context.obj({S: 'Link', P: top, K: [{Type: 'OBJR', Obj, Pg: page.ref}]})),
  );
  // Last, a safe link that is no part of the structure: readers would not meet it.
  links.push(annotate({Subtype: 'Link', A: {S: 'URI', URI: PDFString.of('https://untagged.example')}}));
  page.node.set(PDFName.of('Annots'), context.obj(links));

  const heading = context.register(context.obj({S: 'H1', P: top, Pg: page.ref, K: 0}));
  context.assign(top, context.obj({S: 'Document', K: [heading, ...elements]}));
  catalog.set(PDFName.of('StructTreeRoot'), context.obj({Type: 'StructTreeRoot', K: top}));

  const outlines = context.nextRef();
  const bookmark = context.register(context.obj({Title: PDFString.of('x'), Parent: outlines, A: script}));
  context.assign(outlines, context.obj({Type: 'Outlines', First: bookmark, Last: bookmark, Count: 1}));
  catalog.set(PDFName.of('Outlines'), outlines);
  return document.save();
}
