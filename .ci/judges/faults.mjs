// A judge that cannot fail judges nothing: every field that an export has is taken out of a copy of the site, one at a time, and
// the judge must see it. The same for what other judges look at.
// node faults.mjs SITE
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { savedBy } from './reference-formats.mjs';
import { filesOf, holds, pronounce, read } from './verdict.mjs';

const site = process.argv[2];
const files = filesOf(site);
const exportsOf = (ending) => files.filter((f) => f.endsWith(ending));
const all = (ending, pattern) => [...new Set(exportsOf(ending).flatMap((f) => [...read(site, f).matchAll(pattern)].map((m) => m[1])))].sort();
const faults = [];
const fault = (judge, what, paths, change) => faults.push({ judge, what, paths, change });

// The year is there for readers who do not know the whole date, and M3 and type for kinds that a format has no type for.
const saved = async (ending, pattern, except) => {
  const save = savedBy(site);
  const texts = await Promise.all(exportsOf('sources.csl.json').map((f) => save(ending, JSON.parse(read(site, f)))));
  return [...new Set(texts.flatMap((t) => [...t.matchAll(pattern)].map((m) => m[1])))].filter((name) => !except.includes(name)).sort();
};
const maker = files.filter((f) => /^sources-[0-9a-f]+\.js$/.test(f));
for (const field of await saved('bib', /^ {2}(\w+) = /gm, ['year']))
  fault('sources', `BibTeX without ${field}`, maker, (t) => t.replace(`'${field}'`, `'other${field}'`));
for (const tag of await saved('ris', /^([A-Z]\w) {2}- /gm, ['TY', 'ER', 'PY']))
  fault('sources', `RIS without ${tag}`, maker, (t) => t.replace(`'${tag}'`, "'XX'"));
// What the page needs to make the other two formats, apart from the form of texts in items of a reference manager.
const forms = ['ris', 'bibtex', 'kind'];
for (const key of forms)
  fault('sources', `CSL-JSON without custom.${key}`, exportsOf('sources.csl.json'), (t) => JSON.stringify(JSON.parse(t).map(({ custom: { [key]: gone, ...custom }, ...rest }) => ({ ...rest, custom }))));
for (const key of all('sources.csl.json', /"([\w-]+)":/g).filter((k) => !['date-parts', 'literal', 'custom', 'imported', ...forms].includes(k)))
  fault('sources', `CSL-JSON without ${key}`, exportsOf('sources.csl.json'), (t) => JSON.stringify(JSON.parse(t).map(({ [key]: gone, ...rest }) => rest)));
fault('sources', 'a source less', exportsOf('sources.csl.json'), (t) => JSON.stringify(JSON.parse(t).slice(1)));
fault('sources', 'a day less', exportsOf('sources.csl.json'), (t) => t.replace(/\[(\d+),(\d+),\d+\]/g, '[$1,$2]'));

const header = read(site, 'quotes.csv').replace('\ufeff', '').split('\r\n')[0].split(',');
for (const column of header) fault('table', `no column ${column}`, ['quotes.csv'], (t) => t.replace(new RegExp(`([,\ufeff])${column}([,\r])`), '$1other$2'));
fault('table', 'a row less', ['quotes.csv'], (t) => t.split('\r\n').filter((_, i) => i !== 2).join('\r\n'));
fault('table', 'a formula', ['quotes.csv'], (t) => t.replaceAll('"\'', '"'));

fault('feeds', 'a relative link', exportsOf('feed.xml').concat(exportsOf('feed.json')), (t) => t.replace(/(a href=(?:\\u0022|\\?"))https?:\/\/[^/]+/g, '$1'));
fault('feeds', 'a relative picture', exportsOf('feed.json'), (t) => t.replace(/src=(\\u0022|\\")https:\/\/[^/]+/g, 'src=$1'));
fault('feeds', 'an entry less', ['feed.xml'], (t) => t.replace(/<entry[\s\S]*?<\/entry>/, ''));
fault('feeds', 'a word less', exportsOf('feed.xml').concat(exportsOf('feed.json')), (t) => t.replaceAll('Nobody', ''));
fault('feeds', 'no well-formed XML', ['feed.xml'], (t) => t.replace('</feed>', ''));

const pages = exportsOf('.html');
for (const key of ['inLanguage', 'spokenByCharacter', 'citation', 'dateCreated', 'translationOfWork', '@id'])
  fault('linked-data', `quotations without ${key}`, pages, (t) => t.replaceAll(`"@type":"Quotation"`, `"@type":"Quotation","x":0`).replace(/\{"@type":"Quotation","x":0[^]*?(?=,\{"@type":"Quotation"|\]\})/g, (q) => q.replace(',"x":0', '').replace(new RegExp(`,"${key}":("[^"]*"|\\{[^}]*\\}|\\[[^\\]]*\\])`, 'g'), '')));
fault('linked-data', 'quotations without their place', pages, (t) => t.replace(/ id="q-[^"]*"/g, ''));
fault('linked-data', 'another base', pages, (t) => t.replace(/"@base":"[^"]*"/, '"@base":"https://elsewhere.example/"'));
fault('linked-data', 'a property that nobody knows', pages, (t) => t.replace('"headline":', '"headlin":'));
fault('linked-data', 'a type that nobody knows', pages, (t) => t.replace('"@type":"Report"', '"@type":"Brief"'));
fault('linked-data', 'a name of somebody whose name is withheld', pages, (t) => t.replace(/("@id":"_:[^"]*",)"description"/, '$1"name"'));
fault('linked-data', 'broken JSON', pages, (t) => t.replace('"@graph":[', '"@graph":['.slice(0, -1)));
fault('linked-data', 'no block', pages, (t) => t.replaceAll('application/ld+json', 'text/plain'));

const base = JSON.parse(read(site, 'evidence.json')).site;
fault('links', 'a page less', pages.filter((p) => p.startsWith('people/') && p !== 'people/index.html').slice(0, 1), null);
fault('links', 'an id less', pages, (t) => t.replaceAll(' id="n-1"', ''));
fault('links', 'a canonical link to nowhere', pages, (t) => t.replace(/(<link rel="canonical" href="[^"]*)"/, '$1nowhere/"'));

async function judge({ judge, what, paths, change }) {
  const copy = mkdtempSync(join(tmpdir(), 'briefs-fault-'));
  cpSync(site, copy, { recursive: true });
  let changed = 0;
  for (const path of paths) {
    const before = readFileSync(join(copy, path), 'utf8');
    const after = change === null ? null : change(before);
    if (after === before) continue;
    changed += 1;
    if (after === null) unlinkSync(join(copy, path));
    else writeFileSync(join(copy, path), after);
  }
  const child = spawn(process.execPath, [join(import.meta.dirname, `${judge}.mjs`), copy, base], { stdio: 'ignore' });
  const code = await new Promise((end) => child.once('close', end));
  rmSync(copy, { recursive: true });
  holds(changed > 0, `${judge}: ${what}: nothing was there to be taken`);
  holds(code === 1, `${judge} did not see it: ${what}`);
}

const queue = [...faults];
await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, async () => {
  for (let next = queue.shift(); next; next = queue.shift()) await judge(next);
}));
pronounce('faults', faults.length);
