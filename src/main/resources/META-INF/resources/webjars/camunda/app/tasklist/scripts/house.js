// Our own sign on the page, its language for whoever has it read aloud, and names in one language instead of two.
import {half, language, rightToLeft} from './language.js';

const NAMES = '.task-filters h4 a, .tasks-list h4.task a, .task-details h2.task, .process-definition';
const WHO_AM_I = '/camunda/api/admin/auth/user/default';

const page = document.documentElement;
page.lang = language;
page.classList.add('marsad', rightToLeft ? 'marsad-rtl' : 'marsad-ltr');

const icon = document.querySelector('link[rel=icon]');
if (icon) {
  icon.type = 'image/svg+xml';
  icon.href = '/images/logo.svg';
}

function shorten(name) {
  const text = name.firstChild;
  if (text && text.nodeType === Node.TEXT_NODE && text.data.includes(' · ')) {
    text.data = half(text.data);
  }
}

new MutationObserver(() => document.querySelectorAll(NAMES).forEach(shorten)).observe(document.body, {
  childList: true,
  characterData: true,
  subtree: true
});

// Links into Cockpit are for those whom Cockpit lets in.
fetch(WHO_AM_I, {headers: {Accept: 'application/json'}})
  .then(answer => answer.json())
  .then(me => page.classList.toggle('marsad-cockpit', me.authorizedApps.includes('cockpit')))
  .catch(console.error);
