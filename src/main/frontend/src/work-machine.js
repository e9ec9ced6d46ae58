// The worker that looks for a number whose hash begins with enough zeros. It hashes by itself: the browser's own SHA-256
// answers each call later, and is not there at all on an onion address without TLS.
import { sha256 } from './sha256.js';

function zeroBits(words) {
  let bits = 0;
  for (const word of words) {
    bits += Math.clz32(word);
    if (word !== 0) {
      return bits;
    }
  }
  return bits;
}

/** A task is "expiry.bits.mark"; its solution is the task, a colon and the number. */
function solve(task) {
  const wanted = Number(task.split('.')[1]);
  for (let number = 0; ; number++) {
    const solution = `${task}:${number}`;
    if (zeroBits(sha256(solution)) >= wanted) {
      return solution;
    }
  }
}

self.addEventListener('message', ({ data }) => self.postMessage(solve(data)));
