// Opens report pages in Chromium and holds them to what they promise: no request, no console
// error, ready in time, links that restore their view, a keyboard that reaches everything, axe
// silent. Usage: node check.mjs [--times] PAGE... ; times are printed, and held to their bars with
// --times on a quiet machine; LAZYSCOPE_CHROMIUM names the browser and
// LAZYSCOPE_PLAYWRIGHT the folder of playwright-core, with axe-core beside it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const playwright = process.env.LAZYSCOPE_PLAYWRIGHT;
const require = createRequire(join(playwright, 'package.json'));
const { chromium } = require(playwright);
const axe = readFileSync(join(playwright, '..', 'axe-core', 'axe.min.js'), 'utf8');

const READY_MS = 1000;
const KEYSTROKE_MS = 50;
const HEAP_BYTES = 150e6;
const FILE_BYTES = 3e6;
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const holdsTimes = process.argv.includes('--times');
const pages = process.argv.slice(2).filter(word => word !== '--times');

let failures = 0;
function hold(isTrue, what) {
  if (!isTrue) { failures++; console.log('FAILED ' + what); }
}

const ready = page => page.waitForSelector('html[data-ready]', { timeout: 30000 });

async function opened(context, url) {
  const page = await context.newPage();
  page.on('console', message => hold(!['error', 'warning'].includes(message.type()), `console: ${message.text()}`));
  page.on('pageerror', error => hold(false, `error: ${error.stack}`));
  page.on('request', request => hold(request.url().startsWith('file:') && request.isNavigationRequest(), `request: ${request.url()}`));
  page.on('dialog', dialog => { hold(false, 'dialog: ' + dialog.message()); dialog.dismiss(); });
  await page.goto(url);
  await ready(page);
  return page;
}

const text = page => page.evaluate(() => document.querySelector('main').innerText);

async function silentAxe(page, what) {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
    .map(one => `${one.id}: ${one.nodes.slice(0, 3).map(node => node.html.slice(0, 120)).join(' | ')}`));
  found.forEach(one => hold(false, `axe, ${what}: ${one}`));
}

async function reachable(page, what) {
  const wanted = await page.evaluate(() => {
    const all = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')].filter(one => one.checkVisibility() && !one.closest('.virtual .line'));
    all.forEach((one, i) => { one.dataset.stop = i; });
    document.activeElement.blur();
    return all.length;
  });
  const reached = new Set();
  for (let i = 0; i < Math.min(wanted, 150) + 3; i++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => document.activeElement?.dataset.stop);
    if (stop !== undefined) reached.add(stop);
  }
  hold(reached.size >= Math.min(wanted, 150), `keyboard, ${what}: ${reached.size} of ${wanted} reached`);
}

async function keystrokes(page, url) {
  await page.goto(url + '#imports');
  await page.waitForSelector('.virtual .line');
  return page.evaluate(() => {
    const field = document.getElementById('filter');
    const typed = text => {
      const before = performance.now();
      field.value = text;
      field.dispatchEvent(new Event('input'));
      document.body.getBoundingClientRect();
      return performance.now() - before;
    };
    // Other work of the machine slows single strokes: of three times each counts the best.
    const best = [...'part7'].map(() => Infinity);
    for (let round = 0; round < 3; round++) {
      typed('');
      best.forEach((known, i) => { best[i] = Math.min(known, typed('part7'.slice(0, i + 1))); });
    }
    return Math.max(...best);
  });
}

// What one does first: the load set, then a block; the panel says why and what to change.
async function twoClicks(page, url) {
  await page.goto(url + '#overview');
  if (!(await page.evaluate(() => document.querySelector('.bars')))) return;
  await page.click('nav a[data-view="loads"]');
  await page.waitForSelector('.icicle canvas');
  const box = await page.locator('.icicle canvas').first().boundingBox();
  await page.mouse.click(box.x + box.width * 0.3, box.y + 22 * 1.5);
  await page.waitForSelector('.why .chain li', { timeout: 3000 }).catch(() => hold(false, 'two clicks: no chain'));
  const [address, panel] = [page.url(), await page.locator('.why').innerText()];
  await page.goto('about:blank');
  await page.goto(address);
  await ready(page);
  await page.waitForSelector('.why .chain li', { timeout: 3000 }).catch(() => hold(false, 'the link of a block'));
  hold((await page.locator('.why').innerText()) === panel, 'the link of a block shows the same');
}

// Names that try to be markup, to turn the text around or to end it are shown as text.
async function hostileNames(page, url) {
  const rows = async word => {
    await page.goto('about:blank');
    await page.goto(url + '#imports?q=' + word);
    await ready(page);
    await page.waitForTimeout(150);
    return page.evaluate(() => document.querySelector('.virtual .body').textContent);
  };
  const before = await rows('alert(1)');
  hold(before.includes('import app.</script><script>alert(1)</script>'), 'a statement with </script> is shown as text');
  hold(before.includes('</script><script>alert(1)</script>.py:'), 'a path with </script> is shown as text');
  hold((await rows('onerror')).includes('app."quoted" \'twice\' <img src=x onerror=alert(2)>'), 'quotes and <img> are shown as text');
  hold((await rows('evil')).includes('app.\\u202eevil\\u200f'), 'marks that turn text around are shown by their number');
  hold((await rows('nul')).includes('app.nul\\u0000byte'), 'NUL is shown by its number');
  const link = page.locator('.c-place a').first();
  await link.click();
  await page.waitForSelector('.view-module h1');
  hold(await page.evaluate(() => !document.querySelector('img, iframe, object, script[src]')), 'no name has become an element');
}

// The address holds what is zoomed into.
async function zooms(page, url) {
  await page.goto('about:blank');
  await page.goto(url + '#loads');
  await ready(page);
  if (!(await page.evaluate(() => document.querySelector('.icicle canvas')))) return;
  const host = page.locator('.icicle').first();
  await host.focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  // Playwright hears of a changed address later than the page.
  const zoomed = await page.waitForURL(/[?&]zoom=/, { timeout: 3000 }).then(() => true, () => false);
  hold(zoomed, 'the address of a zoomed load set');
  const picture = () => page.evaluate(() => document.querySelector('.icicle canvas').toDataURL());
  const [address, seen] = [page.url(), await picture()];
  await page.goto('about:blank');
  await page.goto(address);
  await ready(page);
  await page.waitForTimeout(200);
  hold((await picture()) === seen, 'the link of a zoomed load set shows the same');
}

// On paper there is no scrolling: the rows are all there, up to a limit.
async function prints(page, url) {
  await page.goto('about:blank');
  await page.goto(url + '#imports');
  await ready(page);
  await page.waitForSelector('.virtual .line');
  const all = await page.evaluate(() => Number(document.querySelector('.virtual').getAttribute('aria-rowcount')) - 1);
  const lines = () => page.evaluate(() => document.querySelectorAll('.virtual .line').length);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  hold((await lines()) === Math.min(all, 500), 'printing shows the statements');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  hold((await lines()) <= 80, 'after printing only what is seen is there');
}

async function views(page) {
  const module = await page.evaluate(() => {
    location.hash = '#imports';
    return new Promise(done => setTimeout(() => done(document.querySelector('.c-place a')?.getAttribute('href') ?? '#overview'), 400));
  });
  return ['#overview', '#loads', '#loads?by=dominators&size=lines&mode=all', '#packages', '#cycles', '#imports', '#imports?q=a&sort=statement', module];
}

async function check(file, browser) {
  const url = pathToFileURL(resolve(file)).href;
  const size = readFileSync(file).length;
  hold(size <= FILE_BYTES, `file of ${size} bytes`);
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, colorScheme });
    const page = await opened(context, url);
    const took = Number(await page.evaluate(() => document.documentElement.dataset.ready));
    if (colorScheme === 'light') {
      hold(!holdsTimes || took <= READY_MS, `ready after ${took} ms`);
      const keystroke = await keystrokes(page, url);
      hold(!holdsTimes || keystroke <= KEYSTROKE_MS, `keystroke of ${keystroke} ms`);
      await twoClicks(page, url);
      await zooms(page, url);
      await prints(page, url);
      if (file.includes('hostile')) await hostileNames(page, url);
      console.log(`${file}: ${(size / 1e6).toFixed(2)} MB, ready ${took} ms, keystroke ${keystroke.toFixed(0)} ms`);
    }
    for (const view of await views(page)) {
      await page.goto('about:blank');
      await page.goto(url + view);
      await ready(page);
      await page.waitForTimeout(150);
      const first = await text(page);
      hold(first.length > 30, `${view} is empty`);
      hold(!/\b(undefined|NaN|false)\b/.test(first.replaceAll(/\S*[._]\S*/g, '')), `${view} shows an undefined value`);
      hold(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${view} is wider than the window`);
      await silentAxe(page, `${view} ${colorScheme}`);
      if (colorScheme === 'light') await reachable(page, view);
      if (process.env.LAZYSCOPE_PICTURES) await page.screenshot({ path: `${process.env.LAZYSCOPE_PICTURES}/${colorScheme}-${view.slice(1).replaceAll(/\W+/g, '-').slice(0, 30)}.png` });
    }
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const heap = metrics.find(one => one.name === 'JSHeapUsedSize').value;
    hold(heap <= HEAP_BYTES, `heap of ${heap} bytes`);
    console.log(`${file}: ${colorScheme}, heap ${(heap / 1e6).toFixed(0)} MB`);
    await page.setViewportSize({ width: 390, height: 800 });
    for (const view of ['#overview', '#loads', '#packages', '#cycles', '#imports']) {
      await page.goto(url + view);
      await page.waitForTimeout(150);
      hold(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${view} is wider than a telephone`);
    }
    await context.close();
  }
}

const browser = await chromium.launch({ executablePath: process.env.LAZYSCOPE_CHROMIUM, args: FLAGS });
for (const file of pages) await check(file, browser);
await browser.close();
console.log(failures ? `${failures} failures` : 'all pages hold');
process.exit(failures ? 1 : 0);
