// Keeps the files of the desk, so that it works offline after the first visit. Its scope is /desk/: no other page of the site is touched.
/// <reference lib="webworker" />
export {};

declare const self: ServiceWorkerGlobalScope;

// Put here by the build: the files of the program, and the name of their folder, which is the hash of their contents.
declare const FILES: readonly string[];
declare const VERSION: string;

const scope = new URL('./', self.location.href);
const PREFIX = `briefs-desk ${scope.pathname}`;
const PROGRAM = `${PREFIX} program ${VERSION}`;
/** What the site writes again with each build: the page, its settings and briefs, and its stylesheet. */
const SITE = `${PREFIX} site`;

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOthers().then(() => self.clients.claim())));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  url.hash = '';
  if (request.method !== 'GET' || url.origin !== scope.origin) return;
  if (isProgram(url)) event.respondWith(fromProgram(request, url));
  // A page elsewhere on the site is not kept.
  else if (request.mode !== 'navigate' || url.pathname === scope.pathname) event.respondWith(fromSite(request, url));
});

function isProgram({ pathname }: URL): boolean {
  return pathname.startsWith(scope.pathname) && /^[0-9a-f]{12}\//.test(pathname.slice(scope.pathname.length));
}

async function keepAll(): Promise<void> {
  const program = await caches.open(PROGRAM);
  await program.addAll(FILES.map((file) => new URL(`${VERSION}/${file}`, scope).href));
  const page = await fetch(scope, { cache: 'reload' });
  const html = await page.clone().text();
  if (!page.ok || !isOurs(html)) throw new Error('The page belongs to another version.');
  const site = await caches.open(SITE);
  const linked = [...html.matchAll(/<(?:link rel="(?:icon|stylesheet)" href|script src)="([^"]+)"/g)].map((m) => new URL(m[1]!, scope));
  await site.addAll([new URL('site.json', scope), ...linked].filter((url) => !isProgram(url)).map((url) => url.href));
  await site.put(scope.href, page);
}

const isOurs = (html: string) => html.includes(`"${VERSION}/desk.js"`);

async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((n) => n.startsWith(`${PREFIX} program `) && n !== PROGRAM).map((n) => caches.delete(n)));
}

// The address of each file contains its version, so that a kept one never is too old.
async function fromProgram(request: Request, url: URL): Promise<Response> {
  return await caches.match(url.href) ?? await fetch(request);
}

// The newest if there is a connection, else the last one seen. A page of a newer version is kept by its own service worker.
async function fromSite(request: Request, url: URL): Promise<Response> {
  const site = await caches.open(SITE);
  const key = request.mode === 'navigate' ? scope.href : url.href;
  try {
    const answer = await fetch(request);
    const isKept = answer.ok && answer.type === 'basic' && (request.mode !== 'navigate' || isOurs(await answer.clone().text()));
    if (isKept) await site.put(key, answer.clone());
    return answer;
  } catch (error) {
    const kept = await site.match(key);
    if (kept) return kept;
    throw error;
  }
}
