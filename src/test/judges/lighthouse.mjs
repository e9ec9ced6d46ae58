// Lighthouse's four categories on a simulated phone with a slow line, each at least 95 of 100, and the first paint there.
// Pages that are kept from search engines on purpose are not asked whether these may list them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { withBrowser } from './chromium.mjs';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const LEAST = 0.95;
const FIRST_PAINT_MS = 1500;

export async function judge(plan) {
  const scores = [];
  const findings = await withBrowser(plan, async (browser) => {
    const found = [];
    for (const path of plan.lighthouse) {
      const unlisted = plan.unlisted.some((part) => path.endsWith(part));
      const lhr = await looked(plan.origin + path, Number(new URL(browser.wsEndpoint()).port), unlisted);
      scores.push({
        path,
        ...Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(lhr.categories[name].score * 100)])),
        firstPaint: Math.round(lhr.audits['first-contentful-paint'].numericValue),
        largestPaint: Math.round(lhr.audits['largest-contentful-paint'].numericValue),
        shift: lhr.audits['cumulative-layout-shift'].numericValue,
        bytes: lhr.audits['total-byte-weight'].numericValue,
      });
      if (scores.at(-1).firstPaint >= FIRST_PAINT_MS) {
        found.push(`${path}: first paint after ${scores.at(-1).firstPaint} ms`);
      }
      found.push(...CATEGORIES.filter((name) => !(lhr.categories[name].score >= LEAST)).map((name) => told(path, name, lhr)));
    }
    return found;
  });
  writeFileSync(join(plan.out, 'lighthouse.json'), JSON.stringify(scores, null, 2));
  return findings;
}

/** Once more where the machine was so busy that nothing was painted in time: such a look says nothing of the page. */
async function looked(address, port, unlisted) {
  const skipAudits = unlisted ? ['is-crawlable'] : [];
  const flags = { port, onlyCategories: CATEGORIES, skipAudits, logLevel: 'silent', output: 'json' };
  const { lhr } = await lighthouse(address, flags);
  return lhr.categories.performance.score === null ? (await lighthouse(address, flags)).lhr : lhr;
}

function told(path, name, lhr) {
  const missed = lhr.categories[name].auditRefs
    .filter((ref) => ref.weight > 0)
    .map((ref) => lhr.audits[ref.id])
    .filter((audit) => audit.score !== null && audit.score < 0.9)
    .map((audit) => `${audit.id} ${audit.displayValue ?? ''} ${audit.explanation ?? ''} ${items(audit)}`);
  return `${path}: ${name} ${lhr.categories[name].score}: ${missed.join('; ')}`;
}

function items(audit) {
  return JSON.stringify(audit.details?.items ?? []).slice(0, 300);
}
