// The sources of every brief as CSL-JSON, and the BibTeX and RIS that its page makes of them, read back by citation-js and held field by
// field against evidence.json.
// node sources.mjs SITE
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { savedBy } from './reference-formats.mjs';
import { equal, filesOf, holds, pronounce, read, readEvidence } from './verdict.mjs';

// The reader warns of what it does not know, such as a key; here only what it has read counts.
plugins.config.get('@bibtex').parse.strict = false;

const site = process.argv[2];
const evidence = readEvidence(site);
const known = new Map(evidence.sources.map((s) => [s.id, s]));
const exported = new Set();
const save = savedBy(site);

// What each kind becomes in CSL-JSON, which has its own words; the other two formats have fewer, and say the kind in a field.
const cslTypes = {
  article: 'article-newspaper', speech: 'speech', interview: 'interview', hearing: 'hearing', broadcast: 'broadcast', video: 'motion_picture',
  post: 'post', letter: 'personal_communication', 'press-release': 'document', law: 'legislation', treaty: 'treaty', case: 'legal_case',
  report: 'report', book: 'book', document: 'document', dataset: 'dataset',
};

const parts = (date) => (date === null ? undefined : date.split('-').map(Number));
const dateOf = (field) => field?.['date-parts']?.[0];
const nameOf = (author) => author?.map((a) => a.literal ?? [a.given, a.family].filter(Boolean).join(' ')).join('; ');
const encoded = (url) => (url === null || url === undefined ? undefined : encodeURI(decodeURI(url)));
const notesOf = (note) => [note ?? []].flat().join('; ').split(/; |\n/).filter(Boolean);
const kindOf = (type) => type[0].toUpperCase() + type.slice(1).replace('-', ' ');

function judge(item, format, brief) {
  const at = `${brief} ${format} ${item.id}`;
  const source = known.get(item.id);
  holds(source, `${at}: not among the sources of evidence.json`);
  if (!source) return;
  exported.add(item.id);
  const publisher = source.type === 'article' ? 'container-title' : 'publisher';
  // A source without title is described; an item of a reference manager stays as it is.
  if (source.title !== null) equal(item.title, source.title, `${at} title`);
  else holds(item.title || format === 'csl', `${at}: no description in place of the title`);
  equal(nameOf(item.author), source.author ?? undefined, `${at} author`);
  // Who publishes a judgment is the court.
  equal(item[publisher] ?? (source.type === 'case' ? item.authority : undefined), source.publisher ?? undefined, `${at} ${publisher}`);
  equal(item['publisher-place'], source.place ?? undefined, `${at} place`);
  equal(dateOf(item.issued), parts(source.date), `${at} issued`);
  equal(dateOf(item.accessed), parts(source.accessed), `${at} accessed`);
  equal(encoded(item.URL), encoded(source.original), `${at} URL`);
  equal(item.language, source.lang ?? undefined, `${at} language`);
  if (format === 'csl') equal([item.type, item.genre], [cslTypes[source.type], source.type === 'press-release' ? kindOf(source.type) : undefined], `${at} type`);
  // Of a kind that the format itself has, its reader drops the field that says it in words.
  else holds([item.genre, item.medium].includes(kindOf(source.type)) || item.type === cslTypes[source.type], `${at}: the kind is lost, ${item.type} and ${item.genre}`);
  const notes = notesOf(item.note);
  equal(notes.filter((n) => n.startsWith('archive: ')), source.archive ? [`archive: ${source.archive}`] : [], `${at} archive`);
  equal(notes.some((n) => n.startsWith('no-url: ')), source.original === null, `${at} says why there is no address`);
  equal(notes.includes('undated'), source.date === null, `${at} says that it is undated`);
}

const folders = filesOf(site).filter((f) => f.endsWith('/sources.csl.json')).map((f) => f.slice(0, -'sources.csl.json'.length));
for (const folder of folders) {
  const brief = evidence.documents.find((d) => d.address === folder)?.path;
  const quoted = new Set(evidence.quotations.filter((q) => q.brief === brief).flatMap((q) => q.sources));
  const ids = [];
  const csl = read(site, folder, 'sources.csl.json');
  // A page can do without the types of the other two formats, but then all sources have the most general type there.
  for (const { id, custom } of JSON.parse(csl)) holds(custom?.ris && custom?.bibtex, `${folder} csl ${id}: no types of the other formats`);
  for (const format of ['csl', 'bib', 'ris']) {
    const items = new Cite(format === 'csl' ? csl : await save(format, JSON.parse(csl))).data;
    for (const item of items) judge(item, format, folder);
    ids.push(items.map((i) => i.id));
  }

  holds(brief, `${folder}: not among the documents of evidence.json`);
  equal([...quoted].filter((id) => !ids[0].includes(id)), [], `${folder}: quoted from and not exported`);
  equal(ids[1], ids[0], `${folder}: sources in BibTeX`);
  equal(ids[2], ids[0], `${folder}: sources in RIS`);
}

const ofBriefs = new Set(evidence.quotations.filter((q) => evidence.documents.find((d) => d.path === q.brief)?.kind === 'brief').flatMap((q) => q.sources));
equal([...ofBriefs].filter((id) => !exported.has(id)), [], 'quoted from in a brief and exported by none');
pronounce('sources', folders.length);
