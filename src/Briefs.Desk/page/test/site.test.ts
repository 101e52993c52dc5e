import assert from 'node:assert/strict';
import test from 'node:test';
import { wayOf } from '../src/proposal';
import { briefsOf, withRead } from '../src/site';
import type { Site } from '../src/site';

const site: Site = {
  repository: 'https://github.com/border/briefs',
  shortened: ['content/briefs/gate.md'],
  files: {
    'content/site.yml': 'title: A',
    'content/people.yml': '',
    'content/briefs/gate.md': '---\ntitle: The gate\n---\n',
    'content/briefs/river.fr.md': 'no front matter',
    'content/briefs/notes.txt': '',
    'content/pages/about.md': '---\ntitle: About\n---\n',
    'templates/briefs/x.md': '',
    'absent.json': '{}',
  },
};

const brief = { path: 'content/briefs/gate.md', text: 'text', isNew: false, isShortened: false, errors: 0 };

test('the briefs of the site are found among its files', () => {
  assert.deepEqual(briefsOf(site), [
    { path: 'content/briefs/gate.md', title: 'The gate' },
    { path: 'content/briefs/river.fr.md', title: 'river.fr.md' },
  ]);
});

test('the checker adds titles and languages', () => {
  const river = { path: 'content/briefs/river.fr.md', title: 'Le fleuve', language: 'fr' };
  const read = [river, { path: 'content/briefs/other.md', title: 'X' }];
  assert.deepEqual(withRead(briefsOf(site), read), [
    { path: 'content/briefs/gate.md', title: 'The gate' },
    river,
  ]);
});

test('a published brief is edited on GitHub, a new one is created', () => {
  assert.deepEqual(wayOf(site.repository, brief), {
    how: 'propose_edit', href: 'https://github.com/border/briefs/edit/main/content/briefs/gate.md', isCopied: true,
  });
  const { how, isCopied } = wayOf(site.repository, { ...brief, isNew: true });
  assert.deepEqual([how, isCopied], ['propose_new', false]);
  const long = wayOf(site.repository, { ...brief, isNew: true, text: 'x'.repeat(9000) });
  assert.deepEqual([long.how, long.isCopied, long.href?.includes('value=')], ['propose_paste', true, false]);
  assert.deepEqual(wayOf(null, brief), { how: 'propose_none', href: null, isCopied: false });
});

test('a brief without its hidden parts never leads to a page where it would replace the file', () => {
  for (const repository of [site.repository, null])
    assert.deepEqual(wayOf(repository, { ...brief, isShortened: true }), { how: 'propose_shortened', href: null, isCopied: true });
});
