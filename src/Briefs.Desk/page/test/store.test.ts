import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import test from 'node:test';
import { OpenBrief } from '../src/openBrief';
import type { OpenEvents } from '../src/openBrief';
import { Store } from '../src/store';
import type { Work } from '../src/store';

const PATH = 'content/briefs/gate.md';

let databases = 0;
const name = () => `desk ${++databases}`;
const work = (text: string, changed = 1) => ({ path: PATH, text, base: 'published', title: 'Gate', changed });

/** A tab, with the events it got. */
function tab(store: Store, published: string | null, read: Work | undefined) {
  const told: string[] = [];
  const events: OpenEvents = {
    kept: (when) => told.push(when ? 'kept' : 'unchanged'),
    notKept: (why) => told.push(`not kept: ${why}`),
    conflict: (theirs) => told.push(`conflict: ${theirs.text}`),
  };
  return { brief: new OpenBrief(PATH, published, read, store, events), told };
}

test('work is there again after the page is closed', async () => {
  const database = name();
  const first = await Store.open(database);
  await first.put(work('mine'), 0);
  first.close();
  const [kept] = await (await Store.open(database)).list();
  assert.deepEqual(kept, { ...work('mine'), revision: 1 });
});

test('the latest work is listed first', async () => {
  const store = await Store.open(name());
  await store.put({ ...work('old', 1), path: 'a' }, 0);
  await store.put({ ...work('new', 3), path: 'b' }, 0);
  await store.put({ ...work('between', 2), path: 'c' }, 0);
  assert.deepEqual((await store.list()).map((w) => w.text), ['new', 'between', 'old']);
});

test('a tab never overwrites what another tab has written', async () => {
  const database = name();
  const [one, other] = [await Store.open(database), await Store.open(database)];
  await one.put(work('of one'), 0);
  const refused = await other.put(work('of the other'), 0);
  assert.equal('conflict' in refused && refused.conflict.text, 'of one');
  assert.equal((await one.get(PATH))!.text, 'of one');
});

test('of many writes at the same time, one is stored and all others are refused', async () => {
  const database = name();
  const stores = await Promise.all(Array.from({ length: 8 }, () => Store.open(database)));
  const all = await Promise.all(stores.map((store, i) => store.put(work(`text ${i}`), 0)));
  assert.equal(all.filter((w) => 'stored' in w).length, 1);
  const stored = all.findIndex((w) => 'stored' in w);
  assert.equal((await stores[0]!.get(PATH))!.text, `text ${stored}`);
});

test('what another tab has changed is not deleted', async () => {
  const store = await Store.open(name());
  await store.put(work('first'), 0);
  await store.put(work('second'), 1);
  assert.equal((await store.delete(PATH, 1))!.conflict.text, 'second');
  assert.equal(await store.delete(PATH, 2), null);
  assert.equal(await store.get(PATH), undefined);
});

test('everything is deleted at once', async () => {
  const store = await Store.open(name());
  await store.put(work('a'), 0);
  await store.clear();
  assert.deepEqual(await store.list(), []);
});

test('the published text is not stored', async () => {
  const store = await Store.open(name());
  const { brief, told } = tab(store, 'published', undefined);
  await brief.keep('changed', 'Gate');
  await brief.keep('published', 'Gate');
  assert.deepEqual(told, ['kept', 'unchanged']);
  assert.deepEqual(await store.list(), []);
});

test('after a conflict nothing is written until the editor has chosen', async () => {
  const store = await Store.open(name());
  const [one, other] = [tab(store, 'published', undefined), tab(store, 'published', undefined)];
  await one.brief.keep('of one', 'Gate');
  await other.brief.keep('of the other', 'Gate');
  await other.brief.keep('of the other, longer', 'Gate');
  assert.deepEqual(other.told, ['conflict: of one']);
  assert.equal((await store.get(PATH))!.text, 'of one');
  await other.brief.keepMine('of the other, longer', 'Gate');
  assert.equal((await store.get(PATH))!.text, 'of the other, longer');
  assert.deepEqual(other.told, ['conflict: of one', 'kept']);
});

test('the text of the other tab can be taken, and written on', async () => {
  const store = await Store.open(name());
  const [one, other] = [tab(store, null, undefined), tab(store, null, undefined)];
  await one.brief.keep('of one', 'Gate');
  await other.brief.keep('of the other', 'Gate');
  assert.equal(other.brief.takeTheirs(), 'of one');
  await other.brief.keep('of one, and more', 'Gate');
  assert.equal((await store.get(PATH))!.text, 'of one, and more');
});

test('a tab without a change follows the other one, a tab with a change asks', async () => {
  const store = await Store.open(name());
  const one = tab(store, 'published', undefined);
  await one.brief.keep('of one', 'Gate');
  const follows = tab(store, 'published', undefined);
  assert.equal(await follows.brief.look(() => 'published'), 'of one');
  const asks = tab(store, 'published', undefined);
  assert.equal(await asks.brief.look(() => 'typed, not stored yet'), null);
  assert.deepEqual(asks.told, ['conflict: of one']);
  assert.equal(await one.brief.look(() => 'of one'), null);
});

test('a full disk is reported', async () => {
  const store = await Store.open(name());
  const { brief, told } = tab(store, null, undefined);
  store.put = () => Promise.reject(new Error('The quota has been exceeded.'));
  await brief.keep('much', 'Gate');
  assert.deepEqual(told, ['not kept: The quota has been exceeded.']);
});
