import assert from 'node:assert/strict';
import test from 'node:test';
import { MAX_ADDRESS, editFile, loginAddress, newFile, parseRepository } from '../src/github';

const briefs = parseRepository('https://github.com/border/briefs')!;

test('a repository is read as GitHub writes its address', () => {
  assert.deepEqual(briefs, { address: 'https://github.com/border/briefs', branch: 'main', folder: '' });
  assert.deepEqual(parseRepository('https://github.com/border/briefs.git'), briefs);
  assert.deepEqual(parseRepository('https://github.com/border/briefs/'), briefs);
  const onBranch = parseRepository('https://github.com/a/b.c/tree/trunk');
  assert.deepEqual(onBranch, { address: 'https://github.com/a/b.c', branch: 'trunk', folder: '' });
  const inFolder = parseRepository('https://github.com/a/b/tree/trunk/sites/one/');
  assert.deepEqual(inFolder, { address: 'https://github.com/a/b', branch: 'trunk', folder: 'sites/one/' });
});

test('another address is refused', () => {
  const others = [
    null, undefined, '', 'https://github.com/a', 'http://github.com/a/b', 'https://gitlab.com/a/b', 'https://github.com/a/b?x=1',
    'https://github.com.evil.example/a/b', 'javascript:alert(1)//https://github.com/a/b', 'https://github.com/a/b/issues',
  ];
  for (const other of others) assert.equal(parseRepository(other), null, String(other));
});

test('the page for a new file has its name and its text', () => {
  const text = '---\ntitle: A & B\n---\n\n“Слова” + 100 %\n';
  const { href, hasText } = newFile(parseRepository('https://github.com/a/b/tree/trunk/site')!, 'content/briefs/a.md', text);
  const url = new URL(href);
  assert.equal(url.origin + url.pathname, 'https://github.com/a/b/new/trunk');
  assert.deepEqual([...url.searchParams], [['filename', 'site/content/briefs/a.md'], ['value', text]]);
  assert.equal(hasText, true);
});

test('a text is in the address as long as GitHub takes it', () => {
  const room = MAX_ADDRESS - loginAddress(newFile(briefs, 'content/briefs/a.md', '').href).length;
  const most = newFile(briefs, 'content/briefs/a.md', 'x'.repeat(room));
  assert.deepEqual([loginAddress(most.href).length, most.hasText], [MAX_ADDRESS, true]);
  const more = newFile(briefs, 'content/briefs/a.md', 'x'.repeat(room + 1));
  assert.equal(more.hasText, false);
  assert.equal(new URL(more.href).searchParams.get('value'), null);
  assert.equal(new URL(more.href).searchParams.get('filename'), 'content/briefs/a.md');
});

test('what counts is the text as the login page encodes it again', () => {
  // %D0%B6, and then %25D0%25B6.
  assert.equal(newFile(briefs, 'a.md', 'ж'.repeat(750)).hasText, true);
  assert.equal(newFile(briefs, 'a.md', 'ж'.repeat(800)).hasText, false);
});

test('a branch with a slash is written with %2F', () => {
  const slash = parseRepository('https://github.com/a/b/tree/feature%2Fx/my%20site')!;
  assert.deepEqual(slash, { address: 'https://github.com/a/b', branch: 'feature/x', folder: 'my site/' });
  assert.equal(editFile(slash, 'a.md').href, 'https://github.com/a/b/edit/feature/x/my%20site/a.md');
  assert.equal(newFile(slash, 'a.md', 't').href, 'https://github.com/a/b/new/feature/x?filename=my%20site%2Fa.md&value=t');
  const sign = parseRepository('https://github.com/a/b/tree/50%25')!;
  assert.equal(editFile(sign, 'a.md').href, 'https://github.com/a/b/edit/50%25/a.md');
});

test('half of a pair of surrogates does not break the address', () => {
  assert.equal(newFile(briefs, 'a.md', 'a \ud83d b').hasText, true);
});

test('the page of a published file is its edit page', () => {
  assert.deepEqual(editFile(briefs, 'content/briefs/café.md'), {
    href: 'https://github.com/border/briefs/edit/main/content/briefs/caf%C3%A9.md', hasText: false,
  });
});
