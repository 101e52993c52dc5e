import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import test from 'node:test';
import { beginning, OpenBrief } from '../src/openBrief';
import type { Opening } from '../src/openBrief';
import { Store } from '../src/store';

const PATH = 'content/briefs/gate.md';

let databases = 0;
const open = () => Store.open(`brief ${++databases}`);

/** A tab with the text of its editor, and the events it got. */
class Tab {
  readonly told: string[] = [];
  readonly brief: OpenBrief;
  text: string | null;

  constructor(store: Store, opening: Partial<Opening>) {
    const whole = { path: PATH, published: 'published', work: undefined, ...opening };
    this.text = beginning(whole).text;
    this.brief = new OpenBrief(whole, store, {
      text: () => this.text!,
      take: (text, isChosen) => { this.text = text; this.told.push(`${isChosen ? 'chose' : 'takes'} ${text}`); },
      kept: (when) => this.told.push(when ? 'kept' : 'unchanged'),
      notKept: (why) => this.told.push(`not kept: ${why}`),
      conflict: () => this.told.push('conflict'),
    });
  }

  static async at(store: Store, published: string | null = 'published', copy = ''): Promise<Tab> {
    return new Tab(store, { published, work: await store.get(PATH), copy: copy ? await store.get(PATH, copy) : undefined });
  }

  write(text: string): Promise<void> {
    this.text = text;
    return this.brief.keep();
  }
}

const texts = async (store: Store) => (await store.list()).map((w) => `${w.copy ? 'copy ' : ''}${w.text}`).sort();

async function inConflict() {
  const store = await open();
  const [one, other] = [await Tab.at(store), await Tab.at(store)];
  await one.write('of one');
  await other.write('of the other');
  return { store, one, other };
}

test('the published text is not stored', async () => {
  const store = await open();
  const tab = await Tab.at(store);
  await tab.write('changed');
  await tab.write('published');
  assert.deepEqual(tab.told, ['kept', 'unchanged']);
  assert.deepEqual(await store.list(), []);
});

test('after a conflict, both texts are stored and listed', async () => {
  const { store, other } = await inConflict();
  assert.deepEqual(await texts(store), ['copy of the other', 'of one']);
  await other.write('of the other, longer');
  assert.deepEqual(await texts(store), ['copy of the other, longer', 'of one']);
  assert.deepEqual(other.told, ['conflict', 'kept', 'kept']);
  assert.equal(other.brief.isStored, true);
  assert.equal(other.brief.isInConflict, true);
});

test('the text of this tab can take the place of the other one', async () => {
  const { store, other } = await inConflict();
  await other.brief.keepMine();
  assert.deepEqual(await texts(store), ['of the other']);
  assert.equal(other.brief.isInConflict, false);
});

test('the text of the other tab can be taken, and written on', async () => {
  const { store, other } = await inConflict();
  await other.brief.takeTheirs();
  assert.equal(other.text, 'of one');
  assert.deepEqual(await texts(store), ['of one']);
  await other.write('of one, and more');
  assert.deepEqual(await texts(store), ['of one, and more']);
});

test('what this tab was about to write does not overwrite the text that it takes', async () => {
  const { store, other } = await inConflict();
  await Promise.all([other.brief.keep(), other.brief.takeTheirs(), other.brief.keep()]);
  assert.deepEqual(await texts(store), ['of one']);
});

test('the other text of a conflict can be opened later, and chosen', async () => {
  for (const choice of ['keepMine', 'takeTheirs'] as const) {
    const { store, other } = await inConflict();
    other.brief.close();
    const later = await Tab.at(store, 'published', other.brief.copyName);
    assert.equal(later.text, 'of the other');
    assert.equal(later.brief.isInConflict, true);
    assert.equal(later.brief.isStored, true);
    await later.write('of the other, later');
    assert.deepEqual(await texts(store), ['copy of the other, later', 'of one']);
    await later.brief[choice]();
    assert.equal(later.brief.copyName, '');
    assert.deepEqual(await texts(store), [choice === 'keepMine' ? 'of the other, later' : 'of one']);
  }
});

test('two tabs with the same copy keep both texts', async () => {
  const { store, other } = await inConflict();
  const same = await Tab.at(store, 'published', other.brief.copyName);
  await same.write('of a third');
  await other.write('of the other, longer');
  assert.deepEqual(await texts(store), ['copy of a third', 'copy of the other, longer', 'of one']);
});

test('a conflict is about the newest text of the other tab', async () => {
  const { store, one, other } = await inConflict();
  await one.write('of one, newer');
  await other.brief.look();
  await other.brief.keepMine();
  assert.deepEqual(await texts(store), ['of the other']);
});

test('a conflict ends when both tabs have the same text', async () => {
  const { store, one, other } = await inConflict();
  await one.write('of the other');
  await other.brief.look();
  assert.equal(other.brief.isInConflict, false);
  assert.deepEqual(await texts(store), ['of the other']);
});

test('a tab without a change follows the other one, a tab with a change asks', async () => {
  const store = await open();
  const [one, follows, asks] = [await Tab.at(store), await Tab.at(store), await Tab.at(store)];
  await one.write('of one');
  await follows.brief.look();
  assert.deepEqual([follows.text, follows.told], ['of one', ['takes of one', 'kept']]);
  asks.text = 'typed, not stored yet';
  await asks.brief.look();
  assert.deepEqual(asks.told, ['conflict', 'kept']);
  await one.brief.look();
  assert.deepEqual(one.told, ['kept']);
});

test('a tab that follows does not overwrite what is written after a deletion', async () => {
  const store = await open();
  const [a, b] = [await Tab.at(store), await Tab.at(store)];
  await a.write('first words');
  await b.brief.look();
  await a.write('published');
  await b.brief.look();
  assert.equal(b.text, 'published');
  await a.write('new words');
  await b.write('words of b');
  assert.equal(b.brief.isInConflict, true);
  assert.deepEqual(await texts(store), ['copy words of b', 'new words']);
});

test('a deletion is a change, also for a tab that has not heard of it', async () => {
  const store = await open();
  const [a, b] = [await Tab.at(store), await Tab.at(store)];
  await a.write('first words');
  await b.brief.look();
  await a.write('published');
  await b.write('words of b');
  assert.equal(b.brief.isInConflict, true);
  assert.deepEqual(await texts(store), ['copy words of b']);
  await b.brief.takeTheirs();
  assert.equal(b.text, 'published');
});

test('a new brief that another tab deletes is closed, or asked about if this tab has changed it', async () => {
  const store = await open();
  await (await Tab.at(store, null)).brief.delete();
  await store.put({ path: PATH, copy: '', text: 'new', base: null, title: 'x', changed: 1 }, null);
  const [a, b, c] = [await Tab.at(store, null), await Tab.at(store, null), await Tab.at(store, null)];
  assert.equal(await a.brief.delete(), true);
  await b.brief.look();
  assert.equal(b.text, null);
  c.text = 'new, and more';
  await c.brief.look();
  assert.deepEqual(c.told, ['conflict', 'kept']);
  assert.equal(c.brief.isDeletedElsewhere, true);
  await c.brief.keepMine();
  assert.equal(c.brief.isDeletedElsewhere, false);
  assert.deepEqual(await texts(store), ['new, and more']);
});

test('work that another tab has changed is not deleted', async () => {
  const store = await open();
  const [a, b] = [await Tab.at(store), await Tab.at(store)];
  await a.write('first');
  await b.brief.look();
  await a.write('second');
  assert.equal(await b.brief.delete(), false);
  assert.deepEqual(b.told.slice(-2), ['conflict', 'kept']);
  assert.deepEqual(await texts(store), ['copy first', 'second']);
});

test('that the published text has changed is known until the editor takes it', async () => {
  const store = await open();
  await (await Tab.at(store, 'old')).write('work on the old one');
  const tab = await Tab.at(store, 'new');
  assert.equal(tab.brief.hasMovedOn, true);
  await tab.write('more work on the old one');
  assert.equal(tab.brief.hasMovedOn, true);
  assert.equal((await store.get(PATH))!.base, 'old');
  const again = await Tab.at(store, 'new');
  assert.equal(again.brief.hasMovedOn, true);
  await again.brief.takePublished();
  assert.deepEqual([again.text, again.brief.hasMovedOn], ['new', false]);
  await again.write('work on the new one');
  assert.equal((await store.get(PATH))!.base, 'new');
});

test('work that the site has published is no longer work on an old text', async () => {
  const store = await open();
  await (await Tab.at(store, 'old')).write('proposed');
  const tab = await Tab.at(store, 'proposed');
  assert.equal(tab.brief.hasMovedOn, false);
  await tab.write('proposed, and more');
  assert.equal((await store.get(PATH))!.base, 'proposed');
  await tab.write('proposed');
  assert.equal(tab.told.at(-1), 'unchanged');
  assert.equal((await Tab.at(store, 'published since')).text, 'published since');
});

test('a tab with an older site learns from another one that its work was published', async () => {
  const store = await open();
  const first = await Tab.at(store, 'old');
  await first.write('proposed');
  const [idle, busy, unheard] = [await Tab.at(store, 'old'), await Tab.at(store, 'old'), await Tab.at(store, 'old')];
  const merged = await Tab.at(store, 'proposed');
  await merged.brief.keep();
  assert.equal(merged.told.at(-1), 'unchanged');
  await idle.brief.look();
  assert.deepEqual([idle.text, idle.brief.published, idle.brief.hasMovedOn, idle.told], ['proposed', 'proposed', false, ['unchanged']]);
  busy.text = 'proposed, and more';
  await busy.brief.look();
  assert.deepEqual([busy.brief.isInConflict, busy.brief.hasMovedOn], [false, false]);
  assert.equal((await store.get(PATH))!.base, 'proposed');
  await unheard.write('proposed, and more of this tab');
  assert.equal(unheard.brief.isInConflict, true);
  await unheard.brief.takeTheirs();
  await unheard.write('proposed');
  for (const tab of [first, idle, busy, merged]) {
    await tab.brief.look();
    assert.deepEqual([tab.text, tab.brief.published, tab.brief.isInConflict], ['proposed', 'proposed', false]);
  }

  await idle.write('another version');
  assert.deepEqual(await texts(store), ['another version']);
});

test('work that is deleted is gone from the other tabs too', async () => {
  const store = await open();
  const tab = await Tab.at(store, 'old');
  await tab.write('a name that must not stay');
  const other = await Tab.at(store, 'old');
  assert.equal(await tab.brief.delete(), true);
  await other.brief.look();
  assert.equal(other.text, 'old');
  assert.deepEqual(await store.list(), []);
});

test('what the editor chooses can be undone, what another tab types can not', async () => {
  const { other } = await inConflict();
  await other.brief.takeTheirs();
  assert.deepEqual(other.told.filter((t) => /^(chose|takes)/.test(t)), ['chose of one']);
  const store = await open();
  const [one, follows] = [await Tab.at(store), await Tab.at(store)];
  await one.write('of one');
  await follows.brief.look();
  await follows.brief.takePublished();
  assert.deepEqual(follows.told.filter((t) => /^(chose|takes)/.test(t)), ['takes of one', 'chose published']);
});

test('a full disk is reported, and the text counts as not stored', async () => {
  const store = await open();
  const tab = await Tab.at(store);
  assert.equal(tab.brief.isStored, true);
  const { put } = store;
  store.put = () => Promise.reject(new Error('The quota has been exceeded.'));
  await tab.write('much');
  assert.deepEqual(tab.told, ['not kept: The quota has been exceeded.']);
  assert.equal(tab.brief.isStored, false);
  store.put = put;
  await tab.brief.keep();
  assert.equal(tab.brief.isStored, true);
});

test('a closed brief writes nothing: the editor has the text of another one', async () => {
  const store = await open();
  const tab = await Tab.at(store);
  const writing = tab.write('of another brief');
  tab.brief.close();
  await writing;
  assert.deepEqual(await store.list(), []);
});
