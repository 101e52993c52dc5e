// The JSON-LD of every page: it parses and expands (jsonld), uses only types and properties of schema.org, each where it belongs
// (the table is read from schema-dts), refers only to what is there, and says of every quotation what evidence.json says.
// node linked-data.mjs SITE [PUBLISHED-URL]
// A preview's pages name their published addresses: those under PUBLISHED-URL.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import jsonld from 'jsonld';
import { equal, filesOf, holds, pronounce, read, readJson } from './verdict.mjs';

const [site, published] = process.argv.slice(2);
const evidence = readJson(site, 'evidence.json');
const here = (url) => (published ? published + url.slice(evidence.site.length) : url);
const properties = vocabulary(readFileSync(createRequire(import.meta.url).resolve('schema-dts').replace(/schema\.js$/, 'schema.d.ts'), 'utf8'));

// There is no network here: of schema.org's context this is what our pages depend on. Everything is in its vocabulary.
const documentLoader = async (url) => {
  if (!/^https?:\/\/schema\.org\/?$/.test(url)) throw new Error(`a page asks for ${url}`);
  return { contextUrl: null, documentUrl: url, document: { '@context': { '@vocab': 'https://schema.org/', url: { '@type': '@id' }, item: { '@type': '@id' } } } };
};

// interface ReportBase extends ArticleBase { "reportNumber"?: … }
function vocabulary(types) {
  const found = new Map();
  for (const [, name, parents, body] of types.matchAll(/interface (\w+)Base extends ([^{]+?) \{\n([\s\S]*?)\n\}/g))
    found.set(name, { parents: [...parents.matchAll(/(\w+)Base/g)].map((p) => p[1]), own: [...body.matchAll(/^ {4}"([^"]+)"\?:/gm)].map((p) => p[1]) });
  for (const [, name, base] of types.matchAll(/interface (\w+)Leaf extends (\w+)Base \{/g))
    if (!found.has(name)) found.set(name, { parents: [base], own: [] });
  const all = new Map();
  const of = (name) => {
    if (!all.has(name)) all.set(name, new Set([...(found.get(name)?.own ?? []), ...(found.get(name)?.parents ?? []).flatMap((p) => [...of(p)])]));
    return all.get(name);
  };
  return (type) => (found.has(type) ? of(type) : null);
}

function* nodesIn(value) {
  if (Array.isArray(value)) for (const entry of value) yield* nodesIn(entry);
  else if (value && typeof value === 'object') {
    yield value;
    for (const entry of Object.values(value)) yield* nodesIn(entry);
  }
}

function judgeNode(node, at) {
  const type = node['@type'];
  if (!type) return;
  const allowed = properties(type);
  holds(allowed, `${at}: schema.org has no type ${type}`);
  for (const name of Object.keys(node).filter((n) => !n.startsWith('@') && n !== 'query-input'))
    holds(!allowed || allowed.has(name), `${at}: a ${type} has no ${name}`);
}

const withheld = new Set(evidence.people.map((p) => p.name));
let pages = 0;
for (const file of filesOf(site).filter((f) => f.endsWith('.html'))) {
  const blocks = [...read(site, file).matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map((m) => m[1]);
  const isOne = !/<body class="kind-(missing|moved)"/.test(read(site, file));
  equal(blocks.length, isOne ? 1 : 0, `${file}: blocks of linked data`);
  for (const block of blocks) {
    pages += 1;
    const data = JSON.parse(block);
    const nodes = [...nodesIn(data['@graph'])];
    for (const node of nodes) judgeNode(node, file);
    const expanded = await jsonld.expand(data, { documentLoader });
    equal(expanded.length, data['@graph'].length, `${file}: nodes that expand`);
    const defined = new Set(nodes.filter((n) => n['@type']).map((n) => n['@id']).filter(Boolean));
    const pagesOfSite = new Set(evidence.documents.map((d) => here(d.url)));
    for (const node of nodes.filter((n) => n['@id'] && Object.keys(n).length === 1))
      holds(defined.has(node['@id']) || pagesOfSite.has(node['@id']) || node['@id'].endsWith('#person'), `${file}: ${node['@id']} is nowhere`);
    for (const node of nodes.filter((n) => n['@id']?.startsWith('_:') && n['@type']))
      holds(!node.name && !withheld.has(node.description), `${file}: somebody without an address has the name ${node.name}`);
    judgeQuotations(file, data['@graph']);
  }
}

function judgeQuotations(file, graph) {
  const address = file.replace(/index\.html$/, '');
  const brief = evidence.documents.find((d) => d.address === address);
  if (!brief) return;
  const byId = new Map(graph.map((n) => [n['@id'], n]));
  // Pages that are annexes are parts, too.
  const said = graph.flatMap((n) => n.hasPart ?? []).filter((part) => part['@type'] === 'Quotation');
  const expected = evidence.quotations.filter((q) => q.brief === brief.path && q.status !== 'echo');
  equal(said.map((q) => q['@id']), expected.map((q) => here(q.url)), `${file}: quotations`);
  said.forEach((part, i) => {
    const at = `${file} ${part['@id']}`;
    const quotation = expected[i];
    if (!quotation) return;
    equal(part.text, quotation.text, `${at} text`);
    equal(part.inLanguage, quotation.lang, `${at} language`);
    const speaker = byId.get([part.spokenByCharacter].flat()[0]?.['@id']);
    equal(speaker?.name ?? speaker?.description ?? null, quotation.speakerName, `${at} speaker`);
    const cited = [part.citation ?? []].flat().map((c) => c['@id'].split('#s-')[1]);
    equal(cited.sort(), [...quotation.sources].sort(), `${at} sources`);
    const first = quotation.citations[0];
    if (first?.said) equal(part.dateCreated, first.said, `${at} said`);
    if (first?.originalLang && first.original) equal(part.translationOfWork?.text, first.original, `${at} original`);
  });
}

pronounce('linked data', pages);
