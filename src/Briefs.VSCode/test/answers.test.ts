import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createdBrief, messageOf, needsRestore, problemOf, proposedCitation, servedAddress, versionOf } from '../src/answers';

const result = (code: number | null, stdout = '', stderr = '') => ({ code, stdout, stderr });

test('the path of a new brief is read, with any line end', () => {
  const printed = 'Created content/briefs/a-border-closes.md.\n  line 3, to fill in: a summary\n';
  assert.equal(createdBrief(printed), 'content/briefs/a-border-closes.md');
  assert.equal(createdBrief('Created content/briefs/x.ru.md.\r\n'), 'content/briefs/x.ru.md');
  assert.equal(createdBrief('Created a site of 26 files.'), null);
});

test('the citation of a new source is read', () => {
  const printed = 'Added news-2020 to content/sources.yml.\nCite: [@news-2020], or for a quotation [@PERSON in @news-2020].\n';
  assert.equal(proposedCitation(printed), '[@news-2020]');
  assert.equal(proposedCitation('Added.'), null);
  assert.equal(proposedCitation('Added x to content/briefs/[@old].md.\n'), null);
});

test('the address of the preview is read, and no other', () => {
  assert.equal(servedAddress('The site is at http://127.0.0.1:8081/repo/ until you press Ctrl-C.'), 'http://127.0.0.1:8081/repo/');
  assert.equal(servedAddress('http://127.0.0.1:80'), null);
  assert.equal(servedAddress('The site is at http://127.0.0.1.evil.example:80/ until'), null);
});

test('an address in a line of the site, or half of an address, is not the address of the preview', () => {
  const flagged = '   12 |     url: The site is at http://127.0.0.1:9/ until noon\n';
  assert.equal(servedAddress(flagged), null);
  assert.equal(servedAddress(`${flagged}The site is at http://127.0.0.1:8081/re`), null);
  assert.equal(servedAddress(`${flagged}The site is at http://127.0.0.1:8081/repo/ until`), 'http://127.0.0.1:8081/repo/');
});

test('the version is read, and another program is not taken for Briefs', () => {
  assert.equal(versionOf(result(0, '0.1.0 (9d08915)\n')), '0.1.0');
  assert.equal(versionOf(result(0, 'usage: briefs\n')), null);
  assert.equal(versionOf(result(1, '0.1.0')), null);
});

test('a tool that was not downloaded is not a failure', () => {
  assert.equal(needsRestore(result(1, '', 'Run "dotnet tool restore" to make the "briefs" command available.')), true);
  assert.equal(needsRestore(result(0, 'dotnet tool restore')), false);
  assert.equal(needsRestore(result(1, '', 'Segmentation fault')), false);
});

test('the messages of a failed call are one sentence after the other', () => {
  assert.equal(problemOf(result(2, '', 'briefs: TITLE is empty.\r\n\r\nWrite one.\n')), 'TITLE is empty. Write one.');
  assert.equal(problemOf(result(134)), 'Briefs ended with exit code 134.');
  assert.equal(problemOf(result(null)), 'Briefs was stopped before it finished.');
  assert.equal(problemOf(result(null, '', 'spawn EACCES')), 'spawn EACCES');
});

test('a remark comes before what was done', () => {
  const message = messageOf(result(0, 'Added source to x.md.\n  line 5, to fill in: the title\n', 'briefs: The page could not be read.\n'));
  assert.equal(message, 'The page could not be read. Added source to x.md.');
});
