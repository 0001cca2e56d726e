import { launch } from 'puppeteer-core';
import { findFirefox } from '../support/other-browsers.mjs';
import { patienceMs, type DrivenBrowser } from './driven-browser.ts';

/** Firefox by WebDriver BiDi, which it speaks itself. */
export async function startFirefox(): Promise<DrivenBrowser> {
  const browser = await launch({ browser: 'firefox', executablePath: findFirefox() ?? '', headless: true });
  const page = await browser.newPage();
  page.setDefaultTimeout(patienceMs);
  const find = async (path: string, visible = true) => {
    const found = await page.waitForSelector(`::-p-xpath(${path})`, visible ? { visible } : {});
    if (!found) throw new Error(`Nothing at ${path}`);
    return found;
  };
  return {
    async open(address) {
      await page.goto(address);
    },
    async reload() {
      await page.reload();
    },
    click: async (path) => (await find(path)).click(),
    text: async (path) => (await find(path)).evaluate((element) => element.textContent ?? ''),
    async giveFile(path, file) {
      const field = await find(path, false);
      await (await field.toElement('input')).uploadFile(file);
    },
    run: (body) => page.evaluate(`(async () => { ${body} })()`),
    close: () => browser.close(),
  };
}
