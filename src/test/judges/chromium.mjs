// Headless Chromium that asks nobody but the site.
import puppeteer from 'puppeteer-core';

const QUIET = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--hide-scrollbars',
];

/** Runs the work with a browser of its own and ends it in any case. */
export async function withBrowser(plan, work) {
  const browser = await puppeteer.launch({
    executablePath: plan.chromium,
    headless: true,
    args: QUIET,
    protocolTimeout: 120_000,
  });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** A context without anybody's cookies, or with those of somebody on the staff who has logged in by the form. */
export async function context(browser, plan, staff, language) {
  const fresh = await browser.createBrowserContext();
  if (staff) {
    const page = await fresh.newPage();
    await page.goto(`${plan.origin}/login`);
    await page.type('[name=username]', staff.name);
    await page.type('[name=password]', staff.password);
    await Promise.all([page.waitForNavigation(), page.click('form [type=submit]')]);
    await fresh.setCookie({
      name: 'marsad-staff-language', value: language, domain: new URL(plan.origin).hostname, path: '/',
    });
    await page.close();
  }
  return fresh;
}
