import assert from 'node:assert/strict';
import test from 'node:test';
import { doubtAbout } from '../src/unpublished';

test('an error about what the site may have unpublished says so', () => {
  for (const code of ['speaker-unknown', 'source-unknown', 'image-missing']) {
    assert.equal(doubtAbout(code, []), 'unpublished');
    assert.equal(doubtAbout(code, ['Declare mills under quoted']), 'unpublished');
  }
});

test('a quotation that may be a name or term says so, and a longer one does not', () => {
  const short = ['Cite [@mills in @news]', 'Declare as a term: {.term}', 'Declare as a name: {.name}'];
  assert.equal(doubtAbout('quote-without-source', short), 'unpublished_name');
  assert.equal(doubtAbout('quote-without-source', ['Declare as our own words: {.own}']), null);
});

test('no other error is in doubt', () => {
  for (const code of ['quote-unclosed', 'citation-malformed', 'source-incomplete']) assert.equal(doubtAbout(code, ['Declare as a name']), null);
});
