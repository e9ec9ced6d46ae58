// The language of Tasklist: what somebody chose on our pages, else what their browser asks for first, else Arabic.

const LANGUAGES = ['ar', 'en'];
const CHOICE = /(?:^|;\s*)marsad-staff-language=(\w+)/;

function chosen() {
  const cookie = CHOICE.exec(document.cookie);
  const wanted = cookie ? cookie[1] : (navigator.languages[0] || '').split('-')[0].toLowerCase();
  return LANGUAGES.includes(wanted) ? wanted : LANGUAGES[0];
}

export const language = chosen();

/** The words of the language in use. */
export function words(arabic, english) {
  return language === 'ar' ? arabic : english;
}

/** What we store for everybody stands in both languages, the Arabic first: the half that this reader wants. */
export function half(text) {
  const halves = text.trim().split(/\s+·\s+/);
  return halves.length === 2 ? halves[language === 'ar' ? 0 : 1] : text.trim();
}
