// Every page in every language on a phone and on a desk: axe finds no violation, nothing is asked of anybody else, the
// console is silent, nothing sticks out at 320 pixels, nothing moves after it was painted, and what a page loads is one
// round of little. A picture of each is left for people to look at.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { context, withBrowser } from './chromium.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SCREENS = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } };
// WCAG 2.2 AA 1.4.10: no scrolling in two directions at this width.
const NARROWEST = 320;
const HEAVIEST = 100 * 1024;
const AT_ONCE = 2;

export async function judge(plan) {
  mkdirSync(plan.screenshots, { recursive: true });
  const visits = plan.languages.flatMap((language) => plan.pages
    .filter((page) => page.staff || page.path.includes('{language}') || language === plan.languages[0])
    .map((page) => ({ ...page, language, path: page.path.replace('{language}', language) })));
  // A browser for each: what lies in a tab behind another is not painted.
  const shares = Array.from({ length: AT_ONCE }, (_, share) => visits.filter((_, turn) => turn % AT_ONCE === share));
  const found = await Promise.all(shares.map((share) => withBrowser(plan, (browser) => walked(plan, browser, share))));
  return found.flat();
}

async function walked(plan, browser, visits) {
  const findings = [];
  const visitors = new Map();
  for (const visit of visits) {
    const who = visit.staff ? `${visit.staff} ${visit.language}` : '';
    if (!visitors.has(who)) {
      const staff = visit.staff && { name: visit.staff, password: plan.password };
      visitors.set(who, await context(browser, plan, staff, visit.language));
    }
    const tell = (what) => findings.push(`${visit.path} (${visit.language}): ${what}`);
    try {
      await judged(plan, visit, visitors.get(who), tell);
    } catch (failure) {
      tell(`could not be judged: ${failure}`);
    }
  }
  return findings;
}

async function judged(plan, visit, visitor, tell) {
  const page = await visitor.newPage();
  try {
    await page.setViewport(SCREENS.phone);
    await page.evaluateOnNewDocument(watchShifts);
    const traffic = await listen(page, plan, visit, tell);
    const answer = await opened(page, plan.origin + visit.path, visit.post);
    if (answer.status() !== (visit.status ?? 200)) {
      tell(`answered ${answer.status()}`);
      return;
    }
    if (!visit.staff) {
      await steady(page, tell);
      if (!visit.post) {
        weigh(traffic, tell);
      }
    }
    await page.evaluate(AXE);
    for (const [screen, viewport] of Object.entries(SCREENS)) {
      await page.setViewport(viewport);
      await axe(page, screen, tell);
      const picture = `${visit.name}-${visit.language}-${screen}.png`;
      await page.screenshot({ path: join(plan.screenshots, picture), fullPage: true });
    }
    await narrow(page, tell);
  } finally {
    await page.close();
  }
}

/** The page itself, or what it answers to a form that is sent from it. */
async function opened(page, address, post) {
  const calm = { waitUntil: 'networkidle0', timeout: 60_000 };
  const answer = await page.goto(address, calm);
  if (!post) {
    return answer;
  }
  const [sent] = await Promise.all([page.waitForNavigation(calm), page.evaluate(send, post)]);
  return sent;
}

function send(fields) {
  const form = document.querySelector('main form[method=post]');
  for (const [name, value] of Object.entries(fields)) {
    form.elements[name].value = value;
  }
  HTMLFormElement.prototype.submit.call(form);
}

async function steady(page, tell) {
  const shift = await page.evaluate(() => window.judgedShift);
  if (shift > 0) {
    tell(`laid out anew after it was painted (${shift.toFixed(4)})`);
  }
}

function watchShifts() {
  window.judgedShift = 0;
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) {
      if (!shift.hadRecentInput) {
        window.judgedShift += shift.value;
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What crosses the line, as it stands in the protocol of the browser. */
async function listen(page, plan, visit, tell) {
  const requests = new Map();
  const line = await page.createCDPSession();
  await line.send('Network.enable');
  line.on('Network.requestWillBeSent', ({ requestId, request, initiator, type }) => {
    if (!request.url.startsWith(plan.origin) && !request.url.startsWith('data:')) {
      tell(`asks ${request.url}`);
    }
    requests.set(requestId, { url: request.url, type, from: initiator, bytes: 0 });
  });
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (requests.has(requestId)) {
      requests.get(requestId).bytes = encodedDataLength;
    }
  });
  page.on('console', (message) => {
    const expected = visit.status && /Failed to load resource/.test(message.text());
    if (['error', 'warn'].includes(message.type()) && !expected) {
      tell(`the console says: ${message.text()} ${message.location().url ?? ''}`);
    }
  });
  page.on('pageerror', (error) => tell(`a script failed: ${error}`));
  return requests;
}

function weigh(traffic, tell) {
  const all = [...traffic.values()].filter((one) => !one.url.startsWith('data:'));
  const bytes = all.filter((one) => !['Image', 'Media'].includes(one.type)).reduce((sum, one) => sum + one.bytes, 0);
  if (bytes > HEAVIEST) {
    tell(`weighs ${bytes} bytes before images: ${all.map((one) => `${one.url} ${one.bytes}`).join(', ')}`);
  }
  for (const one of all) {
    const from = one.from.url ?? '';
    const chained = one.type !== 'Document' && from !== '' && new URL(from).pathname !== new URL(all[0].url).pathname;
    if (chained) {
      tell(`${one.url} is asked for only when ${from} has come`);
    }
  }
}

async function axe(page, screen, tell) {
  const { violations } = await page.evaluate(() => window.axe.run(document, {
    resultTypes: ['violations'],
    rules: { 'target-size': { enabled: true } },
  }));
  for (const { id, help, nodes } of violations) {
    const where = nodes.slice(0, 3).map((node) => `${node.target.join(' ')} (${node.any.concat(node.all, node.none).map((one) => one.message).join('; ')})`);
    tell(`${screen}: axe ${id}: ${help}: ${where.join(', ')}`);
  }
}

async function narrow(page, tell) {
  await page.setViewport({ width: NARROWEST, height: 640 });
  const wide = await page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) {
      return null;
    }
    const out = [...document.body.querySelectorAll('*')].filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      return right > root.clientWidth + 1 || left < -1;
    });
    return `${root.scrollWidth} at ${root.clientWidth}: ${out.slice(0, 4).map((one) => one.tagName + '.' + one.className).join(', ')}`;
  });
  if (wide) {
    tell(`sticks out of a narrow screen: ${wide}`);
  }
}
