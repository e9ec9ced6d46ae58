// SHA-256 (FIPS 180-4) of ASCII text, as eight 32-bit words.

/** The first 32 bits of the fractional parts of a root of the first primes. */
function fractions(count, root) {
  const words = new Uint32Array(count);
  for (let number = 2, found = 0; found < count; number++) {
    let prime = true;
    for (let divisor = 2; divisor * divisor <= number; divisor++) {
      prime = prime && number % divisor !== 0;
    }
    if (prime) {
      const value = number ** (1 / root);
      words[found++] = (value - Math.floor(value)) * 2 ** 32;
    }
  }
  return words;
}

const START = fractions(8, 2);
const ROUND = fractions(64, 3);
const schedule = new Uint32Array(64);

const turned = (word, by) => (word >>> by) | (word << (32 - by));

/** The text, a one bit, zeros, and the length in bits, in blocks of sixteen words. */
function padded(text) {
  const words = new Uint32Array((((text.length + 8) >> 6) + 1) * 16);
  for (let i = 0; i < text.length; i++) {
    words[i >> 2] |= text.charCodeAt(i) << (24 - 8 * (i & 3));
  }
  words[text.length >> 2] |= 0x80 << (24 - 8 * (text.length & 3));
  words[words.length - 1] = text.length * 8;
  return words;
}

function block(state, words, from) {
  for (let i = 0; i < 64; i++) {
    if (i < 16) {
      schedule[i] = words[from + i];
    } else {
      const x = schedule[i - 15];
      const y = schedule[i - 2];
      const low = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3);
      const high = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10);
      schedule[i] = schedule[i - 16] + low + schedule[i - 7] + high;
    }
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i++) {
    const right = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const choice = (e & f) ^ (~e & g);
    const one = (h + right + choice + ROUND[i] + schedule[i]) | 0;
    const left = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + left + majority) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] += word;
  });
}

export function sha256(text) {
  const state = Uint32Array.from(START);
  const words = padded(text);
  for (let from = 0; from < words.length; from += 16) {
    block(state, words, from);
  }
  return state;
}
