// A new site in the editor: the language server of VS Code's extension for YAML, with the settings that `briefs init` writes, finds nothing
// in its files, sees a fault in each, and knows which keys there are.
// node editor.mjs SITE
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { equal, holds, pronounce, read } from './verdict.mjs';

const site = process.argv[2];
const require = createRequire(import.meta.url);
const lsp = require('vscode-languageserver-protocol/node');
const program = join(dirname(require.resolve('yaml-language-server/package.json')), 'bin', 'yaml-language-server');
const root = pathToFileURL(site).href;
const server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const connection = lsp.createProtocolConnection(server.stdout, server.stdin);

// Settings may have remarks, which YAML has too, but for their sign.
const settings = parse(read(site, '.vscode/settings.json').replace(/^\s*\/\/.*$/gmu, ''));
const yaml = { schemas: settings['yaml.schemas'], schemaStore: { enable: false }, validate: true, completion: true, hover: true };
const told = new Map();
connection.onRequest('workspace/configuration', ({ items }) => items.map(({ section }) => (section === 'yaml' ? yaml : section === '[yaml]' ? {} : null)));
connection.onRequest('client/registerCapability', () => null);
connection.onRequest('custom/schema/request', () => []);
connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
  const wake = told.get(uri);
  told.delete(uri);
  wake?.(diagnostics);
});
connection.listen();

await connection.sendRequest('initialize', {
  processId: process.pid, rootUri: root, workspaceFolders: [{ uri: root, name: 'site' }],
  capabilities: { workspace: { configuration: true, workspaceFolders: true }, textDocument: { completion: { completionItem: { snippetSupport: true } } } },
});
await connection.sendNotification('initialized', {});
await connection.sendNotification('workspace/didChangeConfiguration', { settings: { yaml } });

const found = (uri) => new Promise((wake, fail) => {
  told.set(uri, wake);
  setTimeout(() => fail(new Error(`no word of ${uri}`)), 60_000).unref();
});
let version = 0;
const files = {
  'content/site.yml': 'title: Ours\nurl: https://example.org/\nseverities:\n  quote-without-source: off\n',
  'content/people.yml': 'mills:\n  nam: Laura Mills\n',
  'content/sources.yml': 'un:\n  type: newspaper\n',
  'content/images.yml': 'pass.png:\n  author: Vera Blindtext\n',
};
let looked = 0;
for (const [path, faulty] of Object.entries(files)) {
  const uri = `${root}/${path}`;
  const right = existsSync(join(site, path)) ? read(site, path) : '';
  let answer = found(uri);
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: ++version, text: right } });
  equal((await answer).map((d) => d.message), [], `${path} as it was made`);
  answer = found(uri);
  await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges: [{ text: faulty }] });
  const said = await answer;
  equal(said.length, 1, `${path} with a fault: ${said.map((d) => d.message).join('; ')}`);
  looked += 1;
}

const uri = `${root}/content/sources.yml`;
const text = 'un:\n  title: A report\n  ';
const settled = found(uri);
await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges: [{ text }] });
await settled;
const offered = await connection.sendRequest('textDocument/completion', { textDocument: { uri }, position: { line: 2, character: 2 } });
const labels = offered.items.map((item) => item.label);
holds(labels.includes('publisher') && labels.includes('evidence-public'), `below a source it offers ${labels.join(', ')}`);
holds(!labels.includes('title'), 'it offers a key that is there');
server.kill();
pronounce('editor', looked);
