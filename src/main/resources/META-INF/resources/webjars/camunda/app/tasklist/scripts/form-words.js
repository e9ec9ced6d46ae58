// The library that draws the forms knows English alone. What it says by itself is said here in the others.
import {language} from './language.js';

const FORMS = '.fjs-container';
const SAID = {
  ar: [
    [/^Select$/, 'اختر'],
    [/^Search$/, 'ابحث'],
    [/^(Nothing found\.?|No results)$/, 'لا شيء بهذا الاسم'],
    [/^No options available$/, 'لا خيارات متاحة'],
    [/^No data\.?$/, 'لا شيء'],
    [/^Field is required\.$/, 'هذا الحقل مطلوب.'],
    [/^Field must have maximum length of (\d+)\.$/, 'النصّ أطول من الحدّ المسموح، وهو $1 حرفاً.'],
    [/^Field must have minimum length of (\d+)\.$/, 'النصّ أقصر من الحدّ المطلوب، وهو $1 حرفاً.'],
    [/^Date has incorrect format\.?$/, 'التاريخ غير صحيح.'],
    [/^(\d+) of (\d+) items?$/, '$1 من $2']
  ],
  ckb: [
    [/^Select$/, 'هەڵبژێرە'],
    [/^Search$/, 'بگەڕێ'],
    [/^(Nothing found\.?|No results)$/, 'هیچ شتێک بەم ناوە نییە'],
    [/^No options available$/, 'هیچ هەڵبژاردنێک نییە'],
    [/^No data\.?$/, 'هیچ'],
    [/^Field is required\.$/, 'ئەم خانەیە پێویستە.'],
    [/^Field must have maximum length of (\d+)\.$/, 'دەقەکە لە $1 پیتی ڕێگەپێدراو درێژترە.'],
    [/^Field must have minimum length of (\d+)\.$/, 'دەقەکە لە $1 پیتی پێویست کورتترە.'],
    [/^Date has incorrect format\.?$/, 'ڕێکەوتەکە دروست نییە.'],
    [/^(\d+) of (\d+) items?$/, '$1 لە $2']
  ]
};

function translated(text) {
  const plain = text.trim();
  const rule = SAID[language].find(([english]) => english.test(plain));
  return rule ? plain.replace(rule[0], rule[1]) : null;
}

function translateText(node) {
  const said = translated(node.data);
  if (said !== null) {
    node.data = said;
  }
}

function translateBelow(root) {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    translateText(texts.currentNode);
  }
  root.querySelectorAll('input[placeholder]').forEach(input => {
    input.placeholder = translated(input.placeholder) || input.placeholder;
  });
}

function inForm(node) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  return element && (element.closest(FORMS) || element.querySelector(FORMS)) ? element : null;
}

if (language in SAID) {
  new MutationObserver(changes => {
    const changed = new Set(changes.map(change => inForm(change.target)).filter(Boolean));
    changed.forEach(translateBelow);
  }).observe(document.body, {childList: true, characterData: true, subtree: true});
}
