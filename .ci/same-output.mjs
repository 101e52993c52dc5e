// Whether two programs make the same of every site we have: node .ci/same-output.mjs BEFORE.dll AFTER.dll [CORPUS]
// BEFORE and AFTER are briefs.dll of two builds; CORPUS is a folder with more sites (each with a content/), such as the bench corpus writes.
// Each program reads copies of its own of: this repository's site, ManyLanguages, and all hostile cases as one site and in groups that pass.
// Compared are exit codes, everything printed, every report, every file of every built site. Prints what differs and fails.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

const top = resolve(import.meta.dirname, '..');
const [before, after, corpus] = process.argv.slice(2).map((a) => resolve(a));
if (!after) throw new Error('node .ci/same-output.mjs BEFORE.dll AFTER.dll [CORPUS]');
const work = mkdtempSync(join(tmpdir(), 'briefs-same-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
const time = ['--as-of', '2026-01-10T09:00Z'];

// The form of Cases/*.txt is told by HostileCase.cs.
function hostileCases() {
  const folder = join(top, 'tests/Briefs.SiteTests/Hostile/Cases');
  return readdirSync(folder).sort().flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8').replaceAll('SAID', 'We will kill them all')
      .replace(/\{U\+([0-9A-F]{4,6})\}/g, (_, hex) => String.fromCodePoint(parseInt(hex, 16)));
    return text.split('\n=== ').slice(1).map((one, index) => ({ name: `${file.replace('.txt', '')}-${index}`, ...parsed(one) }));
  });
}

function parsed(text) {
  const [title, ...lines] = text.replace(/\n+$/, '').split('\n');
  const lang = /: lang=([a-z]+)$/.exec(title)?.[1] ?? 'en';
  const head = lines.filter((l) => l.startsWith('%'));
  const own = head.filter((l) => l.startsWith('% ')).map((l) => l.slice(2));
  const entries = (key) => head.filter((l) => l.startsWith(`%${key} `)).map((l) => `  ${l.slice(key.length + 2)}\n`).join('');
  const has = (key) => own.some((l) => l.startsWith(`${key}:`));
  return {
    isInert: title.startsWith('nothing:'),
    text: '---\n' + (has('title') ? '' : 'title: A border closes\n') + (has('summary') ? '' : 'summary: A short summary.\n')
      + `date: 2024-03-01\nlang: ${lang}\n` + own.map((l) => l + '\n').join('')
      + 'sources:\n  news: {title: Minister speaks, publisher: The Paper, date: 2024-02-28, url: https://example.org/news}\n' + entries('sources')
      + 'quoted:\n  mills: {name: Laura Mills, role: Researcher, organization: Human Rights Watch}\n' + entries('quoted')
      + '---\n\n“We stay” [@mills in @news].\n\n' + lines.filter((l) => !l.startsWith('%')).join('\n') + '\n',
  };
}

function siteOf(name, cases) {
  const folder = join(work, 'sites', name);
  mkdirSync(join(folder, 'content/briefs'), { recursive: true });
  writeFileSync(join(folder, 'content/site.yml'), 'title: Hostile\nurl: https://example.org/briefs/\n');
  for (const one of cases) writeFileSync(join(folder, `content/briefs/${one.name}.md`), one.text);
  return folder;
}

function sites() {
  const own = join(work, 'sites', 'own');
  for (const part of ['content', 'templates']) cpSync(join(top, part), join(own, part), { recursive: true });
  const many = join(work, 'sites', 'many');
  cpSync(join(top, 'tests/Briefs.BrowserTests/ManyLanguages'), many, { recursive: true });
  const cases = hostileCases();
  const more = corpus === undefined ? [] : existsSync(join(corpus, 'content')) ? [corpus] : readdirSync(corpus).map((f) => join(corpus, f)).filter((f) => existsSync(join(f, 'content')));
  return [own, many, siteOf('hostile', cases), siteOf('inert', cases.filter((c) => c.isInert)), ...more];
}

function tree(folder) {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((f) => f.isFile()).map((f) => join(f.parentPath, f.name));
  return Object.fromEntries(files.map((f) => [relative(folder, f), createHash('sha256').update(readFileSync(f)).digest('hex')]).sort());
}

function outcomes(dll, site, name) {
  const home = join(work, name);
  rmSync(home, { recursive: true, force: true });
  cpSync(site, join(home, 'site'), { recursive: true });
  const run = (...args) => {
    const { status, stdout, stderr } = spawnSync('dotnet', ['exec', dll, ...args], { cwd: home, encoding: 'buffer', maxBuffer: 1 << 30 });
    const text = (bytes) => bytes.toString('utf8').replaceAll(home, 'HOME').replace(/dotnet run --project \S+/g, 'briefs');
    return { status, stdout: text(stdout), stderr: text(stderr) };
  };
  const all = {};
  for (const format of ['text', 'json', 'sarif', 'github']) all[`check ${format}`] = run('check', 'site', ...time, '--format', format);
  all['check markdown'] = run('check', 'site', ...time, '--quiet', '--report', 'report.md');
  all['report.md'] = existsSync(join(home, 'report.md')) ? readFileSync(join(home, 'report.md'), 'utf8') : '';
  all.build = run('build', 'site', ...time);
  all.files = tree(join(home, 'site/_site'));
  all.preview = run('build', 'site', ...time, '--drafts', '--preview', 'pr-7', '--base-url', 'https://example.org/preview/pr-7/', '--output', 'preview');
  all['preview files'] = tree(join(home, 'preview'));
  all.fix = run('fix', '--site', 'site');
  all['fix --write'] = run('fix', '--site', 'site', '--write');
  all['fixed files'] = tree(join(home, 'site/content'));
  return all;
}

function differences(one, other, path) {
  if (typeof one === 'object' && typeof other === 'object') return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((k) => differences(one[k], other[k], `${path} ${k}`));
  if (one === other) return [];
  const [a, b] = [`${one}`.split('\n'), `${other}`.split('\n')];
  const at = a.findIndex((line, index) => line !== b[index]);
  return [`${path}: line ${at + 1}\n  before: ${(a[at] ?? '(nothing)').slice(0, 300)}\n  after:  ${(b[at] ?? '(nothing)').slice(0, 300)}`];
}

let [differing, files] = [0, 0];
for (const site of sites()) {
  const [one, other] = [outcomes(before, site, 'home'), outcomes(after, site, 'home')];
  const found = differences(one, other, relative(join(work, 'sites'), site));
  files += Object.keys(one.files).length + Object.keys(one['preview files']).length + Object.keys(one['fixed files']).length;
  differing += found.length;
  console.log(`${relative(join(work, 'sites'), site)}: exit ${one.build.status}, ${Object.keys(one.files).length} files, ${found.length} differ`);
  for (const difference of found.slice(0, 20)) console.log(difference);
}
console.log(`${differing} differences in ${files} files and ${16} runs a site`);
process.exitCode = differing === 0 && files > 0 ? 0 : 1;
