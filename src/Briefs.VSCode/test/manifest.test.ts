import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

// The bundled test is in dist/test.
const folder = join(fileURLToPath(import.meta.url), '..', '..', '..');
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const manifest = JSON.parse(read('package.json'));

test('every command has an implementation, and every menu entry a command', () => {
  const declared: string[] = manifest.contributes.commands.map((c: { command: string }) => c.command).sort();
  const implemented = [...read('src/extension.ts').matchAll(/command\('(\w+)'/g)].map((m) => `briefs.${m[1]}`).sort();
  assert.deepEqual(declared, implemented);
  const inMenus = Object.values<{ command: string }[]>(manifest.contributes.menus).flat().map((m) => m.command);
  assert.deepEqual(inMenus.filter((c) => !declared.includes(c)), []);
});

test('a folder that is not trusted cannot name a program', () => {
  const { untrustedWorkspaces } = manifest.capabilities;
  assert.equal(untrustedWorkspaces.supported, 'limited');
  assert.deepEqual(untrustedWorkspaces.restrictedConfigurations, ['briefs.path']);
});

test('only process.ts and the client of the language server start programs', () => {
  // session.test.ts sees that neither is asked before the folder is trusted.
  const importing = (module: string) => readdirSync(join(folder, 'src'))
    .filter((f) => new RegExp(`^import (?!type).*'${module}'`, 'm').test(read(`src/${f}`)));
  assert.deepEqual(importing('node:child_process'), ['process.ts']);
  assert.deepEqual(importing('vscode-languageclient/node'), ['session.ts']);
});

test('the lock files name no registry', () => {
  for (const lock of ['package-lock.json', 'packaging/package-lock.json']) assert.doesNotMatch(read(lock), /"resolved"/);
});
