// Stands in for the file of the same path in Camunda's webjar.
import {language, words} from './language.js';

// Tasklist writes the names of its labels instead of the labels where they arrive after the page, and a logout empties
// the store it keeps them in. So they are fetched into that store before anything begins.
const LOCALES = new URL('../locales/', import.meta.url);
const STORE = 'camunda-web';

async function fetchLabels() {
  const stored = JSON.parse(localStorage.getItem(STORE) || '{}');
  const key = LOCALES.pathname + '_locales_data_' + language + '_' + window.bust;
  if (!stored[key]) {
    const answer = await fetch(new URL(language + '.json', LOCALES));
    stored[key] = JSON.stringify(await answer.json());
    localStorage.setItem(STORE, JSON.stringify(stored));
  }
}

/** Whose Tasklist it is. */
async function fetchName() {
  const {name} = await (await fetch('/api/v1/team')).json();
  return name[language] || Object.values(name)[0];
}

// Without its labels Tasklist still works.
await fetchLabels().catch(console.error);

export default {
  app: {vendor: await fetchName().catch(() => words('مرصد', 'Marsad', 'مەرسەد')), name: words('المهام', 'Tasks', 'ئەرکەکان')},
  // One language, so that nobody gets another where their browser and their choice differ.
  locales: {availableLocales: [language], fallbackLocale: language},
  dateFormat: {normal: 'LLL', long: 'LLLL', short: 'L', abbr: 'LLL'},
  customScripts: [
    'scripts/staff-session',
    'scripts/house',
    'scripts/dates',
    'scripts/navigation',
    'scripts/filter-counts',
    'scripts/form-words',
    'scripts/form-dates',
    'scripts/drafts',
    'scripts/submission-tab'
  ],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: words('استلام المهمة المختارة', 'claim the selected task', 'وەرگرتنی ئەرکە هەڵبژێردراوەکە')
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: words('الانتقال إلى القوائم', 'go to the lists', 'چوون بۆ لیستەکان')
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: words('الانتقال إلى المهام', 'go to the tasks', 'چوون بۆ ئەرکەکان')
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: words(
        'الانتقال إلى أول حقل في النموذج',
        "go to the form's first field",
        'چوون بۆ یەکەم خانەی فۆرمەکە'
      )
    }
  }
};
