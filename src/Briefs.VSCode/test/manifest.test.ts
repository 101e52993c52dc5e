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

test('a folder that is not trusted starts nothing, and cannot name a program', () => {
  const { untrustedWorkspaces } = manifest.capabilities;
  assert.equal(untrustedWorkspaces.supported, 'limited');
  assert.deepEqual(untrustedWorkspaces.restrictedConfigurations, ['briefs.path']);
  // Programs are started in one file, whose only callers come after the question of trust in session.ts.
  const starts = readdirSync(join(folder, 'src')).filter((f) => /^import (?!type).*'node:child_process'/m.test(read(`src/${f}`)));
  assert.deepEqual(starts, ['process.ts']);
});

test('the lock files name no registry', () => {
  for (const lock of ['package-lock.json', 'packaging/package-lock.json']) assert.doesNotMatch(read(lock), /"resolved"/);
});
