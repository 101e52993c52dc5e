import assert from 'node:assert/strict';
import test from 'node:test';
import { follow } from '../src/life';
import { later } from '../src/parts';

function page() {
  const told: string[] = [];
  const window = new EventTarget();
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState });
  const life = { safe: true };
  follow(window, document, {
    isSafe: () => life.safe, hides: () => told.push('hides'), leaves: () => told.push('leaves'), returns: () => told.push('returns'),
  });
  return { told, window, document, life };
}

// Node's Event has a returnValue that can't be set.
const event = (name: string, fields: object = {}) =>
  Object.defineProperty(Object.assign(new Event(name, { cancelable: true }), fields), 'returnValue', { value: '', writable: true });

test('the browser asks before it closes a page with a text that is not stored', () => {
  const { told, window, life } = page();
  assert.equal(window.dispatchEvent(event('beforeunload')), true);
  life.safe = false;
  assert.equal(window.dispatchEvent(event('beforeunload')), false);
  assert.deepEqual(told, ['hides', 'hides']);
});

test('a page that is hidden writes, and one that is put aside comes back', () => {
  const { told, window, document } = page();
  document.dispatchEvent(event('visibilitychange'));
  document.visibilityState = 'hidden';
  document.dispatchEvent(event('visibilitychange'));
  assert.deepEqual(told.splice(0), ['hides']);
  window.dispatchEvent(event('pagehide', { persisted: true }));
  window.dispatchEvent(event('pageshow', { persisted: true }));
  assert.deepEqual(told.splice(0), ['hides', 'leaves', 'returns']);
  window.dispatchEvent(event('pageshow', { persisted: false }));
  assert.deepEqual(told, []);
});

test('work is done after a pause, or after the longest time without one', ({ mock }) => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const done: number[] = [];
  const call = later(400, () => done.push(Date.now()), 2_000);
  call();
  mock.timers.tick(400);
  assert.deepEqual(done.splice(0), [400]);
  for (let i = 0; i < 60; i++) {
    call();
    mock.timers.tick(100);
  }

  mock.timers.tick(400);
  // Typed without a pause from 400 to 6400.
  assert.deepEqual(done, [2_400, 4_400, 6_400]);
});
