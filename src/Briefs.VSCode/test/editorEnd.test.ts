import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = join(fileURLToPath(import.meta.url), '..', '..', '..', 'test', 'editor.mjs');

test('without a browser, the test in VS Code fails, and leaves no VS Code running', () => {
  const place = mkdtempSync(join(tmpdir(), 'briefs-vscode-'));
  try {
    const write = (path: string, text: string) => {
      mkdirSync(join(place, path, '..'), { recursive: true });
      writeFileSync(join(place, path), text);
      return join(place, path);
    };
    const server = write('server.js', `
      if (process.argv.includes('--install-extension')) process.exit(0);
      require('fs').writeFileSync(${JSON.stringify(join(place, 'pid'))}, String(process.pid));
      // As VS Code, it takes a moment to end.
      process.on('SIGTERM', () => setTimeout(() => process.exit(0), 300));
      setInterval(() => undefined, 1000);
      console.log('HTTP server listening');`);
    write('node_modules/playwright-core/index.js', "exports.chromium = { launch: async () => { throw new Error('no browser'); } };");
    mkdirSync(join(place, 'site/content/briefs'), { recursive: true });
    const run = spawnSync(process.execPath,
      [script, server, 'x.vsix', join(place, 'site'), join(place, 'node_modules'), join(place, 'out')],
      { encoding: 'utf8', timeout: 120_000, env: { ...process.env, BRIEFS_CALLS: join(place, 'calls') } });
    const pid = Number(readFileSync(join(place, 'pid'), 'utf8'));
    const isRunning = () => { try { return process.kill(pid, 0); } catch { return false; } };
    const left = isRunning();
    if (left) process.kill(pid, 'SIGKILL');
    assert.deepEqual([run.status, /no browser/.test(run.stderr), left], [1, true, false]);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});
