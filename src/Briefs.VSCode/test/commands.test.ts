import assert from 'node:assert/strict';
import { join } from 'node:path';
import { afterEach, test } from 'node:test';
import { addSource } from '../src/commands';
import { Place } from './stub/place';
import { desk, Uri, type TextDocument } from './stub/vscode';

let place: Place;
afterEach(() => place.remove());

const saved: string[] = [];

function opened(path: string, languageId: string, canSave = true): TextDocument {
  const save = async () => {
    saved.push(path);
    return canSave;
  };
  return { uri: Uri.file(join(place.site, path)), languageId, isDirty: true, save };
}

/** Adds a source while a brief and the sources of the site have unsaved text. */
async function add(to: string, canSave = true): Promise<void> {
  place = new Place().withSite();
  saved.length = 0;
  const brief = opened('content/briefs/border.md', 'markdown', canSave);
  Object.assign(desk, {
    activeTextEditor: { document: brief }, textDocuments: [opened('content/sources.yml', 'yaml', canSave), brief],
    entered: 'https://example.org/', selected: to,
  });
  await addSource(place.session);
}

test('the file that gets the source is saved first', async () => {
  await add('The whole site');
  assert.deepEqual([saved, place.calls], [['content/sources.yml'], ['--version', 'add source --shared -- https://example.org/']]);
  place.remove();
  await add('This brief');
  assert.deepEqual(saved, ['content/briefs/border.md']);
  assert.equal(place.calls.at(-1), 'add source --to content/briefs/border.md -- https://example.org/');
});

test('a file that cannot be saved gets no source', async () => {
  await add('The whole site', false);
  assert.deepEqual(place.calls, ['--version']);
});
