// Beside Tasklist's own menu: the way to the desk, and the other languages.
import {LANGUAGES, language, words} from './language.js';

const CHOICE = 'marsad-staff-language=';

function link(address, text, title) {
  const made = document.createElement('a');
  made.href = address;
  made.textContent = text;
  made.title = title;
  return made;
}

function toLanguage(other) {
  const made = link('#', LANGUAGES[other], '');
  made.lang = other;
  made.addEventListener('click', event => {
    event.preventDefault();
    document.cookie = CHOICE + other + ';path=/;max-age=31536000;samesite=lax';
    location.reload();
  });
  return made;
}

function item(id, priority, render) {
  return {id, priority, pluginPoint: 'tasklist.navbar.action', render: container => container.append(render())};
}

export default [
  item('marsad-desk', 300, () =>
    link(
      '/staff',
      words('مكتب التحرير', 'Desk', 'مێزی کار'),
      words('ما ينتظر، ومنذ متى', 'What waits, and since when', 'چی چاوەڕێیە، و لە کەیەوە')
    )
  ),
  ...Object.keys(LANGUAGES)
    .filter(other => other !== language)
    .map(other => item('marsad-language-' + other, 10, () => toLanguage(other)))
];
