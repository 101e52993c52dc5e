// Every link, picture and script of a site, crawled by linkinator through a server that serves it under its own path; and every
// fragment, which linkinator looks up only on pages that it has not seen before.
// node links.mjs SITE BASE-URL
// Addresses that begin with BASE-URL are looked up on that server too: canonical links, feeds, Open Graph. Others are not asked for.
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Parser } from 'htmlparser2';
import { LinkChecker } from 'linkinator';
import { filesOf, holds, pronounce } from './verdict.mjs';

const [site, base] = process.argv.slice(2);
const path = new URL(base).pathname;
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.xml': 'application/xml', '.svg': 'image/svg+xml', '.png': 'image/png' };

const server = createServer((request, response) => {
  const asked = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  const file = asked.startsWith(path) ? join(site, asked.slice(path.length), asked.endsWith('/') ? 'index.html' : '') : '';
  const found = file !== '' && existsSync(file) && statSync(file).isFile();
  response.writeHead(found ? 200 : 404, { 'content-type': types[extname(file)] ?? 'text/plain; charset=utf-8' });
  response.end(found ? readFileSync(file) : '');
}).listen(0, '127.0.0.1');
await new Promise((ready) => server.once('listening', ready));

const origin = `http://127.0.0.1:${server.address().port}`;
const escaped = base.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const result = await new LinkChecker().check({
  path: origin + path,
  recurse: true,
  checkFragments: true,
  concurrency: 20,
  timeout: 30_000,
  urlRewriteExpressions: [{ pattern: new RegExp(`^${escaped}`), replacement: origin + path }],
  // Of others nothing is asked; and the search of the list of quotations reads its address by a script.
  linksToSkip: [`^(?!${origin.replace(/[.]/g, '\\.')})`],
});
server.close();

for (const link of result.links.filter((l) => l.state === 'BROKEN')) holds(false, `${link.parent} → ${link.url}: ${link.status}`);
const checked = result.links.filter((l) => l.state === 'OK').map((l) => decodeURIComponent(l.url.split('#')[0]));
const reached = new Set(checked);
for (const file of filesOf(site).filter((f) => f.endsWith('.html') && f !== '404.html')) {
  const moved = /<body class="kind-moved"/.test(readFileSync(join(site, file), 'utf8'));
  if (!moved) holds(reached.has(origin + path + file.replace(/index\.html$/, '')), `${file}: no link leads there`);
}

const [ids, fragments] = [new Map(), []];
for (const file of filesOf(site).filter((f) => f.endsWith('.html'))) {
  const url = base + file.replace(/index\.html$/, '');
  const own = new Set();
  new Parser({
    onopentag(_, { id, href }) {
      if (id) own.add(id);
      const to = href === undefined ? null : new URL(href, encodeURI(url));
      if (to?.hash) fragments.push({ url, to: decodeURI(to.href.split('#')[0]), id: decodeURIComponent(to.hash.slice(1)) });
    },
  }).end(readFileSync(join(site, file), 'utf8'));
  ids.set(url, own);
}

for (const { url, to, id } of fragments.filter((f) => f.to.startsWith(base))) holds(ids.get(to)?.has(id), `${url} → ${to}#${id}: no such place`);
pronounce(`links under ${path}`, reached.size);
