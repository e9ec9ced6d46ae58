// The web applications end their session where staff began it: at our login page, not at their own.

const DRAFT = /^(camunda-form|camForm):/;
let leaving = false;

/** Forms save drafts of what staff wrote in the browser, once more even while the logout is under way. */
function forgetDrafts() {
  Object.keys(localStorage)
    .filter(key => DRAFT.test(key))
    .forEach(key => localStorage.removeItem(key));
}

function leaveForOurLogin() {
  if (!/^#\/?login/.test(location.hash)) {
    return;
  }
  if (leaving) {
    forgetDrafts();
  }
  location.replace(leaving ? '/login?out' : '/login');
}

document.addEventListener(
  'click',
  event => {
    if (event.target.closest && event.target.closest('.logout a')) {
      leaving = true;
    }
  },
  true
);
addEventListener('hashchange', leaveForOurLogin);
addEventListener('pagehide', () => leaving && forgetDrafts());
leaveForOurLogin();
