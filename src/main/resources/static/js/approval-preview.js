// What is typed in Tasklist's form is in no database: Tasklist keeps it as a draft in this browser, under the task's id,
// whenever somebody leaves the form (drafts.js). The button of the preview posts that draft; nothing here stores it.

const form = document.querySelector('form[data-draft-of]');

function draft() {
  try {
    return JSON.parse(localStorage.getItem(`camunda-form:${form.dataset.draftOf}`)) ?? {};
  } catch {
    return {};
  }
}

function fill(values) {
  for (const field of form.querySelectorAll('input[data-typed]')) {
    const value = values[field.name];
    field.value = typeof value === 'string' ? value : '';
  }
}

if (form) {
  form.addEventListener('submit', () => fill(draft()));
  // Who comes back to the page, perhaps from the browser's memory of it, finds the fields empty.
  addEventListener('pageshow', () => fill({}));
}
