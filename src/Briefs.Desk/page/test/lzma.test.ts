import assert from 'node:assert/strict';
import test from 'node:test';
import { compress } from './compress.mjs';
import { decompress } from '../src/lzma';
import { pack, unpack } from '../src/archive';

let seed = 11;
const random = (n: number) => { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor(seed / 65536) % n; };

/** Bytes with repetitions of every distance and length, and with noise. */
function mixed(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length;) {
    const run = Math.min(1 + random(400), length - at);
    const from = at > 0 && random(3) > 0 ? random(at) : -1;
    for (let i = 0; i < run; i++, at++) bytes[at] = from >= 0 ? bytes[from + i]! : random(random(4) === 0 ? 256 : 4);
  }

  return bytes;
}

test('what is compressed comes back', () => {
  for (const length of [1, 2, 3, 100, 5_000, 300_000]) {
    const bytes = mixed(length);
    assert.deepEqual(decompress(compress(bytes, 9)), bytes, String(length));
  }

  const same = new Uint8Array(100_000).fill(7);
  assert.deepEqual(decompress(compress(same, 1)), same);
});

test('a damaged archive is reported, or gives other bytes, and never hangs', () => {
  const whole = compress(mixed(20_000), 5);
  assert.throws(() => decompress(whole.subarray(0, whole.length - 200)), /damaged/);
  for (let turn = 0; turn < 200; turn++) {
    const damaged = whole.slice();
    damaged[random(damaged.length)]! ^= 1 + random(255);
    // A larger length would ask for more memory than there is.
    damaged.set(whole.subarray(5, 13), 5);
    try {
      assert.equal(decompress(damaged).length, 20_000);
    } catch (error) {
      assert.match(String(error), /damaged/);
    }
  }
});

test('files come out of an archive as they went in', () => {
  const files = new Map([['a.wasm', mixed(1000)], ['b é.wasm', new Uint8Array(0)], ['c.wasm', mixed(10)]]);
  assert.deepEqual(unpack(pack(files)), files);
});
