// Names of lists, tasks and processes are stored in Arabic and English, once for everybody. In Kurdish they are said here.

const NAMES = [
  [/^My tasks$/, 'ئەرکەکانم'],
  [/^Overdue$/, 'وادەبەسەرچوو'],
  [/^Waiting for verification$/, 'چاوەڕێی ساغکردنەوە'],
  [/^Waiting for approval$/, 'چاوەڕێی پەسەندکردن'],
  [/^Waiting for a second editor$/, 'چاوەڕێی سەرنووسەری دووەم'],
  [/^Appeals$/, 'تانەکان'],
  [/^Corrections$/, 'ڕاستکردنەوەکان'],
  [/^Periodic reviews$/, 'پێداچوونەوە خولییەکان'],
  [/^Verify submission (.+)$/, 'ساغکردنەوەی ناردراوی $1'],
  [/^Approve submission (.+)$/, 'پەسەندکردنی ناردراوی $1'],
  [/^Confirm the rating of submission (.+)$/, 'پشتڕاستکردنەوەی هەڵسەنگاندنی ناردراوی $1'],
  [/^Decide the appeal of submission (.+)$/, 'بڕیاردان لەبارەی تانەی ناردراوی $1'],
  [/^Decide correction (.+)$/, 'بڕیاردان لەبارەی ڕاستکردنەوەی $1'],
  [/^Confirm correction (.+)$/, 'پشتڕاستکردنەوەی ڕاستکردنەوەی $1'],
  [/^Periodic review: (.+)$/, 'پێداچوونەوەی خولی: $1'],
  [/^Confirm the new rating: (.+)$/, 'پشتڕاستکردنەوەی هەڵسەنگاندنی نوێ: $1'],
  [/^Evidence verification$/, 'ساغکردنەوەی بەڵگەکان'],
  [/^Correction of a published entry$/, 'ڕاستکردنەوەی تۆمارێکی بڵاوکراوە'],
  [/^Periodic review$/, 'پێداچوونەوەی خولی']
];

/** The Kurdish name, or nothing for one that is not known here. */
export function kurdish(english) {
  const rule = NAMES.find(([name]) => name.test(english));
  return rule ? english.replace(rule[0], rule[1]) : null;
}
