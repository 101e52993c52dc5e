import assert from 'node:assert/strict';
import test from 'node:test';
import { OfflineFiles } from '../src/offlineFiles';

const SITE = 'https://example.org/watch/';
const VERSION = '0123456789ab';

const pageOf = (stylesheet: string, version = VERSION) =>
  `<link rel="icon" href="../icon.svg"><link rel="stylesheet" href="../assets/${stylesheet}"><script src="${version}/desk.js"></script>`;

/** The caches of a browser, as far as a service worker uses them. */
class FakeCache {
  readonly kept = new Map<string, string>();

  constructor(private readonly fetch: (address: string) => Promise<Response>) {}

  async addAll(addresses: string[]): Promise<void> {
    for (const address of addresses) {
      const answer = await this.fetch(address);
      if (!answer.ok) throw new TypeError(address);
      this.kept.set(address, await answer.text());
    }
  }

  put = async (address: string, answer: Response) => { this.kept.set(address, await answer.text()); };
  match = async (address: string) => (this.kept.has(address) ? new Response(this.kept.get(address)) : undefined);
  keys = async () => [...this.kept.keys()].map((url) => ({ url }));
  delete = async (address: string) => this.kept.delete(address);
}

/** A browser with a site, of which any file can change or disappear, and the connection too. */
function browser() {
  const files = new Map<string, string>([
    ['desk/', pageOf('site.css')], ['desk/site.json', '{}'], ['assets/site.css', 'css'], ['icon.svg', 'icon'],
    ['images/face.jpg', 'a face'], ['briefs/gate/', 'a brief'], [`desk/${VERSION}/desk.js`, 'js'], [`desk/${VERSION}/program.bin`, 'bin'],
  ]);
  const state = { isOnline: true, requests: 0, isRegistered: true };
  const fetch = async (input: RequestInfo | URL): Promise<Response> => {
    state.requests++;
    if (!state.isOnline) throw new TypeError('Failed to fetch');
    const address = input instanceof URL ? input.href : typeof input === 'string' ? input : input.url;
    const text = files.get(address.slice(SITE.length));
    const answer = new Response(text ?? 'Not found', { status: text === undefined ? 404 : 200 });
    return Object.defineProperty(answer, 'type', { value: 'basic' });
  };
  const all = new Map<string, FakeCache>();
  const caches = {
    open: async (name: string) => all.get(name) ?? all.set(name, new FakeCache(fetch)).get(name)!,
    has: async (name: string) => all.has(name),
    keys: async () => [...all.keys()],
    delete: async (name: string) => all.delete(name),
    match: async (address: string) => {
      for (const cache of all.values()) if (cache.kept.has(address)) return await cache.match(address);
      return undefined;
    },
  } as unknown as CacheStorage;
  const unregister = async () => { state.isRegistered = false; };
  const offline = (version = VERSION) =>
    new OfflineFiles(new URL('desk/', SITE), { version, files: ['desk.js', 'program.bin'] }, { caches, fetch, unregister });
  return { files, state, all, offline };
}

/** The answer to a request, after everything is kept. */
async function ask(worker: OfflineFiles, path: string, mode = 'cors'): Promise<Response> {
  const work: Promise<unknown>[] = [];
  const answer = await worker.respond(request(path, mode), (more) => work.push(more))!;
  await Promise.all(work);
  return answer;
}

// Node's Request can't have the mode of a navigation.
const request = (path: string, mode = 'cors', method = 'GET') => ({ url: SITE + path, mode, method }) as Request;

const PREFIX = 'briefs-desk /watch/desk/ ';

const addresses = (all: Map<string, FakeCache>) =>
  [...all].flatMap(([name, { kept }]) => [...kept.keys()].map((a) => `${name.slice(PREFIX.length)} ${a.slice(SITE.length)}`));

const INSTALLED = [
  `program ${VERSION} desk/${VERSION}/desk.js`, `program ${VERSION} desk/${VERSION}/program.bin`, `site ${VERSION} desk/site.json`,
  `site ${VERSION} icon.svg`, `site ${VERSION} assets/site.css`, `site ${VERSION} desk/`,
];

test('without a connection, the desk has its page, its data and its program', async () => {
  const { state, all, offline } = browser();
  const files = offline();
  await files.install();
  assert.deepEqual(addresses(all), INSTALLED);
  state.isOnline = false;
  assert.equal(await (await ask(files, 'desk/', 'navigate')).text(), pageOf('site.css'));
  for (const [path, text] of [['desk/site.json', '{}'], ['assets/site.css', 'css'], [`desk/${VERSION}/program.bin`, 'bin']] as const)
    assert.equal(await (await ask(files, path)).text(), text);
});

test('a picture of the site is shown, and never kept', async () => {
  const { state, all, files, offline } = browser();
  const worker = offline();
  await worker.install();
  assert.equal(await (await ask(worker, 'images/face.jpg')).text(), 'a face');
  files.delete('images/face.jpg');
  assert.equal((await ask(worker, 'images/face.jpg')).status, 404);
  state.isOnline = false;
  await assert.rejects(ask(worker, 'images/face.jpg'), /Failed to fetch/);
  assert.deepEqual(addresses(all), INSTALLED);
});

test('other pages, other sites and other methods are left to the browser', () => {
  const worker = browser().offline();
  assert.equal(worker.respond(request('briefs/gate/', 'navigate'), () => {}), null);
  assert.equal(worker.respond(request('desk/site.json', 'cors', 'POST'), () => {}), null);
  assert.equal(worker.respond({ ...request(''), url: 'https://other.example/a.jpg' }, () => {}), null);
});

test('the newest data and the newest page are kept, with the files that the page links now', async () => {
  const { state, all, files, offline } = browser();
  const worker = offline();
  await worker.install();
  files.set('desk/site.json', '{"new":1}').set('desk/', pageOf('new.css')).set('assets/new.css', 'new css');
  await ask(worker, 'desk/', 'navigate');
  await ask(worker, 'desk/site.json');
  state.isOnline = false;
  assert.equal(await (await ask(worker, 'desk/site.json')).text(), '{"new":1}');
  assert.equal(await (await ask(worker, 'assets/new.css')).text(), 'new css');
  assert.equal(addresses(all).includes(`site ${VERSION} assets/site.css`), false);
});

test('an answer is shown also if it can not be kept', async () => {
  const { all, files, offline } = browser();
  const worker = offline();
  await worker.install();
  files.set('desk/', pageOf('missing.css'));
  const work: Promise<unknown>[] = [];
  const answer = await worker.respond(request('desk/', 'navigate'), (more) => work.push(more))!;
  assert.equal(await answer.text(), pageOf('missing.css'));
  await assert.rejects(Promise.all(work), /missing\.css/);
  assert.deepEqual(addresses(all), INSTALLED);
});

test('a version keeps files of its own, and its page never has the program of another version', async () => {
  const { state, all, files, offline } = browser();
  const old = offline();
  await old.install();
  const next = 'ba9876543210';
  files.set('desk/', pageOf('site.css', next)).set(`desk/${next}/desk.js`, 'js 2').set(`desk/${next}/program.bin`, 'bin 2');
  await assert.rejects(offline().install(), /another version/);
  await ask(old, 'desk/', 'navigate');
  const worker = offline(next);
  await worker.install();
  assert.equal(all.get(`${PREFIX}site ${VERSION}`)!.kept.get(`${SITE}desk/`), pageOf('site.css'));
  for (const name of [`${PREFIX}site`, 'of another program']) all.set(name, new FakeCache(() => assert.fail()));
  await worker.forgetOthers();
  assert.deepEqual([...all.keys()], [`${PREFIX}program ${next}`, `${PREFIX}site ${next}`, 'of another program']);
  state.isOnline = false;
  assert.equal(await (await ask(worker, 'desk/', 'navigate')).text(), pageOf('site.css', next));
});

test('when the site has no desk any more, nothing of it stays in the browser', async () => {
  const { state, all, files, offline } = browser();
  const worker = offline();
  await worker.install();
  all.set('of another program', new FakeCache(() => assert.fail()));
  files.delete('desk/site.json');
  assert.equal((await ask(worker, 'desk/site.json')).status, 404);
  assert.deepEqual([all.size, state.isRegistered], [3, true]);
  files.delete('desk/');
  assert.equal((await ask(worker, 'desk/', 'navigate')).status, 404);
  assert.deepEqual([[...all.keys()], state.isRegistered], [['of another program'], false]);
  state.isOnline = false;
  await assert.rejects(ask(worker, 'desk/', 'navigate'), /Failed to fetch/);
});

test('after everything is deleted, nothing is kept again', async () => {
  const { all, offline } = browser();
  const worker = offline();
  await worker.install();
  all.clear();
  assert.equal((await ask(worker, 'desk/', 'navigate')).ok, true);
  assert.equal((await ask(worker, 'desk/site.json')).ok, true);
  assert.deepEqual([...all.keys()], []);
});
