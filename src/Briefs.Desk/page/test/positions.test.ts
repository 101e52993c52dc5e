import assert from 'node:assert/strict';
import test from 'node:test';
import { ChangeSet, EditorState, Text } from '@codemirror/state';
import { contentChanges, difference, toChanges, toOffset, toPosition, toRange } from '../src/positions';
import type { ContentChange, Position } from '../src/positions';

const TEXT = 'title: é\n\n“😀 says” a\nשלום עולם\nend';
const doc = Text.of(TEXT.split('\n'));

// As OpenDocument.cs of the language server does it.
function applied(text: string, changes: ContentChange[]): string {
  const offset = ({ line, character }: Position) => text.split('\n').slice(0, line).reduce((sum, l) => sum + l.length + 1, 0) + character;
  for (const { range, text: written } of changes) text = text.slice(0, offset(range.start)) + written + text.slice(offset(range.end));
  return text;
}

test('each offset has one position, and the position leads back to it', () => {
  for (let offset = 0; offset <= doc.length; offset++) assert.equal(toOffset(doc, toPosition(doc, offset)), offset);
});

test('characters are counted as UTF-16 does', () => {
  const after = TEXT.indexOf(' says');
  assert.deepEqual(toPosition(doc, after), { line: 2, character: 3 });
});

test('a position after a line or after the text counts as its end', () => {
  assert.equal(toOffset(doc, { line: 0, character: 999 }), 8);
  assert.equal(toOffset(doc, { line: 999, character: 0 }), doc.length);
  assert.equal(toOffset(doc, { line: 1, character: 0 }), 9);
});

test('the server has the text of the editor after each change', () => {
  let seed = 7;
  const random = (n: number) => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % n; };
  let state = EditorState.create({ doc: TEXT });
  let server = TEXT;
  for (let turn = 0; turn < 300; turn++) {
    const length = state.doc.length;
    // Several places at once, as with more than one cursor or a replacement of all matches.
    const places = Array.from({ length: 1 + random(3) }, () => random(length + 1)).sort((a, b) => a - b);
    const changes = places.map((from, i) => ({
      from, to: Math.min(from + random(5), places[i + 1] ?? length, length), insert: ['', 'a', 'é\n', '😀', '\n\n“x”'][random(5)]!,
    }));
    const { changes: made, state: next } = state.update({ changes });
    server = applied(server, contentChanges(state.doc, made));
    state = next;
    assert.equal(server, state.doc.toString());
  }
});

test('nothing is sent for no change', () => {
  assert.deepEqual(contentChanges(doc, ChangeSet.empty(doc.length)), []);
});

test('the edits of a fix become changes', () => {
  const edits = [{ range: toRange(doc, 10, 12), newText: 'a\r\nb' }, { range: toRange(doc, 0, 0), newText: '' }];
  assert.deepEqual(toChanges(doc, edits), [{ from: 10, to: 12, insert: 'a\nb' }, { from: 0, to: 0, insert: '' }]);
});

test('two texts differ in one place', () => {
  const pairs = [['abc', 'abc'], ['', 'abc'], ['abc', ''], ['aa', 'aaa'], ['abcd', 'aXd'], ['abab', 'ab'], ['x', 'y']] as const;
  for (const [before, after] of pairs) {
    const { from, to, insert } = difference(before, after);
    assert.equal(before.slice(0, from) + insert + before.slice(to), after);
  }

  assert.deepEqual(difference('one two three', 'one 2 three'), { from: 4, to: 7, insert: '2' });
});
