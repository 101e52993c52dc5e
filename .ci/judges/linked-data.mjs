// The JSON-LD of every page: it parses and expands (jsonld), uses only types and properties of schema.org, each where it belongs
// (the table is read from schema-dts), refers only to what is there, and says of every quotation what evidence.json says.
// node linked-data.mjs SITE [PUBLISHED-URL]
// A preview's pages name their published addresses: those under PUBLISHED-URL.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import jsonld from 'jsonld';
import { equal, filesOf, holds, pronounce, read, readEvidence } from './verdict.mjs';

const [site, published] = process.argv.slice(2);
const entities = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const evidence = readEvidence(site);
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

// An expanded node with the names of its page: { 'https://schema.org/name': [{ '@value': … }] } is { name: … }.
function plain(value) {
  if (Array.isArray(value)) return value.length === 1 ? plain(value[0]) : value.map(plain);
  if (!value || typeof value !== 'object') return value;
  if ('@value' in value) return value['@value'];
  const named = Object.entries(value).map(([key, part]) => [key.replace('https://schema.org/', ''), key === '@type' ? part[0].replace('https://schema.org/', '') : plain(part)]);
  return Object.fromEntries(named);
}

// Links are not nodes.
function* nodesIn(value) {
  if (Array.isArray(value)) for (const entry of value) yield* nodesIn(entry);
  else if (value && typeof value === 'object') {
    yield value;
    for (const [key, entry] of Object.entries(value)) if (key !== 'url' && key !== 'item') yield* nodesIn(entry);
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

const quotations = new Set(evidence.quotations.map((q) => here(q.url)));
const withheld = new Set(evidence.people.map((p) => p.name));
let pages = 0;
for (const file of filesOf(site).filter((f) => f.endsWith('.html'))) {
  const blocks = [...read(site, file).matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map((m) => m[1]);
  const isOne = !/<body class="kind-(missing|moved)"/.test(read(site, file));
  equal(blocks.length, isOne ? 1 : 0, `${file}: blocks of linked data`);
  for (const block of blocks) {
    pages += 1;
    const data = JSON.parse(block);
    // Everything is judged as the library reads it, with the ids that it resolves.
    const expanded = await jsonld.expand(data, { documentLoader });
    const graph = expanded.map(plain);
    const nodes = [...nodesIn(graph)];
    for (const node of nodes) judgeNode(node, file);
    equal(expanded.length, data['@graph'].length, `${file}: nodes that expand`);
    for (const node of nodes.filter((n) => n['@id'])) holds(/^(https?:|_:)/.test(node['@id']), `${file}: the id ${node['@id']} is not resolved`);
    const defined = new Set(nodes.filter((n) => n['@type']).map((n) => n['@id']).filter(Boolean));
    const pagesOfSite = new Set(evidence.documents.map((d) => here(d.url)));
    for (const node of nodes.filter((n) => n['@id'] && Object.keys(n).length === 1))
      holds(defined.has(node['@id']) || pagesOfSite.has(node['@id']) || quotations.has(node['@id']) || /#(person|website)$/.test(node['@id']), `${file}: ${node['@id']} is nowhere`);
    for (const node of nodes.filter((n) => n['@id']?.startsWith('_:') && n['@type']))
      holds(!node.name && !withheld.has(node.description), `${file}: somebody without an address has the name ${node.name}`);
    judgeQuotations(file, graph);
  }
}

function judgeQuotations(file, graph) {
  const address = file.replace(/index\.html$/, '');
  const brief = evidence.documents.find((d) => d.address === address);
  if (!brief) return;
  const byId = new Map(graph.map((n) => [n['@id'], n]));
  // Pages that are annexes are parts, too.
  const said = graph.flatMap((n) => n.hasPart ?? []).filter((part) => part['@type'] === 'Quotation');
  const page = read(site, file);
  const expected = evidence.quotations.filter((q) => q.brief === brief.path && q.status !== 'echo');
  equal(said.map((q) => q['@id']), expected.map((q) => here(q.url)), `${file}: quotations`);
  said.forEach((part, i) => {
    const at = `${file} ${part['@id']}`;
    const quotation = expected[i];
    if (!quotation) return;
    // Words that have a place on the page are only there: the id is that of the element.
    if (part.text) equal(part.text, quotation.text, `${at} text`);
    else holds(wordsAt(page, quotation.id).startsWith(squeezed(quotation.text)), `${at}: its words are not where its id leads`);
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

function wordsAt(page, id) {
  const from = page.indexOf(` id="${id}"`);
  if (from < 0) return '';
  const html = page.slice(page.indexOf('>', from) + 1, from + 50_000);
  return squeezed(html.replace(/<sup\b[^>]*>.*?<\/sup>|<[^>]*>/g, '').replace(/&(?:amp|lt|gt|quot|#39);/g, (e) => entities[e])).replace(/^["“”„«»‘’‹›「『]/u, '');
}

function squeezed(text) {
  return text.replace(/\s+/gu, '');
}

pronounce('linked data', pages);
