// Decompresses LZMA, as its specification (lzma-specification.txt, Igor Pavlov) has it: the browser knows gzip only, with which the program
// would be a third larger.

const HEADER = 13;
const STATES = 12;
const MAX_POS_STATES = 16;
const START_POS_MODEL = 4;
const END_POS_MODEL = 14;

// The places of the probabilities in one array.
const IS_MATCH = 0;
const IS_REP = IS_MATCH + STATES * MAX_POS_STATES;
const IS_REP_0 = IS_REP + STATES;
const IS_REP_1 = IS_REP_0 + STATES;
const IS_REP_2 = IS_REP_1 + STATES;
const IS_REP_0_LONG = IS_REP_2 + STATES;
const POS_SLOT = IS_REP_0_LONG + STATES * MAX_POS_STATES;
const SPECIAL_POS = POS_SLOT + 4 * 64;
const ALIGN = SPECIAL_POS + 115;
const MATCH_LENGTH = ALIGN + 16;
const LENGTHS = 2 + 2 * 8 * MAX_POS_STATES + 256;
const REP_LENGTH = MATCH_LENGTH + LENGTHS;
const LITERAL = REP_LENGTH + LENGTHS;
const LITERAL_SIZE = 0x300;

/** @param source In the format .lzma, with the length of what is compressed in its header. */
export function decompress(source: Uint8Array): Uint8Array {
  const header = new DataView(source.buffer, source.byteOffset, HEADER);
  const properties = header.getUint8(0);
  const length = header.getUint32(5, true);
  if (properties >= 9 * 5 * 5 || header.getUint32(9, true) !== 0) throw new Error('The archive is damaged: its header.');
  const lc = properties % 9;
  const lp = Math.floor(properties / 9) % 5;
  const pb = Math.floor(properties / 45);
  const result = new Uint8Array(length);
  const probabilities = new Uint16Array(LITERAL + (LITERAL_SIZE << (lc + lp))).fill(1024);

  // The range decoder.
  let at = HEADER + 1;
  let range = 0xffffffff;
  let code = 0;
  for (let i = 0; i < 4; i++) code = (code << 8 | source[at++]!) >>> 0;

  function normalize(): void {
    if (range >= 0x1000000) return;
    if (at >= source.length) throw new Error('The archive is damaged: it ends too early.');
    range = (range << 8) >>> 0;
    code = (code << 8 | source[at++]!) >>> 0;
  }

  function bit(index: number): number {
    const probability = probabilities[index]!;
    const bound = Math.imul(range >>> 11, probability) >>> 0;
    let value: number;
    if (code < bound) {
      range = bound;
      probabilities[index] = probability + ((2048 - probability) >> 5);
      value = 0;
    } else {
      range = (range - bound) >>> 0;
      code = (code - bound) >>> 0;
      probabilities[index] = probability - (probability >> 5);
      value = 1;
    }

    normalize();
    return value;
  }

  function directBits(count: number): number {
    let value = 0;
    for (; count > 0; count--) {
      range >>>= 1;
      const one = code >= range ? 1 : 0;
      if (one) code = (code - range) >>> 0;
      normalize();
      value = value << 1 | one;
    }

    return value;
  }

  function tree(from: number, bits: number): number {
    let node = 1;
    for (let i = 0; i < bits; i++) node = node << 1 | bit(from + node);
    return node - (1 << bits);
  }

  function reverseTree(from: number, bits: number): number {
    let node = 1;
    let value = 0;
    for (let i = 0; i < bits; i++) {
      const one = bit(from + node);
      node = node << 1 | one;
      value |= one << i;
    }

    return value;
  }

  function lengthAt(from: number, posState: number): number {
    if (bit(from) === 0) return 2 + tree(from + 2 + posState * 8, 3);
    if (bit(from + 1) === 0) return 10 + tree(from + 2 + (MAX_POS_STATES + posState) * 8, 3);
    return 18 + tree(from + 2 + 2 * MAX_POS_STATES * 8, 8);
  }

  function distanceFor(matchLength: number): number {
    const slot = tree(POS_SLOT + Math.min(matchLength - 2, 3) * 64, 6);
    if (slot < START_POS_MODEL) return slot;
    const bits = (slot >> 1) - 1;
    const base = ((2 | slot & 1) << bits) >>> 0;
    if (slot < END_POS_MODEL) return base + reverseTree(SPECIAL_POS + base - slot, bits);
    return (base + (directBits(bits - 4) << 4 >>> 0) + reverseTree(ALIGN, 4)) >>> 0;
  }

  let [rep0, rep1, rep2, rep3] = [0, 0, 0, 0];
  let state = 0;
  let out = 0;
  while (out < length) {
    const posState = out & (1 << pb) - 1;
    if (bit(IS_MATCH + state * MAX_POS_STATES + posState) === 0) {
      const before = out > 0 ? result[out - 1]! : 0;
      const literal = LITERAL + LITERAL_SIZE * (((out & (1 << lp) - 1) << lc) + (before >> (8 - lc)));
      let symbol = 1;
      if (state >= 7) {
        let match = result[out - rep0 - 1]!;
        while (symbol < 0x100) {
          const expected = match >> 7 & 1;
          match <<= 1;
          const one = bit(literal + ((1 + expected) << 8) + symbol);
          symbol = symbol << 1 | one;
          if (one !== expected) break;
        }
      }

      while (symbol < 0x100) symbol = symbol << 1 | bit(literal + symbol);
      result[out++] = symbol & 0xff;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }

    let copied: number;
    if (bit(IS_REP + state) === 0) {
      copied = lengthAt(MATCH_LENGTH, posState);
      [rep3, rep2, rep1] = [rep2, rep1, rep0];
      rep0 = distanceFor(copied);
      state = state < 7 ? 7 : 10;
    } else if (bit(IS_REP_0 + state) === 0) {
      const isLong = bit(IS_REP_0_LONG + state * MAX_POS_STATES + posState) === 1;
      copied = isLong ? lengthAt(REP_LENGTH, posState) : 1;
      state = isLong ? (state < 7 ? 8 : 11) : (state < 7 ? 9 : 11);
    } else {
      if (bit(IS_REP_1 + state) === 0) [rep0, rep1] = [rep1, rep0];
      else if (bit(IS_REP_2 + state) === 0) [rep0, rep1, rep2] = [rep2, rep0, rep1];
      else [rep0, rep1, rep2, rep3] = [rep3, rep0, rep1, rep2];
      copied = lengthAt(REP_LENGTH, posState);
      state = state < 7 ? 8 : 11;
    }

    if (rep0 >= out || out + copied > length) throw new Error('The archive is damaged: a match leads out of it.');
    for (const end = out + copied; out < end; out++) result[out] = result[out - rep0 - 1]!;
  }

  return result;
}
