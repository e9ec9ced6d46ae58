// "Leave this site quickly" is a link and works without this. With it the page goes blank at once, its place in the history is
// taken by the harmless one, what the tab remembers of uploads is forgotten, and pressing Esc three times does the same.
import { forgetAll } from './memory.js';

const PRESSES = 3;
/** Milliseconds within which the presses count together. */
const WITHIN = 5000;

const link = document.querySelector('[data-leave]');
const live = document.querySelector('[data-part="leave-live"]');
let presses = [];

function leave() {
  forgetAll();
  document.title = new URL(link.href).hostname;
  const { href } = link;
  document.body.replaceChildren();
  location.replace(href);
}

function pressed() {
  const now = performance.now();
  presses = [...presses.filter((at) => now - at < WITHIN), now];
  if (presses.length >= PRESSES) {
    leave();
  } else {
    live.textContent = presses.length === 1 ? link.dataset.twice : link.dataset.once;
  }
}

if (link) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.repeat) {
      pressed();
    }
  });
}
