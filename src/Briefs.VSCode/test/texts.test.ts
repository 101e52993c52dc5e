import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe, isDocumentStatus } from '../src/documentStatus';
import { pageAddress, previewHtml, reachableAddress } from '../src/previewHtml';

const status = (quotations: number, uncited: number) => describe({ address: '', quotations, uncited });

test('the status bar counts the quotations without a source', () => {
  assert.deepEqual([status(14, 2).text, status(14, 2).isWarning], ['$(quote) 2 of 14 uncited', true]);
  assert.match(status(14, 1).tooltip, /^1 of 14 quotations in this text has no source/);
  assert.deepEqual([status(14, 0).text, status(14, 0).isWarning], ['$(quote) 14 quotations cited', false]);
  assert.equal(status(1, 0).text, '$(quote) 1 quotation cited');
  assert.equal(status(0, 0).text, '$(quote) No quotations');
});

test('an answer of another form is not a status', () => {
  assert.equal(isDocumentStatus({ address: 'briefs/x/', quotations: 1, uncited: 0 }), true);
  const others = [null, undefined, 1, 'x', {}, { address: 'x', quotations: '1', uncited: 0 }];
  for (const other of others) assert.equal(isDocumentStatus(other), false);
});

test('the address of a page is below the address of the site, and escaped', () => {
  assert.equal(pageAddress('http://127.0.0.1:8080/repo/', 'ru/briefs/x/'), 'http://127.0.0.1:8080/repo/ru/briefs/x/');
  assert.equal(pageAddress('http://127.0.0.1:8080/', 'hakkımızda/?a#b/'), 'http://127.0.0.1:8080/hakk%C4%B1m%C4%B1zda/%3Fa%23b/');
});

test('the preview may load its own server and nothing else, and its address cannot leave the attribute', () => {
  const html = previewHtml('http://127.0.0.1:8080', 'http://127.0.0.1:8080/"><script>', 'abc');
  assert.match(html, / sandbox="allow-scripts allow-same-origin allow-forms allow-downloads" /);
  assert.match(html, /content="default-src &#39;none&#39;; frame-src http:\/\/127\.0\.0\.1:8080; /);
  assert.match(html, /src="http:\/\/127\.0\.0\.1:8080\/&#34;&#62;&#60;script&#62;"/);
  assert.equal(html.split('<script').length, 2);
});

test('the preview is reached where the server answers, and nowhere else', () => {
  const own = 'http://127.0.0.1:8080/repo/';
  assert.equal(reachableAddress(own, own), own);
  assert.equal(reachableAddress(own, 'http://localhost:8080/repo/'), 'http://localhost:8080/repo/');
  assert.equal(reachableAddress(own, 'http://127.0.0.1:9000/proxy/8080/repo/'), own);
  assert.equal(reachableAddress(own, 'http://127.0.0.1:8081/repo/'), null);
  assert.equal(reachableAddress(own, 'https://x-8080.app.example/repo/'), null);
});
