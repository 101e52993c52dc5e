import assert from 'node:assert/strict';
import test from 'node:test';
import { nearest } from '../src/diagnosticList';
import type { Placed } from '../src/diagnosticList';

/** `line:from-to`, or `line:from-line:to`; with `!` if it has no fix. */
function placed(text: string): Placed {
  const [, line, from, last, to, none] = /^(\d+):(\d+)-(?:(\d+):)?(\d+)(!?)$/.exec(text)!;
  const range = { start: { line: +line!, character: +from! }, end: { line: +(last ?? line!), character: +to! } };
  return { diagnostic: { range }, hasFixes: none === '' };
}

const at = (line: number, character: number, ...all: string[]) => all[nearest(all.map(placed), { line, character })];

test('of two in a line, the one at the cursor is nearest', () => {
  assert.equal(at(6, 27, '6:8-15', '6:26-40'), '6:26-40');
  assert.equal(at(6, 15, '6:8-15', '6:26-40'), '6:8-15');
});

test('one within a long one is nearer', () => assert.equal(at(6, 9, '2:0-9:0', '6:8-15'), '6:8-15'));

test('between two of a line the first goes first, but one with fixes before it', () => {
  assert.equal(at(6, 20, '6:8-15', '6:26-40'), '6:8-15');
  assert.equal(at(6, 20, '6:8-15!', '6:26-40'), '6:26-40');
  assert.equal(at(6, 9, '6:8-15!', '6:8-15'), '6:8-15');
});

test('where the line has none, the next one is nearest; after the last, the first', () => {
  assert.equal(at(5, 0, '2:0-4', '6:8-15', '7:0-4'), '6:8-15');
  assert.equal(at(9, 0, '2:0-4', '6:8-15'), '2:0-4');
});
