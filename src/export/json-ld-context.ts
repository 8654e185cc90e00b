/** Stands for the place of the clinic's own things in compact IRIs. */
export const dataPrefix = 'data';

/**
 * Namespace of the terms that no common vocabulary has. They are the program's and the same for every clinic; '.example'
 * belongs to nobody (RFC 2606), so that nobody can take the names over. Nothing stands at the address.
 */
const ownTerms = 'https://claimleaf.example/terms#';

const link = {'@type': '@id'} as const;
const links = {'@type': '@id', '@container': '@set'} as const;

/** What things are. */
const classes = {
  Article: 'schema:Article',
  Claim: 'schema:Claim',
  CreativeWork: 'schema:CreativeWork',
  Dataset: 'schema:Dataset',
  DefinedTerm: 'schema:DefinedTerm',
  MedicalWebPage: 'schema:MedicalWebPage',
  Organization: 'schema:Organization',
  Person: 'schema:Person',
  SoftwareApplication: 'schema:SoftwareApplication',
  Statement: 'rdf:Statement',
  Concept: 'skos:Concept',
  Activity: 'prov:Activity',
  Agent: 'prov:Agent',
  SoftwareAgent: 'prov:SoftwareAgent',
  Annotation: 'oa:Annotation',
  SpecificResource: 'oa:SpecificResource',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  TextPositionSelector: 'oa:TextPositionSelector',
  Dispute: 'terms:Dispute',
} as const;

/** Properties of common vocabularies. */
const properties = {
  // schema.org.
  alternateName: {'@id': 'schema:alternateName', '@container': '@set'},
  appearance: {'@id': 'schema:appearance', ...links},
  creativeWorkStatus: 'schema:creativeWorkStatus',
  datePublished: 'schema:datePublished',
  dateModified: {'@id': 'schema:dateModified', '@type': 'schema:Date'},
  description: 'schema:description',
  hasPart: {'@id': 'schema:hasPart', ...links},
  inLanguage: {'@id': 'schema:inLanguage', '@container': '@set'},
  isBasedOn: {'@id': 'schema:isBasedOn', ...links},
  isPartOf: {'@id': 'schema:isPartOf', ...link},
  lastReviewed: {'@id': 'schema:lastReviewed', '@type': 'schema:Date'},
  license: {'@id': 'schema:license', ...links},
  mentions: {'@id': 'schema:mentions', ...links},
  name: 'schema:name',
  publisher: {'@id': 'schema:publisher', ...link},
  reviewedBy: {'@id': 'schema:reviewedBy', ...links},
  sha256: 'schema:sha256',
  text: 'schema:text',
  url: {'@id': 'schema:url', ...link},

  // RDF, SKOS, Dublin Core.
  subject: {'@id': 'rdf:subject', ...link},
  relation: {'@id': 'rdf:predicate', ...link},
  object: {'@id': 'rdf:object', ...link},
  broader: {'@id': 'skos:broader', ...links},
  date: {'@id': 'dcterms:date', '@type': 'xsd:date'},

  // Provenance.
  used: {'@id': 'prov:used', ...link},
  wasAssociatedWith: {'@id': 'prov:wasAssociatedWith', ...link},
  wasDerivedFrom: {'@id': 'prov:wasDerivedFrom', ...links},
  wasGeneratedBy: {'@id': 'prov:wasGeneratedBy', ...link},

  // Web Annotation.
  target: {'@id': 'oa:hasTarget', ...link},
  source: {'@id': 'oa:hasSource', ...link},
  selector: {'@id': 'oa:hasSelector', ...links},
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  start: {'@id': 'oa:start', '@type': 'xsd:nonNegativeInteger'},
  end: {'@id': 'oa:end', '@type': 'xsd:nonNegativeInteger'},
} as const;

/** What no common vocabulary has. */
const ownProperties = {
  acceptance: {'@id': 'terms:acceptance', ...link},
  amount: 'terms:amount',
  audience: 'terms:audience',
  certainty: 'terms:certainty',
  claims: {'@id': 'terms:claims', ...links},
  class: 'terms:class',
  condition: 'terms:condition',
  confidence: 'terms:confidence',
  construct: 'terms:construct',
  effect: 'terms:effect',
  figures: {'@id': 'terms:figures', '@container': '@list'},
  file: 'terms:file',
  hidden: 'terms:hidden',
  kind: 'terms:kind',
  line: 'terms:line',
  location: 'terms:location',
  method: 'terms:method',
  narrower: {'@id': 'terms:narrower', ...links},
  polarity: 'terms:polarity',
  population: {'@id': 'terms:population', ...link},
  populations: {'@id': 'terms:populations', ...links},
  purpose: 'terms:purpose',
  rating: 'terms:rating',
  restriction: 'terms:restriction',
  restrictions: {'@id': 'terms:restrictions', '@container': '@list'},
  retrieved: {'@id': 'terms:retrieved', '@type': 'xsd:date'},
  reviewBy: {'@id': 'terms:reviewBy', '@type': 'xsd:date'},
  section: {'@id': 'terms:section', '@container': '@list'},
  severity: 'terms:severity',
  stance: 'terms:stance',
  state: 'terms:state',
  time: 'terms:time',
  timing: 'terms:timing',
  urgency: 'terms:urgency',
  verdict: 'terms:verdict',
} as const;

/**
 * The context of the document, written into it, so that no reader fetches one. Every key of the document stands here;
 * there is no @vocab, so that a forgotten one is an error.
 *
 * @param address of the clinic's online copies, without 'https://'; '' for a clinic that has none
 */
export function makeContext(address: string) {
  return {
    '@version': 1.1,
    schema: 'https://schema.org/',
    prov: 'http://www.w3.org/ns/prov#',
    oa: 'http://www.w3.org/ns/oa#',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    skos: 'http://www.w3.org/2004/02/skos/core#',
    dcterms: 'http://purl.org/dc/terms/',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    terms: ownTerms,
    [dataPrefix]: address === '' ? 'urn:claimleaf:' : `https://${address}/id/`,

    ...classes,
    ...properties,
    ...ownProperties,
  } as const;
}
