// The language of Tasklist: what somebody chose on our pages, else what their browser asks for first, else Arabic.
import {kurdish} from './names.js';

export const LANGUAGES = {ar: 'العربية', en: 'English', ckb: 'کوردی'};
const CHOICE = /(?:^|;\s*)marsad-staff-language=(\w+)/;

function chosen() {
  const cookie = CHOICE.exec(document.cookie);
  const wanted = cookie ? cookie[1] : (navigator.languages[0] || '').split('-')[0].toLowerCase();
  return wanted in LANGUAGES ? wanted : 'ar';
}

export const language = chosen();
export const rightToLeft = language !== 'en';

/** The words of the language in use. */
export function words(arabic, english, kurdishWords) {
  return {ar: arabic, en: english, ckb: kurdishWords}[language];
}

/** What we store for everybody stands in two languages, the Arabic first: the one that this reader wants. */
export function half(text) {
  const halves = text.trim().split(/\s+·\s+/);
  if (halves.length !== 2) {
    return text.trim();
  }
  const [arabic, english] = halves;
  return words(arabic, english, kurdish(english) || arabic);
}
