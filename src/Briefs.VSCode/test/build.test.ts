import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFileSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = join(fileURLToPath(import.meta.url), '..', '..', '..');

test('the extension is built in a folder with a space, and every file in it counts', () => {
  const place = mkdtempSync(join(tmpdir(), 'briefs vscode '));
  try {
    const copy = join(place, 'src', 'Briefs.VSCode');
    mkdirSync(copy, { recursive: true });
    copyFileSync(join(folder, '../../LICENSE'), join(place, 'LICENSE'));
    for (const file of ['src', 'snippets', 'build.mjs', 'package.json', 'README.md', 'install.md', 'icon.png', '.vscodeignore']) {
      cpSync(join(folder, file), join(copy, file), { recursive: true });
    }

    symlinkSync(join(folder, 'node_modules'), join(copy, 'node_modules'));
    const build = () => spawnSync(process.execPath, [join(copy, 'build.mjs')], { encoding: 'utf8' });
    const good = build();
    assert.equal(good.status, 0, good.stderr);
    writeFileSync(join(copy, 'snippets/large.json'), randomBytes(300 * 1024));
    assert.match(build().stderr, /The extension is too large/);
    rmSync(join(copy, 'snippets/large.json'));
    writeFileSync(join(copy, 'large.png'), randomBytes(300 * 1024));
    appendFileSync(join(copy, '.vscodeignore'), '!large.png\n');
    assert.match(build().stderr, /The extension is too large/);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});
