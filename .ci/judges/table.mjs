// quotes.csv and its further parts, read by csv-parse and held cell by cell against evidence.json.
// node table.mjs SITE
import { parse } from 'csv-parse/sync';
import { equal, holds, pronounce, read, readEvidence } from './verdict.mjs';

const site = process.argv[2];
const evidence = readEvidence(site);
const sources = new Map(evidence.sources.map((s) => [s.id, s]));
const rows = evidence.tables.flatMap((table) => parse(read(site, table), { bom: true, columns: true, relax_column_count: false }));

// The manual's rule: one apostrophe is taken from the beginning of every cell that has one.
const exact = (cell) => (cell.startsWith("'") ? cell.slice(1) : cell);
const line = (text) => (text ?? '').replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
const lines = (values) => (values.every((v) => !v) ? '' : values.map(line).join('\n'));

const columns = {
  tier: (q) => q.tier ?? '', flags: (q) => lines(q.flags), because: (q) => lines(q.because), sources: (q) => lines(q.sources),
  source: (q) => lines(q.citations.map((c) => c.source)), via: (q) => lines(q.citations.map((c) => c.via)),
  citedSpeaker: (q) => lines(q.citations.map((c) => c.speaker)), toldBy: (q) => lines(q.citations.map((c) => c.toldBy)),
  locator: (q) => lines(q.citations.map((c) => c.locator)), said: (q) => lines(q.citations.map((c) => c.said)),
  original: (q) => lines(q.citations.map((c) => c.original)), originalLang: (q) => lines(q.citations.map((c) => c.originalLang)),
  reason: (q) => lines(q.citations.map((c) => c.reason)),
  sourceUrls: (q) => lines(q.sources.map((id) => sources.get(id)?.original)), sourceArchives: (q) => lines(q.sources.map((id) => sources.get(id)?.archive)),
};
for (const name of ['id', 'brief', 'line', 'column', 'endLine', 'endColumn', 'text', 'lang', 'where', 'status', 'speaker', 'speakerName', 'url'])
  columns[name] = (q) => (q[name] ?? '').toString();

equal(rows.length, evidence.quotations.length, 'rows');
rows.forEach((row, i) => {
  const quotation = evidence.quotations[i];
  if (!quotation) return;
  equal(Object.keys(row).sort(), Object.keys(columns).sort(), `row ${i + 1}: columns`);
  for (const [name, of] of Object.entries(columns)) equal(exact(row[name] ?? ''), of(quotation), `row ${i + 1} ${name}`);
  for (const [name, cell] of Object.entries(row)) holds(!/^[\s\u200b\u200e\u200f\ufeff]*[=+\-@＝＋－＠]/u.test(cell) || cell.startsWith("'"), `row ${i + 1} ${name}: a spreadsheet might run ${cell}`);
});
pronounce('table', rows.length);
