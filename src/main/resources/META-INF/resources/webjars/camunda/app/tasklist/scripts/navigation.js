// Beside Tasklist's own menu: the way to the desk, and the other language.
import {language, words} from './language.js';

const CHOICE = 'marsad-staff-language=';

function link(address, text, title) {
  const made = document.createElement('a');
  made.href = address;
  made.textContent = text;
  made.title = title;
  return made;
}

function otherLanguage() {
  const other = language === 'ar' ? 'en' : 'ar';
  const made = link('#', other === 'ar' ? 'العربية' : 'English', '');
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
    link('/staff', words('مكتب التحرير', 'Desk'), words('ما ينتظر، ومنذ متى', 'What waits, and since when'))
  ),
  item('marsad-language', 10, otherLanguage)
];
