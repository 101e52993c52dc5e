// The extension in a real VS Code: a folder that is not trusted, the version of the site downloaded, a diagnostic, a quick fix, completion,
// the count in the status bar, the preview, the commands. .ci/vscode prepares everything and runs it.
//
//   node editor.mjs CODE_SERVER VSIX SITE MODULES OUT
//
// CODE_SERVER is the start file of code-server, MODULES a folder with playwright-core, OUT a folder for the screenshots. On the PATH of a
// login shell, which VS Code asks for it, is a `dotnet` that writes its calls to the file BRIEFS_CALLS.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';

const [codeServer, vsix, site, modules, out] = process.argv.slice(2);
const { chromium } = createRequire(join(modules, 'x.js'))('playwright-core');
const PATIENCE = 60_000;

const brief = `---
title: At the border
summary: What the minister said.
date: 2024-03-01
sources:
  news:
    title: Minister speaks at the border
    publisher: The Daily Courier
    date: 2024-02-01
    url: https://example.org/news
quoted:
  ivanov:
    name: Ivan Ivanov
    role: Minister
    organization: The Ministry
---

“We will not comply,” said Ivanov [@ivanov in @news].

Ivanov answered: “Nobody asked us.”
`;

const briefPath = join(site, 'content/briefs/border.md');
const saved = () => readFileSync(briefPath, 'utf8');
const calls = () => existsSync(process.env.BRIEFS_CALLS) ? readFileSync(process.env.BRIEFS_CALLS, 'utf8').split('\n').filter(Boolean) : [];

mkdirSync(out, { recursive: true });
writeFileSync(briefPath, brief);
const data = join(out, 'data');
const folders = ['--user-data-dir', data, '--extensions-dir', join(out, 'extensions'), '--config', join(out, 'config.yaml')];
mkdirSync(join(data, 'User'), { recursive: true });
writeFileSync(join(out, 'config.yaml'), '');
writeFileSync(join(data, 'User/settings.json'), JSON.stringify({
  'workbench.startupEditor': 'none', 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never',
  'extensions.ignoreRecommendations': true, 'briefs.trace.server': 'messages', 'window.menuBarVisibility': 'hidden',
  'workbench.secondarySideBar.defaultVisibility': 'hidden', 'chat.disableAIFeatures': true,
  'workbench.editor.useModal': 'off',
}));
execFileSync(process.execPath, [codeServer, ...folders, '--install-extension', vsix], { stdio: 'inherit' });

const port = await freePort();
const server = spawn(process.execPath, [codeServer, ...folders, '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry',
  '--disable-update-check', '--disable-proxy', site], { stdio: ['ignore', 'pipe', openSync(join(out, 'code-server.log'), 'w')] });
const ended = once(server, 'exit');
let browser, page, quickInput;

const status = (text) => page.locator('.statusbar-item', { hasText: text });
const toast = (text) => page.locator('.notification-toast', { hasText: text });
const press = (keys) => page.keyboard.press(keys);
const until = async (what, isSo) => {
  for (const end = Date.now() + PATIENCE; !await isSo();) {
    assert.ok(Date.now() < end, what);
    await page.waitForTimeout(100);
  }
};
const row = (text) => page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
const command = async (title) => {
  await call('F1');
  await quickInput.fill(`>${title}`);
  await row(title).click();
};
// VS Code takes keys only when it has begun, and when the last input is closed, and says nowhere when.
const pressUntil = (keys, shown) => until(`${keys} shows nothing`, async () => {
  await press(keys);
  return shown.waitFor({ timeout: 2_000 }).then(() => true, () => false);
});
const call = (keys) => pressUntil(keys, quickInput);
const open = async (name) => {
  await call('Control+P');
  await quickInput.fill(name);
  await row(name).click();
  await page.locator('.tab.active', { hasText: name }).waitFor();
};
const goTo = async (place) => {
  await call('Control+G');
  await quickInput.fill(`:${place}`);
  await press('Enter');
  await quickInput.waitFor({ state: 'hidden' });
};

const steps = {
  async 'starts nothing in a folder that is not trusted'() {
    await page.goto(`http://127.0.0.1:${port}/?folder=${encodeURIComponent(site)}`);
    await page.locator('.statusbar-item').first().waitFor();
    await open('border.md');
    await command('Briefs: New Brief');
    await toast('starts no program in a folder that you do not trust').waitFor();
    assert.deepEqual(calls(), []);
    await page.screenshot({ path: join(out, '1-untrusted.png') });
  },
  async 'downloads the version of the site when the folder is trusted'() {
    await toast('starts no program').getByRole('button', { name: 'Manage Trust' }).click();
    await page.locator('.workspace-trust-editor').getByRole('button', { name: 'Trust', exact: true }).click();
    await toast('which is not downloaded yet').waitFor();
    await page.screenshot({ path: join(out, '2-download.png') });
    await toast('which is not downloaded yet').getByRole('button', { name: 'Download' }).click();
    await until('no restore', () => calls().includes('tool restore'));
  },
  async 'shows a diagnostic, and counts it in the status bar'() {
    await open('border.md');
    await page.locator('.squiggly-error').first().waitFor();
    await status('1 of 2 uncited').waitFor();
    assert.ok(calls().some((c) => c.startsWith('tool run briefs -- lsp')), calls().join('\n'));
    await status('1 of 2 uncited').click();
    await page.locator('.markers-panel').getByText('quote-without-source').first().waitFor();
    await page.screenshot({ path: join(out, '3-diagnostic.png') });
  },
  async 'applies a quick fix'() {
    await open('border.md');
    await goTo('20:25');
    const action = page.locator('.action-widget .monaco-list-row', { hasText: '[@ivanov' }).first();
    await pressUntil('Control+.', action);
    await page.screenshot({ path: join(out, '4-quick-fix.png') });
    await action.click();
    await status('2 quotations cited').waitFor();
    await press('Control+S');
    await until('the citation is not saved', () => /“Nobody asked us\.?” \[@ivanov/.test(saved()));
  },
  async 'completes an id'() {
    await goTo('20:999');
    await press('End');
    await page.keyboard.type('\n\nAs said [@iv');
    const offered = page.locator('.suggest-widget .monaco-list-row', { hasText: 'ivanov' }).first();
    await offered.waitFor();
    await page.screenshot({ path: join(out, '5-completion.png') });
    await press('Enter');
    await page.keyboard.type(' in @news');
    await press('Escape');
    await press('End');
    await page.keyboard.type(' in May.');
    await press('Control+S');
    await until('the completed id is not saved', () => /As said \[@ivanov in @news\]? in May/.test(saved()));
  },
  async 'shows the page beside the text'() {
    await command('Briefs: Open Preview to the Side');
    const shown = page.frameLocator('iframe.webview').frameLocator('iframe#active-frame').frameLocator('iframe[title=Preview]');
    await shown.getByRole('heading', { name: 'At the border' }).waitFor();
    await page.screenshot({ path: join(out, '6-preview.png') });
    const downloaded = page.waitForEvent('download');
    await shown.getByRole('button', { name: 'BibTeX' }).click();
    await downloaded;
  },
  async 'creates a brief, and follows it in the preview'() {
    // The button that was clicked has the keys.
    await page.locator('.tab', { hasText: 'border.md' }).click();
    await command('Briefs: New Brief');
    await quickInput.fill('A gate closes');
    await press('Enter');
    await page.locator('.tab.active', { hasText: 'a-gate-closes.md' }).waitFor();
    assert.ok(existsSync(join(site, 'content/briefs/a-gate-closes.md')));
    const shown = page.frameLocator('iframe.webview').frameLocator('iframe#active-frame').frameLocator('iframe[title=Preview]');
    await shown.getByText('A gate closes').first().waitFor();
    await page.screenshot({ path: join(out, '7-new-brief.png') });
  },
  async 'adds a source, and passes on that its page could not be read'() {
    await open('border.md');
    await command('Briefs: Add Source');
    await quickInput.fill('http://127.0.0.1:9/');
    await press('Enter');
    await row('This brief').click();
    await toast('be read: 127.0.0.1').getByRole('button', { name: 'Copy [@source]' }).waitFor();
    assert.match(saved(), / {2}source:\n {4}title: >-\n {6}FILL IN/);
    await page.screenshot({ path: join(out, '8-source.png') });
  },
  async 'inserts a snippet'() {
    await press('Control+End');
    await page.keyboard.type('\nbriefs quot');
    await pressUntil('Control+Space', page.locator('.suggest-widget .monaco-list-row', { hasText: 'briefs quotation' }).first());
    await press('Enter');
    await page.locator('.view-lines').getByText('“We will not comply,” said Ivanov').last().waitFor();
    await page.screenshot({ path: join(out, '9-snippet.png') });
  },
};

try {
  await listening();
  browser = await chromium.launch({ executablePath: process.env.BRIEFS_CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(PATIENCE);
  quickInput = page.locator('.quick-input-widget input');
  await runSteps();
} finally {
  await browser?.close();
  // It still writes to its folder, which .ci/vscode deletes.
  server.kill();
  await ended;
}

async function runSteps() {
  for (const [name, step] of Object.entries(steps)) {
    const began = Date.now();
    try {
      await step();
      console.log(`ok ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    } catch (error) {
      process.exitCode = 1;
      await page.screenshot({ path: join(out, 'failed.png') });
      console.log(`FAILED ${name}\n${error.stack}\ncalls of dotnet:\n${calls().join('\n')}`);
      return;
    }
  }
}

function listening() {
  return new Promise((ready, fail) => {
    server.stdout.setEncoding('utf8').on('data', (text) => { if (/HTTP server listening/.test(text)) ready(); });
    server.on('exit', (code) => fail(new Error(`code-server ended with ${code}`)));
  });
}

function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address();
      probe.close(() => done(free));
    });
  });
}
