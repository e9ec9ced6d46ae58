// Stands in for the file of the same path in Camunda's webjar.

// Tasklist writes the names of its labels instead of the labels where they arrive after the page, and a logout empties
// the store it keeps them in. So they are fetched into that store before anything begins.
const LOCALES = new URL('../locales/', import.meta.url);
const STORE = 'camunda-web';

async function fetchLabels(language) {
  const stored = JSON.parse(localStorage.getItem(STORE) || '{}');
  const key = LOCALES.pathname + '_locales_data_' + language + '_' + window.bust;
  if (!stored[key]) {
    const answer = await fetch(new URL(language + '.json', LOCALES));
    stored[key] = JSON.stringify(await answer.json());
    localStorage.setItem(STORE, JSON.stringify(stored));
  }
}

// Without its labels Tasklist still works.
await fetchLabels('en').catch(console.error);

export default {
  customScripts: ['scripts/staff-session', 'scripts/drafts', 'scripts/submission-tab'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'claims the currently selected task'},
    focusFilter: {key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list'},
    focusList: {key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list'},
    focusForm: {key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form'}
  }
};
