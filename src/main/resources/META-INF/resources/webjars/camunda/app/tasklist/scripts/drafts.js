// Tasklist throws a form away when somebody opens another tab or task. Whoever looks at the evidence while filling in
// the form must find their words again: press Tasklist's own button that saves a draft, before the form goes.

function saveDraft() {
  const save = document.querySelector('button[ng-click="save($event)"]');
  if (save && !save.disabled) {
    save.click();
  }
}

document.addEventListener(
  'click',
  event => {
    const link = event.target.closest && event.target.closest('a, .clickable, li');
    if (event.isTrusted && link && !link.closest('.fjs-form') && document.querySelector('.fjs-form')) {
      saveDraft();
    }
  },
  true
);
