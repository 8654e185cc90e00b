import type {PdfMeta} from './pdf-meta.ts';

/**
 * What the file says about itself, as XMP (ISO 16684-1): the marks of PDF/UA-1 (ISO 14289-1, 5) and of PDF/A-2a
 * (ISO 19005-2, 6.6.4), and what the sheet is. PDF/A knows no mark of PDF/UA, so that it is described (6.6.2.3).
 *
 * In: the meta, and the time it was made, in UTC. Out: the packet.
 */
export function xmpPacket(meta: PdfMeta, created: string): string {
  const localised = (value: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${text(value)}</rdf:li></rdf:Alt>`;
  const list = (kind: string, values: readonly string[]) =>
    `<rdf:${kind}>${values.map((value) => `<rdf:li>${text(value)}</rdf:li>`).join('')}</rdf:${kind}>`;
  const keywords = meta.keywords?.length
    ? `
<dc:subject>${list('Bag', meta.keywords)}</dc:subject>
<pdf:Keywords>${text(meta.keywords.join(', '))}</pdf:Keywords>`
    : '';
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" ${namespaces}>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
${aboutPdfuaid}
<dc:format>application/pdf</dc:format>
<dc:title>${localised(meta.title)}</dc:title>
<dc:creator>${list('Seq', [meta.author])}</dc:creator>
<dc:description>${localised(meta.subject)}</dc:description>
<dc:language>${list('Bag', [meta.language])}</dc:language>${keywords}
<pdf:Producer>${text(meta.producer)}</pdf:Producer>
<xmp:CreatorTool>${text(meta.producer)}</xmp:CreatorTool>
<xmp:CreateDate>${created}</xmp:CreateDate>
<xmp:ModifyDate>${created}</xmp:ModifyDate>
<xmp:MetadataDate>${created}</xmp:MetadataDate>
<xmpMM:VersionID>${text(meta.version)}</xmpMM:VersionID>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

const namespaces = Object.entries({
  dc: 'http://purl.org/dc/elements/1.1/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
})
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

/** A description of an extension schema, in the words that ISO 19005-2, 6.6.2.3.3, asks for. */
const aboutPdfuaid = `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file keeps</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>`;

const text = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
