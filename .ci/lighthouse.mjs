// Lighthouse, as a phone: performance, accessibility, best practices and SEO of four pages of the sample site, or of the pages named.
// node .ci/lighthouse.mjs [PAGE…]      after dotnet build src/Briefs.Cli
// It takes a minute and measures time, so .ci/run leaves it out. Needs npx, which downloads Lighthouse, and Chromium, whose path is in
// CHROME_PATH if it is elsewhere.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

// The last version for Node 20.
const LIGHTHOUSE = 'lighthouse@12.8.2';
const top = join(fileURLToPath(import.meta.url), '../..');
const pages = process.argv.length > 2 ? process.argv.slice(2)
  : ['', 'briefs/protection-claim/', 'people/nullius/', 'search/?q=asylum'];
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.xml': 'application/xml', '.svg': 'image/svg+xml', '.png': 'image/png', '.webp': 'image/webp', '.txt': 'text/plain' };

// What was built last. A build leaves briefs.dll as it is where only a library has changed.
const built = ['Release', 'Debug'].map((c) => join(top, `src/Briefs.Cli/bin/${c}/net10.0`)).filter((f) => existsSync(join(f, 'briefs.dll')));
const age = (bin) => Math.min(...readdirSync(bin).filter((f) => f.endsWith('.dll')).map((f) => Date.now() - statSync(join(bin, f)).mtimeMs));
const newest = built.sort((a, b) => age(a) - age(b))[0];
if (newest === undefined) {
  console.error('Briefs is not built yet. Run: dotnet build src/Briefs.Cli');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'briefs-lighthouse-'));
const site = join(folder, 'site');
// As GitHub Pages answers: compressed, and kept for ten minutes.
const server = createServer((request, response) => {
  const asked = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  const file = join(site, asked, asked.endsWith('/') ? 'index.html' : '');
  const found = existsSync(file) && statSync(file).isFile();
  const type = found ? types[extname(file)] ?? 'application/octet-stream' : 'text/plain';
  const isText = !type.startsWith('image/') || type.endsWith('xml');
  const bytes = found ? readFileSync(file) : Buffer.from('Not found');
  response.writeHead(found ? 200 : 404, { 'content-type': type, 'cache-control': 'max-age=600', ...(isText && { 'content-encoding': 'gzip' }) });
  response.end(isText ? gzipSync(bytes) : bytes);
}).listen(0, '127.0.0.1');
await new Promise((ready) => server.once('listening', ready));
const base = `http://localhost:${server.address().port}/`;

const judge = (url) => new Promise((done) => {
  const report = join(folder, 'report.json');
  const run = spawn('npx', ['--yes', LIGHTHOUSE, url, '--quiet', '--output=json', `--output-path=${report}`,
    '--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage'], { stdio: ['ignore', 'inherit', 'inherit'] });
  run.on('exit', (code) => done(code === 0 ? JSON.parse(readFileSync(report, 'utf8')) : null));
});

let failed = false;
try {
  execFileSync('dotnet', [join(newest, 'briefs.dll'), 'build', top, '--output', site, '--base-url', base, '--quiet'], { stdio: 'inherit' });
  for (const page of pages) {
    const result = await judge(base + page);
    if (!result) { failed = true; continue; }
    const scores = Object.values(result.categories).map((c) => `${c.title} ${Math.round(c.score * 100)}`);
    const { 'first-contentful-paint': fcp, 'largest-contentful-paint': lcp, 'total-byte-weight': bytes, 'cumulative-layout-shift': cls } = result.audits;
    console.log(`/${page}: ${scores.join(', ')} (${fcp.displayValue} to the first text, ${lcp.displayValue} to the largest, ${Math.round(bytes.numericValue / 1000)} KB, shift ${cls.numericValue})`);
    for (const category of Object.values(result.categories)) {
      if (category.score === 1) continue;
      failed = true;
      for (const { id, weight } of category.auditRefs) {
        const audit = result.audits[id];
        if (weight > 0 && audit.score !== null && audit.score < 1) console.log(`  ${category.id}: ${id}: ${audit.title}: ${audit.displayValue ?? ''}`);
      }
    }
  }
} finally {
  server.close();
  rmSync(folder, { recursive: true });
}
process.exitCode = failed ? 1 : 0;
