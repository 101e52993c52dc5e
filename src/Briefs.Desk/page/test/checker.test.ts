import assert from 'node:assert/strict';
import test from 'node:test';
import { Checker, uriOf } from '../src/checker';
import type { CheckerEvents, WorkerLike } from '../src/checker';
import { Tabs } from '../src/tabs';

/** A worker that answers as the test says, with what it was sent. */
class FakeWorker implements WorkerLike {
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  readonly sent: any[] = [];
  answer: (message: any) => unknown = () => null;

  postMessage(message: any): void {
    this.sent.push(message.kind === 'message' ? JSON.parse(message.text) : message);
    if (message.kind === 'open') this.say({ kind: 'opened', briefs: [{ path: 'content/briefs/a.md', title: 'A', language: 'en' }] });
    const { id, method } = this.sent.at(-1);
    if (id === undefined || !method) return;
    const reply = { jsonrpc: '2.0', id, ...this.reply() };
    queueMicrotask(() => this.say({ kind: 'message', text: JSON.stringify(reply) }));
  }

  say(data: unknown): void {
    this.onmessage!({ data } as MessageEvent);
  }

  private reply(): object {
    const result = this.answer(this.sent.at(-1));
    return result instanceof Error ? { error: { code: 1, message: result.message } } : { result };
  }
}

function started(events: Partial<CheckerEvents> = {}) {
  const worker = new FakeWorker();
  const all = { ready: () => {}, opened: () => {}, failed: () => {}, diagnostics: () => {}, ...events };
  return { worker, checker: new Checker(worker, { 'content/site.yml': 'title: A' }, all) };
}

test('what is typed before the checker is there reaches it afterwards, in order', async () => {
  const { worker, checker } = started();
  const uri = uriOf('content/briefs/café.md');
  checker.didOpen(uri, 1, 'a');
  checker.didChange(uri, 2, []);
  const asked = checker.counts(uri);
  assert.equal(worker.sent.length, 0);
  worker.answer = ({ method }) => (method === 'briefs/counts' ? { words: 1, quotations: 0, withoutSource: 0 } : {});
  worker.say({ kind: 'ready', version: '1', milliseconds: 1 });
  assert.equal((await asked)!.words, 1);
  assert.deepEqual(worker.sent[0], { kind: 'open', files: { 'content/site.yml': 'title: A' } });
  assert.deepEqual(
    worker.sent.slice(1).map((m) => m.method),
    ['initialize', 'initialized', 'textDocument/didOpen', 'textDocument/didChange', 'briefs/counts']);
  assert.equal(worker.sent[3].params.textDocument.uri, 'file:///site/content/briefs/caf%C3%A9.md');
});

test('the page learns the titles and languages of the briefs', () => {
  const told: unknown[] = [];
  const { worker } = started({ opened: (briefs) => told.push(...briefs) });
  worker.say({ kind: 'ready', version: '1', milliseconds: 1 });
  assert.deepEqual(told, [{ path: 'content/briefs/a.md', title: 'A', language: 'en' }]);
});

test('an error of the server is an error of its request alone', async () => {
  const { worker, checker } = started();
  const answers: Record<string, unknown> = {
    'briefs/paste': new Error('No.'), 'briefs/counts': new Error('No such document.'), 'textDocument/completion': { items: [1] },
  };
  worker.answer = ({ method }) => answers[method] ?? {};
  worker.say({ kind: 'ready', version: '1', milliseconds: 1 });
  await assert.rejects(checker.paste('<p>'), /No\./);
  assert.equal(await checker.counts('file:///site/a.md'), null);
  assert.deepEqual(await checker.completion('file:///site/a.md', { line: 0, character: 0 }), [1]);
});

test('when the worker fails, the page reports it and no request waits for ever', async () => {
  const failures: string[] = [];
  const { worker, checker } = started({ failed: (why) => failures.push(why) });
  worker.say({ kind: 'ready', version: '1', milliseconds: 1 });
  await new Promise((resolve) => setTimeout(resolve));
  worker.answer = () => { throw new Error('never'); };
  const before = worker.postMessage.bind(worker);
  worker.postMessage = (m) => { if (!m.text?.includes('paste')) before(m); };
  const waiting = checker.paste('<p>');
  await new Promise((resolve) => setTimeout(resolve));
  worker.say({ kind: 'failed', text: 'out of memory' });
  await assert.rejects(waiting, /out of memory/);
  worker.onerror!({ message: '' } as ErrorEvent);
  assert.deepEqual(failures, ['out of memory', 'the worker could not be loaded']);
  assert.equal(checker.isReady, false);
});

test('a request after the failure is refused at once, whenever the worker failed', async () => {
  for (const isStarted of [true, false]) {
    const { worker, checker } = started();
    const before = checker.create('Title', 'en');
    if (isStarted) {
      worker.answer = () => ({ path: 'a', text: 'b' });
      worker.say({ kind: 'ready', version: '1', milliseconds: 1 });
      await before;
    }

    worker.say({ kind: 'failed', text: 'out of memory' });
    if (!isStarted) await assert.rejects(before, /out of memory/);
    assert.equal(checker.failure, 'out of memory');
    const sent = worker.sent.length;
    await assert.rejects(checker.create('Title', 'en'), /out of memory/);
    await assert.rejects(checker.paste('<p>'), /out of memory/);
    assert.equal(await checker.counts('file:///site/a.md'), null);
    checker.didOpen('file:///site/a.md', 1, '');
    await new Promise((resolve) => setTimeout(resolve));
    assert.equal(worker.sent.slice(sent).filter((m) => m.id !== undefined).length, 0);
  }
});

test('a server that refuses to start has failed', async () => {
  const failures: string[] = [];
  const { worker, checker } = started({ failed: (why) => failures.push(why) });
  worker.answer = () => new Error('No site.');
  worker.say({ kind: 'ready', version: '1', milliseconds: 1 });
  await assert.rejects(checker.create('Title', 'en'), /No site\./);
  assert.deepEqual(failures, ['No site.']);
});

test('requests of the server are answered', async () => {
  const { worker } = started();
  worker.say({ kind: 'ready', version: '1', milliseconds: 1 });
  worker.say({ kind: 'message', text: '{"jsonrpc":"2.0","id":9,"method":"client/registerCapability","params":{}}' });
  assert.deepEqual(worker.sent.at(-1), { jsonrpc: '2.0', id: 9, result: null });
});

test('tabs with the same brief know of each other until one leaves', () => {
  const tabs: { onmessage: ((event: MessageEvent) => void) | null; postMessage(message: unknown): void }[] = [];
  const channel = () => {
    const own = {
      onmessage: null as ((event: MessageEvent) => void) | null,
      postMessage: (data: unknown) => { for (const other of tabs) if (other !== own) other.onmessage?.({ data } as MessageEvent); },
    };
    tabs.push(own);
    return own;
  };
  const told: string[] = [];
  const open = (name: string) => {
    const events = { others: (n: number) => told.push(`${name} ${n}`), stored: (path: string) => told.push(`${name} stored ${path}`) };
    return new Tabs(channel(), events, name);
  };
  const [a, b, c] = [open('a'), open('b'), open('c')];
  a.enter('gate.md');
  b.enter('gate.md');
  c.enter('other.md');
  assert.deepEqual(told.splice(0).sort(), ['a 1', 'b 1']);
  b.hasStored('gate.md');
  assert.deepEqual(told.splice(0).sort(), ['a stored gate.md', 'c stored gate.md']);
  c.enter('gate.md');
  assert.deepEqual(told.splice(0).sort(), ['a 2', 'b 2', 'c 0', 'c 1', 'c 2']);
  b.leave();
  assert.deepEqual(told.splice(0).sort(), ['a 1', 'b 0', 'c 1']);
  // Without an open brief, from the list.
  b.hasStored('gate.md');
  assert.deepEqual(told.splice(0).sort(), ['a stored gate.md', 'c stored gate.md']);
  // Back from where the browser had put the page aside.
  b.enter('gate.md');
  assert.deepEqual(told.splice(0).sort(), ['a 2', 'b 1', 'b 2', 'c 2']);
});
