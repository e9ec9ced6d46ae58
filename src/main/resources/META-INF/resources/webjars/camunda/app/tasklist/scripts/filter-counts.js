// Tasklist counts the tasks of the list that is open; here every list shows how many wait in it.
import {half} from './language.js';

const FILTERS = '/camunda/api/engine/engine/default/filter?resourceType=Task&itemCount=true';
const NAMES = '.task-filters h4 a';
const AGAIN_AFTER = 30000;

let counts = new Map();

function show() {
  document.querySelectorAll(NAMES).forEach(name => {
    const count = counts.get(half(name.firstChild.data));
    if (count !== undefined && name.dataset.count !== String(count)) {
      name.dataset.count = count;
    }
  });
}

async function count() {
  if (document.hidden || !document.querySelector(NAMES)) {
    return;
  }
  const answer = await fetch(FILTERS, {headers: {Accept: 'application/json'}});
  if (answer.ok) {
    const filters = await answer.json();
    counts = new Map(filters.map(filter => [half(filter.name), filter.itemCount]));
    show();
  }
}

let waiting;

/** Claiming, completing and opening another list change the numbers; soon after, and once for all of it. */
function countSoon() {
  clearTimeout(waiting);
  waiting = setTimeout(() => count().catch(console.error), 400);
}

new MutationObserver(changes => {
  show();
  if (changes.some(change => change.target.closest && change.target.closest('.tasks-list, .task-filters'))) {
    countSoon();
  }
}).observe(document.body, {childList: true, subtree: true});
setInterval(countSoon, AGAIN_AFTER);
