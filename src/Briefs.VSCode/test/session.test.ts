import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { LanguageClient, State } from './stub/languageClient';
import { Place, until } from './stub/place';
import { desk } from './stub/vscode';

let place: Place;
afterEach(() => place.remove());

test('a folder that is not trusted starts nothing, at the start and at every command', async () => {
  place = new Place().withSite();
  desk.isTrusted = false;
  await place.session.restart();
  assert.equal(await place.session.require(), undefined);
  assert.deepEqual([place.calls, LanguageClient.all, place.session.state], [[], [], 'untrusted']);
  assert.match(desk.shown.join(), /starts no program in a folder that you do not trust/);
});

test('a folder that is trusted starts the program of the setting', async () => {
  place = new Place().withSite();
  await place.session.restart();
  assert.deepEqual([place.calls, LanguageClient.all.length, place.session.state], [['--version'], 1, 'running']);
});

test('a site that was created after the start is found by the next command', async () => {
  place = new Place();
  await place.session.restart();
  assert.equal(await place.session.require(), undefined);
  assert.match(desk.shown.join(), /^No site is open\./);
  place.withSite();
  assert.equal((await place.session.require())?.site.fsPath, place.site);
  assert.equal(desk.shown.length, 1);
});

test('a language server that has crashed for good is started again by the next command', async () => {
  place = new Place().withSite();
  await place.session.restart();
  const [crashed] = LanguageClient.all;
  crashed?.become(State.Stopped);
  await until('failed', () => place.session.state === 'failed');
  assert.ok(crashed?.isDisposed);
  assert.ok(await place.session.require());
  assert.deepEqual([place.session.state, LanguageClient.all.length], ['running', 2]);
});

test('a language server that the client starts again still runs', async () => {
  place = new Place().withSite();
  await place.session.restart();
  const [crashed] = LanguageClient.all;
  for (const state of [State.Stopped, State.Starting, State.Running]) crashed?.become(state);
  await new Promise((next) => setImmediate(next));
  await place.session.require();
  assert.deepEqual([place.session.state, LanguageClient.all.length], ['running', 1]);
});

test('a language server that does not start is disposed', async () => {
  place = new Place().withSite();
  LanguageClient.failsToStart = true;
  await place.session.restart();
  assert.deepEqual([place.session.state, LanguageClient.all.map((c) => c.isDisposed)], ['failed', [true]]);
});
