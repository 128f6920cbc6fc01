// shoot.mjs PAGE FOLDER: pictures of views of a report page. LAZYSCOPE_CHROMIUM names the browser and LAZYSCOPE_PLAYWRIGHT the folder of
// playwright-core.
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const playwright = process.env.LAZYSCOPE_PLAYWRIGHT;
const { chromium } = createRequire(join(playwright, 'package.json'))(playwright);
const [page, folder] = process.argv.slice(2);
const VIEWS = {
  'load-set': ['loads?module=django.core.mail.message', 740],
  packages: ['packages?cell=django.core%3Edjango.db', 760],
};

const browser = await chromium.launch({ executablePath: process.env.LAZYSCOPE_CHROMIUM, args: ['--no-sandbox'] });
for (const [name, [view, height]] of Object.entries(VIEWS)) {
  const tab = await browser.newPage({ viewport: { width: 1240, height } });
  await tab.goto(`${pathToFileURL(resolve(page)).href}#${view}`);
  await tab.waitForSelector('html[data-ready]');
  await tab.waitForTimeout(500);
  await tab.screenshot({ path: join(folder, name + '.png') });
  await tab.close();
}
await browser.close();
