import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { PHRASES, phrasesOf } from '../src/phrases';

// The tests run from dist/test.
const root = fileURLToPath(new URL('../../', import.meta.url));

// Of parts of CodeMirror that the page doesn't have: folding, and marks for control characters.
const NOT_SHOWN = ['folded code', 'unfold', 'to', 'Control character'];

test('each phrase of the editor is in the language of the page', () => {
  const packages = ['search', 'view', 'lint', 'autocomplete', 'commands', 'language'];
  const code = packages.map((name) => readFileSync(`${root}node_modules/@codemirror/${name}/dist/index.js`, 'utf8')).join('\n');
  const said = [...code.matchAll(/\bphrase\((?:view, )?"([^"]+)"/g)].map((m) => m[1]!).filter((phrase) => !NOT_SHOWN.includes(phrase));
  assert.deepEqual([...new Set(said)].sort(), [...PHRASES].sort());
});

test('each language of the page has all of them', () => {
  const folder = `${root}../../Briefs.Languages/Data/`;
  const files = readdirSync(folder).filter((name) => name.startsWith('words.'));
  assert.ok(files.length >= 6);
  for (const file of files) {
    const { desk_phrases: text } = JSON.parse(readFileSync(folder + file, 'utf8')) as { desk_phrases: string };
    assert.equal(text.split('|').length, PHRASES.length, file);
    PHRASES.forEach((phrase, index) => assert.equal(text.split('|')[index]!.includes('$'), phrase.includes('$'), `${file}: ${phrase}`));
    assert.equal(phrasesOf(text)['Find'], text.split('|')[0]);
  }
});
