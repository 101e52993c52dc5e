import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import test from 'node:test';
import { Store } from '../src/store';
import type { Work, Written } from '../src/store';

const PATH = 'content/briefs/gate.md';

let databases = 0;
const name = () => `desk ${++databases}`;
const work = (text: string, changed = 1) => ({ path: PATH, copy: '', text, base: 'published', title: 'Gate', changed });

const idOf = (written: Written) => ('stored' in written ? written.stored.id : assert.fail('a conflict'));

test('work is there again after the page is closed', async () => {
  const database = name();
  const first = await Store.open(database);
  const id = idOf(await first.put(work('mine'), null));
  first.close();
  const [kept] = await (await Store.open(database)).list();
  assert.deepEqual(kept, { ...work('mine'), id });
});

test('the latest work is listed first', async () => {
  const store = await Store.open(name());
  await store.put({ ...work('old', 1), path: 'a' }, null);
  await store.put({ ...work('new', 3), path: 'b' }, null);
  await store.put({ ...work('between', 2), path: 'b', copy: 'x' }, null);
  assert.deepEqual((await store.list()).map((w) => w.text), ['new', 'between', 'old']);
  assert.equal((await store.get('b'))!.text, 'new');
  assert.equal((await store.get('b', 'x'))!.text, 'between');
});

test('a tab never overwrites what another tab has written', async () => {
  const database = name();
  const [one, other] = [await Store.open(database), await Store.open(database)];
  await one.put(work('of one'), null);
  const refused = await other.put(work('of the other'), null);
  assert.equal('conflict' in refused && refused.conflict?.text, 'of one');
  assert.equal((await one.get(PATH))!.text, 'of one');
});

test('no write of any tab is taken for another one, also after a deletion', async () => {
  const store = await Store.open(name());
  const first = idOf(await store.put(work('first'), null));
  assert.equal(await store.delete(work(''), first), null);
  const second = idOf(await store.put(work('second'), null));
  assert.notEqual(first, second);
  const refused = await store.put(work('on the first'), first);
  assert.equal('conflict' in refused && refused.conflict?.text, 'second');
  await store.delete(work(''), second);
  assert.deepEqual(await store.put(work('on the second'), second), { conflict: null });
});

test('of many writes at the same time, one is stored and all others are refused', async () => {
  const database = name();
  const stores = await Promise.all(Array.from({ length: 8 }, () => Store.open(database)));
  const all = await Promise.all(stores.map((store, i) => store.put(work(`text ${i}`), null)));
  assert.equal(all.filter((w) => 'stored' in w).length, 1);
  const stored = all.findIndex((w) => 'stored' in w);
  assert.equal((await stores[0]!.get(PATH))!.text, `text ${stored}`);
});

test('what another tab has changed is not deleted', async () => {
  const store = await Store.open(name());
  const first = idOf(await store.put(work('first'), null));
  const second = idOf(await store.put(work('second'), first));
  assert.equal((await store.delete({ path: PATH }, first))!.conflict.text, 'second');
  assert.equal(await store.delete({ path: PATH }, second), null);
  assert.equal(await store.get(PATH), undefined);
});

test('after everything is deleted, no tab stores anything', async () => {
  const database = name();
  const told: string[] = [];
  const [one, other] = [await Store.open(database, () => told.push('one')), await Store.open(database, () => told.push('other'))];
  await one.put(work('a'), null);
  await one.forget();
  assert.deepEqual(told, ['other']);
  await assert.rejects(one.put(work('late'), null), { name: 'InvalidStateError' });
  await assert.rejects(other.put(work('late'), null), { name: 'InvalidStateError' });
  const names = (await indexedDB.databases()).map((d) => d.name);
  assert.equal(names.includes(database), false);
  assert.deepEqual(await (await Store.open(database)).list(), [] satisfies Work[]);
});

test('a connection that the browser has closed is opened again, and one that was ended is not', async () => {
  const opened: IDBDatabase[] = [];
  const factory = {
    open: (...given: [string, number]) => {
      const opening = indexedDB.open(...given);
      opening.addEventListener('success', () => opened.push(opening.result));
      return opening;
    },
    deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
  } as IDBFactory;
  const store = await Store.open(name(), () => {}, factory);
  await store.put(work('mine'), null);
  opened.at(-1)!.close();
  assert.equal((await store.get(PATH))!.text, 'mine');
  opened.at(-1)!.close();
  assert.ok('stored' in await store.put(work('mine, longer'), (await store.get(PATH))!.id));
  opened.at(-1)!.close();
  const before = opened.length;
  await Promise.all([store.get(PATH), store.get(PATH, 'copy'), store.list()]);
  assert.equal(opened.length, before + 1);
  store.close();
  await assert.rejects(store.list(), { name: 'InvalidStateError' });
});
