// What all judges share: a built site on the disk, a list of what is wrong with it, and one line at the end.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const read = (...path) => readFileSync(join(...path), 'utf8');

export const readJson = (...path) => JSON.parse(read(...path));

// Paths relative to the folder, with slashes, in one order.
export const filesOf = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/'))
  .sort();

export const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

const wrong = [];
let held = 0;

export const holds = (condition, what) => {
  held += 1;
  if (!condition) wrong.push(what);
};

const shown = (value) => (JSON.stringify(value) ?? 'nothing').slice(0, 300);

export const equal = (actual, expected, what) => holds(same(actual, expected), `${what}: ${shown(actual)} and not ${shown(expected)}`);

// A judge that looked at nothing has not judged.
export const pronounce = (name, looked) => {
  if (!(looked > 0)) wrong.push('there was nothing to look at');
  for (const line of wrong.slice(0, 40)) console.error(`${name}: ${line}`);
  if (wrong.length > 40) console.error(`${name}: and ${wrong.length - 40} more`);
  console.log(`${name}: ${looked} looked at, ${held} compared, ${wrong.length} wrong`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
};

// evidence.json with its parts, and each fact where a judge looks for it, also if it follows from others: see the manual's page on data.
export const readEvidence = (site) => {
  const index = readJson(site, 'evidence.json');
  const files = index.parts ? index.parts.map((part) => readJson(site, part.file)) : [index];
  const list = (name) => files.flatMap((file) => file[name] ?? []);
  const none = (names) => Object.fromEntries(names.map((name) => [name, null]));
  const documents = list('documents').map((d) => ({ date: null, aliases: [], corrections: [], ...d, url: index.site + encodeURI(d.address) }));
  const quotations = documents.flatMap((d) => (d.quotations ?? []).map((q) => {
    const citations = (q.citations ?? []).map((c) => ({ ...none(['source', 'via', 'speaker', 'toldBy', 'locator', 'said', 'original', 'originalLang', 'reason']), ...c }));
    const speaker = citations.find((c) => c.speaker)?.speaker ?? null;
    return {
      tier: null, flags: [], because: [], endLine: q.line, lang: d.lang, ...q, brief: d.path, url: `${d.url}#${q.id}`, citations, speaker,
      speakerName: d.speakers?.[speaker] ?? null, sources: [...new Set(citations.flatMap((c) => [c.via ?? c.source, c.source]).filter(Boolean))],
    };
  }));
  const sources = list('sources').map((s) => ({
    ...none(['title', 'publisher', 'author', 'date', 'accessed', 'lang', 'place', 'original', 'archive']), ...s,
    url: `${index.site}sources/${s.page ? `page/${s.page}/` : ''}#s-${s.id}`,
  }));
  const people = list('people').map((p) => ({ ...none(['role', 'organization']), ...p, url: `${index.site}people/${p.id}/` }));
  const declared = documents.flatMap((d) => (d.declared ?? []).map((m) => ({ brief: d.path, ...m })));
  return { site: index.site, tables: index.tables ?? ['quotes.csv'], documents, quotations, declared, kept: list('kept'), sources, people };
};
