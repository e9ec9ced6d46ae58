// A date is typed as 2021-12-30, whatever the browser's language. Left to itself the library that draws the forms takes
// that language's order, and of what is typed in another order it makes some other day without a word.
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const FIELD = '.fjs-form-field-datetime input';

// "default" is what the library asks with for its order; Canada's English has that of ISO 8601.
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (format, [locale, ...rest]) => new format(locale === 'default' ? 'en-CA' : locale, ...rest)
});

function latin(text) {
  return text
    .replace(/[٠-٩]/g, digit => digit.charCodeAt(0) - 0x660)
    .replace(/[۰-۹]/g, digit => digit.charCodeAt(0) - 0x6f0)
    .replace(/[\u200e\u200f\u061c]/g, '')
    .trim();
}

function isDay(text) {
  const [, year, month, day] = ISO.exec(text) || [];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day);
}

// Before the library reads it: what is no day becomes an empty field, which it calls by its name.
document.addEventListener(
  'blur',
  event => {
    const field = event.target;
    if (field instanceof HTMLInputElement && field.matches(FIELD)) {
      const typed = latin(field.value);
      field.value = isDay(typed) ? typed : '';
    }
  },
  true
);
