import assert from 'node:assert/strict';
import test from 'node:test';
import type { CodeAction, Diagnostic } from '../src/checker';
import { findFix, fixesOf } from '../src/fixes';

const at = (line: number, message = 'The quotation has no source.'): Diagnostic => ({
  range: { start: { line, character: 0 }, end: { line, character: 9 } }, severity: 1, code: 'quote-without-source', message,
});

const fix = (title: string, diagnostic: Diagnostic | null, newText: string): CodeAction => ({
  title, kind: diagnostic ? 'quickfix' : 'source.fixAll.briefs', ...(diagnostic ? { diagnostics: [diagnostic] } : {}),
  edit: { changes: { a: [{ range: at(0).range, newText }] } },
});

const text = (action: CodeAction | undefined) => action?.edit.changes['a']![0]!.newText;

// Two quotations in one line: each is in the range that the editor asks about.
const all = [fix('Add a source', at(3, 'first'), 'one'), fix('Add a source', at(3, 'second'), 'two'), fix('Fix all', null, 'all')];

test('the fix of one diagnostic is not applied to another one', () => {
  assert.equal(text(findFix(all, 'Add a source', at(3, 'first'))), 'one');
  assert.equal(text(findFix(all, 'Add a source', at(3, 'second'))), 'two');
  assert.equal(findFix(all, 'Add a source', at(4, 'first')), undefined);
  assert.equal(findFix(all, 'Add a source', at(3, 'third')), undefined);
});

test('the fix of the whole text is none of a diagnostic', () => {
  assert.equal(text(findFix(all, 'Fix all', null)), 'all');
  assert.equal(findFix(all, 'Add a source', null), undefined);
  assert.equal(findFix(all, 'Fix all', at(3, 'first')), undefined);
  assert.deepEqual(fixesOf(all, at(3, 'second')).map(text), ['two']);
});
