// Arabic counts two, three to ten, and more in three different ways; the table of Tasklist's language has room for one.
import {language} from './language.js';

const TIMES = '[am-time-ago]';
const COUNTED = /(\d+) (دقيقة|ساعة|يوم|شهر|سنة)(?![\u0621-\u0652])/;
const FORMS = {
  دقيقة: ['دقيقتين', 'دقائق', 'دقيقة'],
  ساعة: ['ساعتين', 'ساعات', 'ساعة'],
  يوم: ['يومين', 'أيام', 'يوماً'],
  شهر: ['شهرين', 'أشهر', 'شهراً'],
  سنة: ['سنتين', 'سنوات', 'سنة']
};

function agreed(whole, number, unit) {
  const [two, few, many] = FORMS[unit];
  if (number === '2') {
    return two;
  }
  return number + ' ' + (Number(number) <= 10 ? few : many);
}

function agree(time) {
  const text = time.firstChild;
  const right = text && text.data && text.data.replace(COUNTED, agreed);
  if (text && text.data !== right) {
    text.data = right;
  }
}

if (language === 'ar') {
  new MutationObserver(() => document.querySelectorAll(TIMES).forEach(agree)).observe(document.body, {
    childList: true,
    characterData: true,
    subtree: true
  });
}
