import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { browserText } from '../src/browserText';
import { canImport, freePath, titleOf, toBase64 } from '../src/files';
import { parse } from '../src/markdown';
import { toSnippet } from '../src/snippets';
import { hashOf, placeOf } from '../src/startPage';
import { fill } from '../src/words';

// The tests run from dist/test.
const source = (file: string) => readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8');
const template = source('../../../templates/desk.html');
const scripts = readdirSync(fileURLToPath(new URL('../../src', import.meta.url))).map((f) => [f, source(`src/${f}`)] as const);

test('the template has each text that a script says, and no other', () => {
  const printed = [...template.matchAll(/data-word="(\w+)"/g)].map((m) => m[1]!).sort();
  const calls = scripts.flatMap(([, text]) => [...text.matchAll(/\bword\(([^)]*)/g)].map((m) => m[1]!));
  const said = new Set(calls.flatMap((call) => [...call.matchAll(/'(\w+)'/g)].map((m) => m[1]!)));
  // Chosen by a variable.
  const ways = ['propose_new', 'propose_paste', 'propose_edit', 'propose_none', 'propose_shortened'];
  for (const name of ['error', 'warning', 'note', 'unpublished', 'unpublished_name', ...ways]) said.add(name);
  assert.deepEqual(printed, [...said].sort());
});

test('the template has each element that a script asks for', () => {
  const wanted = scripts.flatMap(([, text]) => [...text.matchAll(/\bpart(?:<\w+>)?\('([\w-]+)'\)/g)].map((m) => `id="desk-${m[1]}"`));
  assert.ok(wanted.length > 30);
  for (const id of wanted) assert.ok(template.includes(id), id);
});

test('values are put into a text once', () => {
  assert.equal(fill('{0} of {1}: {0}', ['{1}', 2]), '{1} of 2: {1}');
  assert.equal(fill('{2}', ['a']), '{2}');
});

test('snippets of LSP become those of CodeMirror', () => {
  const cases = [
    ['title: ${1:the title}\n$0', 'title: ${1:the title}\n${0}'],
    ['kind: ${1|article,law,book|}', 'kind: ${1:article}'],
    ['$1 and ${2}', '${1} and ${2}'],
    ['a \\$1 {b} \\} \\\\', 'a $1 \\{b\\} \\} \\'],
    ['${1:with \\} brace}', '${1:with \\} brace}'],
  ];
  for (const [lsp, expected] of cases) assert.equal(toSnippet(lsp!), expected);
});

test('a hover is text, emphasis and code', () => {
  assert.deepEqual(parse('**Ada \\*B\\***, *x*  \n`a <b>` \\*\\<i>\n\nnext\nline'), [
    [
      { kind: 'strong', text: 'Ada *B*' }, { kind: 'text', text: ', ' }, { kind: 'em', text: 'x' }, { kind: 'break' },
      { kind: 'code', text: 'a <b>' }, { kind: 'text', text: ' *<i>' },
    ],
    [{ kind: 'text', text: 'next line' }],
  ]);
  assert.deepEqual(parse('**Ada** `` ` ``'), [[{ kind: 'strong', text: 'Ada' }, { kind: 'text', text: ' ' }, { kind: 'code', text: '`' }]]);
});

test('a hover of any length is shown in part', () => {
  for (const text of ['*', '`', '\\', '**a']) assert.equal(parse(text.repeat(50_000)).length, 1);
});

test('a brief has an address in the page', () => {
  const paths = ['content/briefs/gate.md', 'content/briefs/gate.ar.md', 'content/briefs/café ü.md'];
  for (const path of [...paths, 'content/briefs/who?copy=x.md']) {
    assert.deepEqual(placeOf(hashOf(path)), { path, copy: '' });
    assert.deepEqual(placeOf(hashOf(path, 'a1-b2')), { path, copy: 'a1-b2' });
  }

  const others = ['', '#', '#main', '#briefs/../site.yml', '#briefs/a/b.md', '#briefs/%', '#pages/a.md', '#?copy=a'];
  for (const hash of others) assert.equal(placeOf(hash), null);
});

test('the title is found for a list', () => {
  const title = (head: string) => titleOf(`---\n${head}\ndate: 2024-01-01\n---\n\ntitle: not this\n`, 'content/briefs/gate.md');
  assert.equal(title('title: The gate'), 'The gate');
  assert.equal(title('title: >-\n  The gate\n  is shut'), 'The gate is shut');
  assert.equal(title("title: 'The ''gate'''"), "The 'gate'");
  assert.equal(title('title: "The \\"gate\\""'), 'The "gate"');
  assert.equal(title('summary: None'), 'gate.md');
  assert.equal(titleOf('no front matter', 'content/briefs/gate.md'), 'gate.md');
});

test('a new brief takes no name that is taken', () => {
  const taken = new Set(['content/briefs/gate.md', 'content/briefs/gate-2.md', 'content/briefs/gate.ar.md']);
  const free = (path: string) => freePath(path, (p) => taken.has(p));
  assert.equal(free('content/briefs/gate.md'), 'content/briefs/gate-3.md');
  assert.equal(free('content/briefs/gate.ar.md'), 'content/briefs/gate-2.ar.md');
  assert.equal(free('content/briefs/river.md'), 'content/briefs/river.md');
});

test('files are accepted by their names', () => {
  for (const name of ['a.docx', 'A.DOCX', 'a.md', 'a.html', 'a.htm']) assert.equal(canImport(name), true, name);
  for (const name of ['a.pdf', 'a.doc', 'docx', 'a.md.exe']) assert.equal(canImport(name), false, name);
});

test('a large file is encoded whole', async () => {
  const bytes = Uint8Array.from({ length: 200_001 }, (_, i) => i % 256);
  assert.deepEqual(new Uint8Array(Buffer.from(await toBase64(new Blob([bytes])), 'base64')), bytes);
});

test('the program gets normal forms and decoded bytes from the browser', () => {
  assert.equal(browserText.normalize('e\u0301ﬁ', 'NFKC'), 'éfi');
  assert.equal(browserText.decode(Uint8Array.of(0xcf, 0xf0), 'windows-1251', true), 'Пр');
  assert.equal(browserText.decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), 'utf-8', true), '\ufeffa');
  assert.equal(browserText.decode(Uint8Array.of(0xff), 'utf-8', true), null);
  assert.equal(browserText.decode(Uint8Array.of(0xff), 'utf-8', false), '\ufffd');
  assert.equal(browserText.decode(Uint8Array.of(0x61), 'no-such-encoding', false), null);
});
