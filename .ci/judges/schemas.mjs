// The files of sites against the schemas that `briefs schema` writes, by ajv; then each with a fault, which must be refused: every key
// misspelt, missing or of another kind at every level, and words that are none of those there are.
// node schemas.mjs SCHEMAS SITE…
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { filesOf, holds, pronounce, read, readJson } from './verdict.mjs';

const [schemas, ...sites] = process.argv.slice(2);
const names = ['front-matter', 'page', 'site', 'people', 'sources', 'images'];
const ajv = addFormats(new Ajv({ strict: true, allowUnionTypes: true, strictTypes: false, strictRequired: false, allErrors: true }));
const validators = Object.fromEntries(names.map((name) => [name, ajv.compile(readJson(schemas, `${name}.schema.json`))]));
const frontMatter = (text) => parse(/^---\n(.*?)\n---\n/su.exec(text)[1]);

const documentsOf = (site) => [
  ...['site', 'people', 'sources', 'images'].map((name) => [name, `content/${name}.yml`]).filter(([, path]) => existsSync(join(site, path)))
    .map(([name, path]) => [name, path, parse(read(site, path))]),
  ...[['front-matter', 'content/briefs'], ['page', 'content/pages']].filter(([, folder]) => existsSync(join(site, folder)))
    .flatMap(([name, folder]) => filesOf(join(site, folder)).filter((file) => file.endsWith('.md')).map((file) => [name, `${folder}/${file}`, frontMatter(read(site, folder, file))])),
];

const faults = {
  'front-matter': {
    'no title': (head) => delete head.title,
    'no date': (head) => delete head.date,
    'a day in words': (head) => { head.date = '10 January 2020'; },
    'a status of its own': (head) => { head.status = 'public'; },
    'an embargo without a time zone': (head) => { head.embargo = '2020-01-10T09:00'; },
    'a language by its name': (head) => { head.lang = 'English'; },
    'topics that are no list': (head) => { head.topics = 'asylum'; },
    'a source of a kind that is none': (head) => { head.sources = { un: { title: 'A report', date: 2020, url: 'https://example.org/', type: 'newspaper' } }; },
    'a source with and without an address': (head) => { head.sources = { un: { title: 'A report', date: 2020, url: 'https://example.org/', 'no-url': 'paper' } }; },
    'an address without its beginning': (head) => { head.sources = { un: { title: 'A report', date: 2020, url: 'example.org' } }; },
    'an id with a capital': (head) => { head.quoted = { Mills: { name: 'Laura Mills' } }; },
    'somebody anonymous with a name': (head) => { head.quoted = { mills: { name: 'Laura Mills', anonymous: 'fear of reprisal' } }; },
    'a correction without a day': (head) => { head.corrections = [{ text: 'It was 41.' }]; },
    'a response without an outcome': (head) => { head.responses = [{ from: 'Government' }]; },
    'a picture without its file': (head) => { head.image = { alt: 'A border post' }; },
    'a rule of quotations left aside': (head) => { head.allow = { 'quote-without-source': 'everybody knows' }; },
  },
  page: { 'no title': (head) => delete head.title },
  site: {
    'no title': (site) => delete site.title,
    'no address': (site) => delete site.url,
    'a rule that is none': (site) => { site.severities = { 'no-such-rule': 'error' }; },
    'a rule of quotations lowered': (site) => { site.severities = { 'quote-without-source': 'warning' }; },
    'a weight that is none': (site) => { site.severities = { 'relative-date': 'loud' }; },
    'cards in words': (site) => { site.cards = 'yes please'; },
  },
  people: { 'a role with a year in words': (people) => { people.mills = { name: 'Laura Mills', roles: [{ role: 'researcher', from: 'long ago' }] }; } },
  sources: { 'a date that is none': (sources) => { sources.un = { title: 'A report', date: 'soon', url: 'https://example.org/' }; } },
  images: { 'two things said of a picture': (images) => { images['pass.png'] = { credit: 'Vera Blindtext', author: 'Vera Blindtext' }; } },
};

// Every place of a document where keys stand.
const levels = (value, path = []) => {
  if (value === null || typeof value !== 'object') return [];
  const deeper = Object.entries(value).flatMap(([key, part]) => levels(part, [...path, key]));
  return Array.isArray(value) ? deeper : [path, ...deeper];
};
const at = (value, path) => path.reduce((part, key) => part[key], value);
// What people and pictures are called is theirs to say.
const isFree = (path, key) => path.includes('private') || key === 'private';

let planted = 0;
const refuses = (name, document, what, change) => {
  const faulty = structuredClone(document);
  change(faulty);
  planted += 1;
  holds(!validators[name](faulty), `${what}: the schema takes it`);
};

const seen = new Set();
let looked = 0;
for (const site of sites) {
  for (const [name, path, document] of documentsOf(site)) {
    const where = join(site, path);
    holds(validators[name](document), `${where}: ${ajv.errorsText(validators[name].errors, { separator: '; ' })}`);
    seen.add(name);
    looked += 1;
    for (const [what, change] of Object.entries(faults[name])) refuses(name, document, `${where}: ${what}`, change);
    for (const level of levels(document)) {
      for (const [key, value] of Object.entries(at(document, level)).filter(([k]) => !isFree(level, k))) {
        const place = `${where}: ${[...level, key].join('.')}`;
        refuses(name, document, `${place} of another kind`, (d) => { at(d, level)[key] = Array.isArray(value) ? 'a text' : [{ a: 1 }]; });
        // Ids, languages and names of pictures may be any; a key of ours may not.
        if (isOurs(name, level)) refuses(name, document, `${place} misspelt`, (d) => { at(d, level)[`${key}x`] = value; delete at(d, level)[key]; });
      }
    }
  }
}

function isOurs(name, level) {
  // Names of topics and of one's own texts, and the languages of each.
  if (name === 'site' && ['topics', 'extra'].includes(level[0])) return false;
  const names = { 'front-matter': ['sources', 'quoted', 'images', 'name', 'allow', 'extra'], page: ['extra'],
    site: ['title', 'description', 'footer-text'], people: ['', 'name'], sources: [''], images: [''] }[name];
  return !names.includes(level.length === 0 ? '' : level.at(-1));
}

for (const name of names) holds(seen.has(name), `no site has anything for ${name}`);
holds(planted > 500, `only ${planted} faults were planted`);
console.log(`schemas: ${planted} faults planted`);
pronounce('schemas', looked);
