import assert from 'node:assert/strict';
import test from 'node:test';
import type { FromWorker } from '../src/checker';
import { Dispatch } from '../src/dispatch';
import type { Session } from '../src/dispatch';

function program(own: Partial<Session> = {}) {
  const told: (FromWorker | 'soon')[] = [];
  const session: Session = {
    Version: () => '1', Warm: () => {}, Open: () => '{"briefs":[{"path":"a","title":"A","language":"en"}]}',
    Message: (text) => [`about ${text}`], Check: () => ['checked'], ...own,
  };
  return { told, dispatch: new Dispatch(session, (m) => told.push(m), () => told.push('soon')) };
}

const request = (id?: number) => ({ kind: 'message' as const, text: JSON.stringify({ jsonrpc: '2.0', id, method: 'briefs/paste' }) });

const crash = () => { throw new Error('IndexOutOfRangeException'); };

test('messages are passed on, and checked in a pause', () => {
  const { told, dispatch } = program();
  dispatch.take({ kind: 'open', files: {} });
  dispatch.take({ kind: 'message', text: 'x' });
  dispatch.check();
  assert.deepEqual(told, [
    { kind: 'opened', briefs: [{ path: 'a', title: 'A', language: 'en' }] }, { kind: 'message', text: 'about x' }, 'soon',
    { kind: 'message', text: 'checked' },
  ]);
});

test('a site that can not be opened is reported', () => {
  const { told, dispatch } = program({ Open: () => '{"failed":"No."}' });
  dispatch.take({ kind: 'open', files: {} });
  assert.deepEqual(told, [{ kind: 'failed', text: 'No.' }]);
});

test('a request that fails is answered, and the next ones too', () => {
  const { told, dispatch } = program({ Message: (text) => (text.includes('"id":7') ? crash() : ['next']) });
  dispatch.take(request(7));
  dispatch.take(request(8));
  const [first, , second] = told as { kind: string; text: string }[];
  assert.deepEqual(JSON.parse(first!.text), { jsonrpc: '2.0', id: 7, error: { code: -32603, message: 'IndexOutOfRangeException' } });
  assert.deepEqual(second, { kind: 'message', text: 'next' });
});

test('a change that fails, a check that fails, and a runtime that has ended stop the checker', () => {
  const change = program({ Message: crash });
  change.dispatch.take(request());
  const check = program({ Check: crash });
  check.dispatch.check();
  const ended = program({ Message: crash, Version: crash });
  ended.dispatch.take(request(7));
  for (const { told } of [change, check, ended]) assert.deepEqual(told[0], { kind: 'failed', text: 'IndexOutOfRangeException' });
});
