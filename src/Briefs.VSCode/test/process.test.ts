import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemOf } from '../src/answers';
import { runCommand } from '../src/process';

test('a program that does not end is stopped, and the message names the limit', async () => {
  const result = await runCommand('/bin/sh', ['-c', 'echo before >&2; sleep 20 & wait'], '/', 300);
  assert.equal(problemOf(result), 'before sh did not finish within 0.3 seconds, so it was stopped.');
});
