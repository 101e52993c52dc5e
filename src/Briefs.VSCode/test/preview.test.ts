import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { Preview } from '../src/preview';
import { Place, until } from './stub/place';
import { desk } from './stub/vscode';

const ADDRESS = 'http://127.0.0.1:8081/';
const SAYS = `echo 'The site is at ${ADDRESS} until you press Ctrl-C.' >&2`;
const FLAGGED = `echo '   12 |     url: http://127.0.0.1:9/' >&2`;

let place: Place;
let preview: Preview;

afterEach(() => {
  preview.dispose();
  place.remove();
});

function begin(serve: string, limit?: number): Promise<void> {
  place = new Place(serve).withSite();
  preview = new Preview(place.session, place.log, limit);
  return preview.open();
}

const ended = () => until('the server ends', () => place.calls.includes('serve') && !place.isRunning);

test('the preview shows its own server, not an address in a line of the site', async () => {
  await begin(`${FLAGGED}; ${SAYS}; exec sleep 60`);
  assert.match(desk.panels[0]?.webview.html ?? '', /src="http:\/\/127\.0\.0\.1:8081\/"/);
  assert.ok(place.isRunning);
});

test('the server ends with its panel', async () => {
  await begin(`${SAYS}; exec sleep 60`);
  desk.panels[0]?.dispose();
  await ended();
});

test('a server that is still starting ends with the window', async () => {
  const opened = begin('exec sleep 60');
  await until('the server starts', () => place.calls.includes('serve'));
  preview.dispose();
  await opened;
  await ended();
  assert.deepEqual([desk.panels, desk.shown], [[], []]);
});

test('a server whose port cannot be forwarded ends, and the reason is shown', async () => {
  place = new Place(`${SAYS}; exec sleep 60`).withSite();
  preview = new Preview(place.session, place.log);
  desk.asExternalUri = () => Promise.reject(new Error('The tunnel was refused.'));
  await preview.open();
  await ended();
  assert.deepEqual(desk.shown, ["The preview can't start: The tunnel was refused."]);
});

test('a server that prints no address ends after a while, and another can be started', async () => {
  await begin('exec sleep 60', 300);
  await ended();
  assert.deepEqual(desk.shown, ["The preview can't start: Briefs printed no address within 0.3 seconds."]);
  await preview.open();
  assert.equal(place.calls.filter((c) => c === 'serve').length, 2);
});

test('a server that ends before its panel is shown leaves no panel', async () => {
  place = new Place(SAYS).withSite();
  preview = new Preview(place.session, place.log);
  desk.asExternalUri = async (uri) => {
    await ended();
    return uri;
  };
  await preview.open();
  await until('no panel', () => desk.panels.every((p) => p.isDisposed));
});

test('a server that ends with a message shows it', async () => {
  await begin("echo 'briefs: The folder has no content/site.yml.' >&2; exit 2");
  assert.deepEqual(desk.shown, ["The preview can't start: The folder has no content/site.yml."]);
});

test('a restart ends the preview, because the site or the version of Briefs may be another', async () => {
  await begin(`${SAYS}; exec sleep 60`);
  await place.session.restart();
  await until('the panel closes', () => desk.panels[0]?.isDisposed === true);
  await preview.open();
  assert.deepEqual([place.calls.filter((c) => c === 'serve').length, desk.panels.map((p) => p.isDisposed)], [2, [true, false]]);
});
