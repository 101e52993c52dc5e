import assert from 'node:assert/strict';
import test from 'node:test';
import { EditorSelection, EditorState } from '@codemirror/state';
import type { TransactionSpec } from '@codemirror/state';
import { PastePlace, paste } from '../src/pasting';

const both = { html: '<p><b>a</b>', plain: 'a\r\nb' };

/** An editor with “one two three”, in which “two” is selected when something is pasted. */
function editor(convert: (html: string) => Promise<string>, meanwhile: TransactionSpec | null = null, given = both) {
  let state = EditorState.create({ doc: 'one two three', selection: { anchor: 4, head: 7 } });
  const place = new PastePlace(state.selection);
  const done = paste(given, convert, place, (text) => { state = state.update(place.insert(state, text)).state; });
  if (meanwhile) {
    const change = state.update(meanwhile);
    place.map(change.changes);
    state = change.state;
  }

  return { place, done, text: () => state.doc.toString(), cursor: () => state.selection.main.head };
}

test('Markdown takes the place of the selection', async () => {
  const { done, text, cursor } = editor(() => Promise.resolve('**a**'));
  assert.equal(await done, 'converted');
  assert.equal(text(), 'one **a** three');
  assert.equal(cursor(), 9);
});

test('what the checker refuses or fails on is pasted as plain text, read in the event', async () => {
  for (const convert of [() => Promise.resolve(''), () => Promise.resolve('\n'), () => Promise.reject(new Error('No.'))]) {
    const { done, text } = editor(convert);
    assert.equal(await done, 'plain');
    assert.equal(text(), 'one a\nb three');
  }
});

test('nothing to paste deletes nothing', async () => {
  const { done, text } = editor(() => Promise.resolve(''), null, { html: '<img>', plain: '' });
  assert.equal(await done, 'empty');
  assert.equal(text(), 'one two three');
});

test('what is pasted stays where it was pasted, whatever is typed meanwhile', async () => {
  const before = editor(() => Promise.resolve('X'), { changes: { from: 0, insert: 'zero ' }, selection: EditorSelection.cursor(5) });
  assert.equal(await before.done, 'converted');
  assert.equal(before.text(), 'zero one X three');
  assert.equal(before.cursor(), 5);
  const after = editor(() => Promise.resolve('X'), { selection: EditorSelection.cursor(13) });
  await after.done;
  assert.equal(after.text(), 'one X three');
  assert.equal(after.cursor(), 11);
});

test('what was pasted into one brief does not get into another', async () => {
  const { place, done, text } = editor(() => Promise.resolve('X'));
  place.isThere = false;
  assert.equal(await done, 'gone');
  assert.equal(text(), 'one two three');
});
