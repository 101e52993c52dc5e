// Every feed, Atom and JSON, read by feedsmith; held against evidence.json and against each other.
// node feeds.mjs SITE
import { XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { equal, filesOf, holds, pronounce, read, readEvidence } from './verdict.mjs';

const MOST = 50;
const site = process.argv[2];
const evidence = readEvidence(site);
const base = evidence.site;
const pages = new Set(filesOf(site).map((f) => base + encodeURI(f).replace(/index\.html$/, '')));
const briefs = evidence.documents.filter((d) => d.kind === 'brief');
const byUrl = new Map(briefs.map((d) => [d.url, d]));
const languages = new Set(briefs.map((d) => d.lang.toLowerCase()));

// A reader shows the text far from the site: an address that is not whole leads nowhere there.
function judgeContent(html, at) {
  for (const [, name, value] of html.matchAll(/<[^>]*?\s(href|src|srcset|poster|cite)="([^"]*)"/g)) {
    const urls = name === 'srcset' ? value.split(',').map((u) => u.trim().split(/\s+/)[0]) : [value];
    for (const raw of urls) {
      const url = plain(raw);
      holds(/^(https?|mailto|tel):/i.test(url), `${at}: the ${name} ${url} is not absolute`);
      if (url.startsWith(base)) holds(pages.has(url.split('#')[0]), `${at}: ${url} is not there`);
    }
  }
  holds(!/<(script|style|iframe|form)\b/i.test(html), `${at}: something that runs`);
}

function expectedOf(folder) {
  if (folder === '') return briefs;
  const lang = folder.slice(0, -1);
  return languages.has(lang) ? briefs.filter((d) => d.lang.toLowerCase() === lang) : null;
}

// What the text itself holds; headline and summary have fields of their own.
const shown = new Set(['block', 'heading', 'footnote', 'table', 'list', 'paragraph']);
const entities = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const plain = (html) => html.replace(/<sup\b[^>]*>.*?<\/sup>|<[^>]*>/g, '').replace(/&(?:amp|lt|gt|quot|#39);/g, (e) => entities[e]).replace(/\s+/g, ' ');
const day = (date) => (date ? (date + '-01-01').slice(0, 10) : '1970-01-01');
const feeds = filesOf(site).filter((f) => f.endsWith('feed.xml'));
for (const file of feeds) {
  const folder = file.slice(0, -'feed.xml'.length);
  // The reader of feeds forgives much.
  equal(XMLValidator.validate(read(site, file)), true, `${file}: well-formed`);
  const atom = parseAtomFeed(read(site, file));
  const json = parseJsonFeed(read(site, `${folder}feed.json`));
  const link = (rel) => atom.links.find((l) => l.rel === rel)?.href;
  equal(link('self'), base + encodeURI(file), `${file} self`);
  equal(json.feed_url, base + encodeURI(`${folder}feed.json`), `${folder}feed.json feed_url`);
  holds(pages.has(link('alternate')), `${file}: the page ${link('alternate')} is not there`);
  equal(json.home_page_url, link('alternate'), `${folder}feed.json home_page_url`);
  equal(json.title, atom.title.value ?? atom.title, `${folder}feed.json title`);
  holds(atom.updated && atom.id && atom.authors?.length, `${file}: no date, id or author`);
  equal(json.items.map((i) => i.id), atom.entries.map((e) => e.id), `${folder}feed.json items`);
  const expected = expectedOf(folder);
  if (expected) equal(atom.entries.length, Math.min(MOST, expected.length), `${file} entries`);
  holds(atom.entries.length > 0 && atom.entries.length <= MOST, `${file}: ${atom.entries.length} entries`);
  atom.entries.forEach((entry, i) => {
    const at = `${file} ${entry.id}`;
    const brief = byUrl.get(entry.id);
    holds(brief, `${at}: not a brief of evidence.json`);
    if (!brief) return;
    const item = json.items[i] ?? {};
    equal(entry.links.find((l) => l.rel === 'alternate')?.href, entry.id, `${at} link`);
    equal(entry.title.value ?? entry.title, brief.title, `${at} title`);
    equal(item.title, brief.title, `${at} JSON title`);
    equal(item.language, brief.lang, `${at} JSON language`);
    holds(new Date(entry.published).toISOString().startsWith(day(brief.date)), `${at}: published ${entry.published}`);
    equal(new Date(item.date_published).getTime(), new Date(entry.published).getTime(), `${at} JSON date_published`);
    equal(new Date(item.date_modified).getTime(), new Date(entry.updated).getTime(), `${at} JSON date_modified`);
    const content = entry.content.value ?? entry.content;
    equal(item.content_html, content, `${at} JSON content`);
    judgeContent(content, at);
    const text = plain(content);
    for (const q of evidence.quotations.filter((x) => x.brief === brief.path && shown.has(x.where)))
      holds(q.text.split('\n').every((p) => text.includes(p)), `${at}: without the words “${q.text}”`);
  });
}

for (const lang of languages.size > 1 ? languages : []) holds(feeds.includes(`${lang}/feed.xml`), `no feed for ${lang}`);
for (const topic of filesOf(site).filter((f) => /^topics\/[^/]+\/index\.html$/.test(f))) holds(feeds.includes(topic.replace('index.html', 'feed.xml')), `no feed for ${topic}`);
pronounce('feeds', feeds.length);
