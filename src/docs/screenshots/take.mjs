// The pictures in the README, of a demo that was just started with an empty data directory:
//   npm ci --ignore-scripts --prefix src/test/judges
//   node src/docs/screenshots/take.mjs http://127.0.0.1:8080
// With a folder as second argument every public page is photographed in every language, on phone and desk, and printed, for
// people to look at. Once the demo holds the example it is not sent again.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fill } from './newsroom.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const judges = createRequire(join(here, '../../test/judges/package.json'));
const puppeteer = judges('puppeteer-core');

const [origin = 'http://127.0.0.1:8080', folder] = process.argv.slice(2);
const PROMISE = '/promises/coalition-presence';
const DESK = { width: 1200, height: 860 };
const PHONE = { width: 390, height: 844, deviceScaleFactor: 1.5, isMobile: true, hasTouch: true };
const SMALL_PHONE = { width: 360, height: 740, isMobile: true, hasTouch: true };
const WIDE_DESK = { width: 1440, height: 900 };

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--hide-scrollbars'],
});
try {
  const published = await example();
  await (folder ? everything(resolve(folder), published) : forReadme(published));
} finally {
  await browser.close();
}

async function forReadme({ evidence }) {
  await photograph('home', '/ar/', DESK);
  await photograph('promise', `/ar${PROMISE}`, DESK);
  await photograph('promise-phone', `/ar${PROMISE}`, PHONE);
  await photograph('timeline', `/ar${PROMISE}`, DESK, '.timeline > li.forecast', 90);
  await photograph('evidence', `/ar/evidence/${evidence}`, DESK);
  await photograph('send-phone', '/ar/submit?promise=coalition-presence', PHONE);
  await photograph('home-en', '/en/', DESK);
  await photograph('promise-phone-ckb', `/ckb${PROMISE}`, PHONE);
  const page = await browser.newPage();
  await page.goto(`${origin}/ar${PROMISE}`);
  const card = await page.$eval('meta[property="og:image"]', (meta) => new URL(meta.content).pathname);
  await page.close();
  writeFileSync(join(here, 'card.png'), Buffer.from(await (await fetch(origin + card)).arrayBuffer()));
}

/** One screen of a page: from its head, or with something on it in view, so far below the upper edge. */
async function photograph(name, path, screen, css, below = 16) {
  const page = await browser.newPage();
  await page.setViewport(screen);
  await page.goto(origin + path, { waitUntil: 'networkidle0' });
  if (css) {
    await page.$eval(css, (element, space) => {
      document.documentElement.style.scrollBehavior = 'auto';
      window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - space);
    }, below);
    await page.waitForNetworkIdle();
  }
  await page.screenshot({ path: join(here, `${name}.webp`), quality: 80 });
  await page.close();
}

async function everything(out, { evidence, receipt }) {
  mkdirSync(out, { recursive: true });
  const pages = {
    'home': '/', 'list': '/promises', 'list-none': '/promises?rating=BROKEN&q=xyz', 'promise': PROMISE,
    'history': `${PROMISE}/history`, 'evidence': `/evidence/${evidence}`, 'search': '/search?q=القوات',
    'search-none': '/search?q=xyzzy', 'corrections': '/corrections', 'methodology': '/methodology',
    'submit': '/submit?promise=coalition-presence', 'submit-any': '/submit', 'track': '/track', 'data': '/data',
    'not-found': '/nothing-here', 'about': '/about', 'privacy': '/privacy', 'terms': '/terms',
  };
  for (const language of ['ar', 'en', 'ckb']) {
    for (const [name, path] of Object.entries(pages)) {
      const page = await browser.newPage();
      await page.setViewport(SMALL_PHONE);
      await page.goto(`${origin}/${language}${path}`, { waitUntil: 'networkidle0' });
      await whole(page, join(out, `${name}-${language}-phone.png`));
      await page.setViewport(WIDE_DESK);
      await whole(page, join(out, `${name}-${language}-desk.png`));
      if (language !== 'ckb') {
        await page.pdf({ path: join(out, `${name}-${language}.pdf`), format: 'A4' });
      }
      await page.close();
    }
    await status(out, language, receipt);
  }
}

async function status(out, language, receipt) {
  const page = await browser.newPage();
  await page.setViewport(SMALL_PHONE);
  await page.goto(`${origin}/${language}/track`);
  await page.type('[name=receipt]', receipt);
  await Promise.all([page.waitForNavigation({ waitUntil: 'networkidle0' }), page.click('main form [type=submit]')]);
  await whole(page, join(out, `status-${language}-phone.png`));
  await page.setViewport(WIDE_DESK);
  await whole(page, join(out, `status-${language}-desk.png`));
  await page.close();
}

/** Pictures that load when they come into view are shown before the page is photographed as a whole. */
async function whole(page, path) {
  await page.evaluate(() => document.querySelectorAll('img').forEach((image) => image.loading = 'eager'));
  await page.waitForNetworkIdle();
  await page.screenshot({ path, fullPage: true });
}

/** Remembered by the demo's port for the next run, with its receipt; a demo that was emptied since is filled again. */
async function example() {
  const known = join(tmpdir(), `marsad-example-${new URL(origin).port}.json`);
  if (existsSync(known)) {
    const before = JSON.parse(readFileSync(known, 'utf8'));
    if ((await fetch(`${origin}/api/v1/evidence/${before.evidence}`)).ok) {
      return before;
    }
  }
  const published = await fill(origin, await picture());
  writeFileSync(known, JSON.stringify(published), { mode: 0o600 });
  return published;
}

/** A made-up notice that says so, photographed: no picture of a real place or person. */
async function picture() {
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 700 });
  await page.setContent(`<html dir="rtl" lang="ar"><body style="margin:0;display:grid;place-items:center;height:100vh;
    background:linear-gradient(#9fb3ba,#d8cdb5);font-family:'Noto Sans Arabic',sans-serif"><div style="width:720px;
    padding:48px;background:#fbf8ef;border:14px solid #2c5b52;box-shadow:0 24px 40px #0006;text-align:center">
    <h1 style="font-size:64px;margin:0">إعلان</h1><p style="font-size:36px">سُلِّم هذا الموقع إلى الجانب العراقي</p>
    <p style="font-size:28px;color:#8a1c1c">مثال توضيحي · Example</p></div></body></html>`);
  const bytes = await page.screenshot({ type: 'jpeg', quality: 85 });
  await page.close();
  return bytes;
}
